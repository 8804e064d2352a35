using System;
using System.Numerics;

namespace AccessStandalone.HalSim.FlashImages;

/// <summary>What erased flash looks like.</summary>
internal static class ErasedBytes
{
    public static bool Are(ReadOnlySpan<byte> bytes) => !bytes.ContainsAnyExcept((byte)0xFF);

    public static int ProgrammedBits(ReadOnlySpan<byte> bytes)
    {
        int bits = 0;
        foreach (byte value in bytes)
        {
            bits += 8 - BitOperations.PopCount(value);
        }

        return bits;
    }
}
