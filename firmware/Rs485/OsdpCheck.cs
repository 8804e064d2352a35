namespace AccessStandalone.Rs485;

/// <summary>The end of a frame: CRC-16, low byte first, or one checksum byte, which is the two's complement of the sum's low eight bits.</summary>
public static class OsdpCheck
{
    public const int CrcSize = 2;
    public const int ChecksumSize = 1;

    public static int SizeOf(bool usesCrc) => usesCrc ? CrcSize : ChecksumSize;

    public static byte Checksum(byte[] bytes, int offset, int count)
    {
        int sum = 0;
        int end = offset + count;
        for (int i = offset; i < end; i++)
        {
            sum += bytes[i];
        }

        return (byte)-sum;
    }

    /// <summary>Writes the check of <paramref name="count"/> bytes behind them.</summary>
    public static void Write(byte[] bytes, int offset, int count, bool usesCrc)
    {
        int at = offset + count;
        if (!usesCrc)
        {
            bytes[at] = Checksum(bytes, offset, count);
            return;
        }

        int crc = OsdpCrc16.Of(bytes, offset, count);
        bytes[at] = (byte)crc;
        bytes[at + 1] = (byte)(crc >> 8);
    }

    /// <summary>Whether what stands behind <paramref name="count"/> bytes is their check.</summary>
    public static bool Holds(byte[] bytes, int offset, int count, bool usesCrc)
    {
        int at = offset + count;
        return usesCrc
            ? OsdpCrc16.Of(bytes, offset, count) == (bytes[at] | (bytes[at + 1] << 8))
            : Checksum(bytes, offset, count) == bytes[at];
    }
}
