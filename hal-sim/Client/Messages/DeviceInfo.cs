using System;

namespace AccessStandalone.HalSim.Client.Messages;

/// <summary>What a device says of itself before any login (PROTOCOL.md §5.1).</summary>
/// <param name="DeviceId">8 bytes in hexadecimal, the first first.</param>
public sealed record DeviceInfo(int ProtocolVersion, bool IsInitialised, bool IsHighSecurity, string DeviceId, string Model, string FirmwareVersion)
{
    private const int Initialised = 1;
    private const int HighSecurity = 2;
    private const int DeviceIdBytes = 8;

    public static DeviceInfo Parse(ReadOnlySpan<byte> payload)
    {
        var reader = new PayloadReader(payload);
        int version = reader.U8();
        int flags = reader.U8();
        string deviceId = Convert.ToHexStringLower(reader.Bytes(DeviceIdBytes));
        var info = new DeviceInfo(
            version, (flags & Initialised) != 0, (flags & HighSecurity) != 0, deviceId, reader.ShortText(), reader.ShortText());
        reader.End();
        return info;
    }
}
