using System;
using AccessStandalone.HalSim.Client.Messages;
using AccessStandalone.HalSim.Scenarios;
using AccessStandalone.Readers;

namespace AccessStandalone.HalSim.Platform;

/// <summary>
/// <c>readers install on|off</c>: whether RS-485 readers without a key are given one. The keys themselves are settings that can only be written:
/// <c>settings set osdp1-key HEX|none</c>, <c>osdp-own-key</c>.
/// </summary>
internal static class ReaderVerbs
{
    private const string OwnKey = "osdp-own-key";
    private const string KeyStart = "osdp";
    private const string KeyEnd = "-key";

    public static IPlatformVerb ParseInstall(StepWords words)
    {
        bool isOn = words.Either("on", "off");
        return new LinkVerb(PlatformOperation.SetInstalling, new[] { isOn ? (byte)1 : (byte)0 });
    }

    /// <summary>Whether a setting is a key.</summary>
    /// <param name="reader">Its number; <see cref="ReaderKeys.Own"/> for the device's own.</param>
    public static bool IsKey(string setting, out int reader)
    {
        reader = ReaderKeys.Own;
        bool isNumbered = setting.Length == KeyStart.Length + 1 + KeyEnd.Length
            && setting.StartsWith(KeyStart, StringComparison.Ordinal) && setting.EndsWith(KeyEnd, StringComparison.Ordinal)
            && setting[KeyStart.Length] is >= '1' and <= '8';
        if (isNumbered)
        {
            reader = setting[KeyStart.Length] - '0';
        }

        return isNumbered || setting == OwnKey;
    }

    public static LinkVerb ParseKey(int reader, string value)
    {
        byte[]? key = value == "none" ? null : KeyText.Parse(value);
        return new LinkVerb(PlatformOperation.SetReaderKey, new ReaderKeyRequest((byte)reader, key).Build());
    }
}
