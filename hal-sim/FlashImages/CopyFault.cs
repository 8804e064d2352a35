using System;
using System.Numerics;

namespace AccessStandalone.HalSim.FlashImages;

/// <summary>How the invalid one of two copies differs from the valid one.</summary>
public enum CopyFault
{
    None = 0,

    /// <summary>One bit.</summary>
    OneBit,

    /// <summary>Only zeros are missing: its program was cut short.</summary>
    CutShort,

    /// <summary>Bits are 0 that were written as 1.</summary>
    Damaged,
}

internal static class CopyFaults
{
    public static CopyFault Of(ReadOnlySpan<byte> invalid, ReadOnlySpan<byte> valid)
    {
        int differing = 0;
        int wronglyZero = 0;
        for (int i = 0; i < valid.Length; i++)
        {
            differing += BitOperations.PopCount((uint)(invalid[i] ^ valid[i]));
            wronglyZero += BitOperations.PopCount((uint)(valid[i] & ~invalid[i]));
        }

        return differing switch
        {
            0 => CopyFault.None,
            1 => CopyFault.OneBit,
            _ => wronglyZero == 0 ? CopyFault.CutShort : CopyFault.Damaged,
        };
    }

    public static string InWords(CopyFault fault) => fault switch
    {
        CopyFault.OneBit => "one bit differs",
        CopyFault.CutShort => "its program was cut short",
        _ => "it is damaged",
    };
}
