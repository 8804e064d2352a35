namespace AccessStandalone.Storage;

/// <summary>
/// Finds the one flipped bit of a slot by its CRC-32. Flipping a bit changes the checksum by a value that depends only on how many
/// bits follow it; at the lengths used here (up to 64 bytes) these values are all different, and no two flips look like one.
/// </summary>
public static class SingleBitRepair
{
    private const uint Polynomial = 0xEDB88320;

    /// <param name="crc">Checks bytes from <paramref name="offset"/> on.</param>
    /// <param name="offset">Where the checked bytes begin.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="checksumAt">Where their CRC is, little-endian.</param>
    /// <returns>true if turning one bit, of the bytes or of the CRC, makes them fit; it has been turned then.</returns>
    public static bool TryRepair(ICrc32 crc, byte[] bytes, int offset, int count, int checksumAt)
    {
        uint difference = crc.Of(bytes, offset, count) ^ LittleEndian.Get32(bytes, checksumAt);
        if (IsOneBit(difference))
        {
            LittleEndian.Set32(bytes, checksumAt, LittleEndian.Get32(bytes, checksumAt) ^ difference);
            return true;
        }

        // What the last bit of the last byte does to the checksum; one step more for each bit before it.
        uint effect = Polynomial;
        for (int i = offset + count - 1; i >= offset; i--)
        {
            for (int bit = 7; bit >= 0; bit--)
            {
                if (effect == difference)
                {
                    bytes[i] ^= (byte)(1 << bit);
                    return true;
                }

                effect = (effect & 1) != 0 ? (effect >> 1) ^ Polynomial : effect >> 1;
            }
        }

        return false;
    }

    private static bool IsOneBit(uint value) => value != 0 && (value & (value - 1)) == 0;
}
