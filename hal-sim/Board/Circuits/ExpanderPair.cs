using System;
using AccessStandalone.HalSim.Board.Chips;
using AccessStandalone.HalSim.Board.Spi;

namespace AccessStandalone.HalSim.Board.Circuits;

/// <summary>Both expanders on their common chip select; each sees every transaction and answers what is addressed to it.</summary>
internal sealed class ExpanderPair(Mcp23s17 front, Mcp23s17 door) : ISpiChip
{
    public int MaxClockHertz => 10_000_000;

    public bool TakesMode3 => true;

    public void Exchange(ReadOnlySpan<byte> mosi, Span<byte> miso, ulong picosecondsPerByte)
    {
        front.Exchange(mosi, miso);
        door.Exchange(mosi, miso);
    }
}
