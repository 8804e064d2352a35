using System;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using AccessStandalone.Access;
using AccessStandalone.HalSim.Board;
using AccessStandalone.HalSim.Board.Chips;
using AccessStandalone.HalSim.Device;
using AccessStandalone.Protocol;
using AccessStandalone.Storage;

namespace AccessStandalone.Proof.Network;

/// <summary>The flash of a device that has erased all it wants to have erased: a new one is at it for minutes, and meanwhile lets clients wait.</summary>
internal sealed class DeviceImage
{
    public const string Password = "Turnstile-7";

    private const int Iterations = 4096;
    private static readonly Lazy<DeviceImage> Only = new(() => new DeviceImage(), LazyThreadSafetyMode.ExecutionAndPublication);

    private DeviceImage()
    {
        var device = new SimulatedDevice(new VirtualBoard());
        device.PowerOn();
        device.FastForward(TimeSpan.FromSeconds(30));
        if (!device.RunUntil(() => device.Firmware.Storage.IsTidy, TimeSpan.FromMinutes(30)))
        {
            throw new InvalidOperationException("the device is still tidying up");
        }

        DeviceId = (byte[])device.Firmware.Account.DeviceId.Clone();
        device.RunFor(TimeSpan.FromSeconds(1));
        New = device.Board.Flash.TakeSnapshot();
        Verifier = MakeVerifier();
        device.Ask((firmware, _) => firmware.Account.SetPassword(Reader(Verifier)));
        device.Ask((firmware, _) => firmware.Settings.Set(SettingId.HighSecurity, 0, Origin.Platform));
        device.RunFor(TimeSpan.FromSeconds(1));
        Initialised = device.Board.Flash.TakeSnapshot();
    }

    public static DeviceImage Shared => Only.Value;

    public byte[] DeviceId { get; }

    public FlashSnapshot New { get; }

    public FlashSnapshot Initialised { get; }

    /// <summary>As op 11 takes it.</summary>
    public byte[] Verifier { get; }

    public string Realm => "Login to " + Convert.ToHexString(DeviceId);

    public static string Md5(string text)
    {
#pragma warning disable CA5351 // What open clients have.
        return Convert.ToHexString(MD5.HashData(Encoding.ASCII.GetBytes(text)));
#pragma warning restore CA5351
    }

    public static MessageReader Reader(byte[] bytes)
    {
        var reader = new MessageReader();
        reader.Open(bytes, 0, bytes.Length);
        return reader;
    }

    private byte[] MakeVerifier()
    {
        byte[] salt = SHA256.HashData(DeviceId)[..ScramVerifier.SaltBytes];
        byte[] salted = Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(Password), salt, Iterations, HashAlgorithmName.SHA256, ScramVerifier.KeyBytes);
        byte[] storedKey = SHA256.HashData(HMACSHA256.HashData(salted, "Client Key"u8));
        byte[] serverKey = HMACSHA256.HashData(salted, "Server Key"u8);
        byte[] hash = Convert.FromHexString(Md5($"admin:{Realm}:{Password}"));
        return [.. BitConverter.GetBytes(Iterations), .. salt, .. storedKey, .. serverKey, 1, .. hash];
    }
}
