using System;

namespace AccessStandalone.HalSim.Board.Spi;

/// <summary>What is connected to a chip select.</summary>
internal interface ISpiChip
{
    /// <summary>Fastest clock in hertz at which the chip answers rightly.</summary>
    int MaxClockHertz { get; }

    /// <summary>Mode 3 does as well as mode 0.</summary>
    bool TakesMode3 { get; }

    /// <summary>
    /// One transaction from the falling to the rising edge of chip select. Both spans have the same length, at least 1, and do not
    /// overlap. <paramref name="miso"/> arrives filled with 0xFF, which is what nobody drives; the chip ANDs or writes what it drives.
    /// </summary>
    /// <param name="picosecondsPerByte">How long each byte took; the last has just been transferred.</param>
    void Exchange(ReadOnlySpan<byte> mosi, Span<byte> miso, ulong picosecondsPerByte);
}
