using AccessStandalone.Storage;

namespace AccessStandalone.Tests.Unit;

/// <summary>Stands in for the native CRC-32, half a byte at a time.</summary>
public sealed class ManagedCrc32 : ICrc32
{
    private static readonly uint[] Steps =
    {
        0x00000000, 0x1DB71064, 0x3B6E20C8, 0x26D930AC, 0x76DC4190, 0x6B6B51F4, 0x4DB26158, 0x5005713C,
        0xEDB88320, 0xF00F9344, 0xD6D6A3E8, 0xCB61B38C, 0x9B64C2B0, 0x86D3D2D4, 0xA00AE278, 0xBDBDF21C,
    };

    public uint Of(byte[] bytes, int offset, int count)
    {
        uint crc = uint.MaxValue;
        for (int i = offset; i < offset + count; i++)
        {
            crc ^= bytes[i];
            crc = (crc >> 4) ^ Steps[crc & 15];
            crc = (crc >> 4) ^ Steps[crc & 15];
        }

        return ~crc;
    }
}
