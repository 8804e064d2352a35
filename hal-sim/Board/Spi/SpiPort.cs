using System;

namespace AccessStandalone.HalSim.Board.Spi;

/// <summary>One chip select of the bus: what is connected there, if anything, and what has gone over it.</summary>
internal sealed class SpiPort(SpiBus bus, int chipSelect)
{
    public int ChipSelect => chipSelect;

    public SpiTraffic Traffic { get; } = new();

    public ISpiChip? Chip { get; set; }

    public void Transfer(ReadOnlySpan<byte> mosi, Span<byte> miso, ulong picosecondsPerByte)
    {
        int length = Math.Max(mosi.Length, miso.Length);
        if (length is 0 or > SpiBus.MaxTransferBytes)
        {
            throw new ArgumentException($"A transfer has 1 to {SpiBus.MaxTransferBytes} bytes, not {length}.");
        }

        Charge(1, length, picosecondsPerByte);
        if (Chip == null)
        {
            miso.Fill(0xFF);
        }
        else
        {
            bus.Exchange(Chip, mosi, miso, picosecondsPerByte);
        }
    }

    public void Charge(int transactions, int bytesEach, ulong picosecondsPerByte)
    {
        Traffic.Add(transactions, transactions * bytesEach);
        bus.Spend(transactions, transactions * bytesEach, picosecondsPerByte);
    }
}
