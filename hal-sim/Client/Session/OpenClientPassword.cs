using System;
using System.Security.Cryptography;
using System.Text;

namespace AccessStandalone.HalSim.Client.Session;

/// <summary>The platform's password as open clients use it (DHIP.md §3): hashes of MD5, which are not as good as the rest, so whoever wants them says so.</summary>
public static class OpenClientPassword
{
    public const string User = "admin";

    /// <param name="deviceId">8 bytes in hexadecimal.</param>
    public static string RealmOf(string deviceId)
    {
        ArgumentNullException.ThrowIfNull(deviceId);
        return "Login to " + deviceId.ToUpperInvariant();
    }

    /// <summary>What the device keeps of it.</summary>
    /// <returns>16 bytes.</returns>
    public static byte[] HashOf(string realm, string password) => Md5($"{User}:{realm}:{password}");

    /// <summary>The answer to a challenge.</summary>
    public static string Answer(string user, string realm, string random, string password) =>
        Hex(Md5($"{user}:{random}:{Hex(Md5($"{user}:{realm}:{password}"))}"));

    private static string Hex(byte[] bytes) => Convert.ToHexString(bytes);

    // It is what open clients log in with.
#pragma warning disable CA5351
    private static byte[] Md5(string text) => MD5.HashData(Encoding.UTF8.GetBytes(text));
#pragma warning restore CA5351
}
