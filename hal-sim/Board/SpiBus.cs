using System;
using AccessStandalone.HalSim.Board.Gpio;
using AccessStandalone.HalSim.Board.Spi;

namespace AccessStandalone.HalSim.Board;

/// <summary>
/// SPI1 as it is wired. A transaction takes <see cref="TransactionOverheadMicroseconds"/>, for the interpreter and the driver, and 8
/// clocks a byte; fractions of a microsecond are carried over to the next transaction, so none are lost, unless time passes between them.
/// </summary>
public sealed class SpiBus
{
    /// <summary>The largest transfer that nanoFramework's ESP32 driver accepts, in bytes.</summary>
    public const int MaxTransferBytes = 16_384;

    private const ulong PicosecondsPerMicrosecond = 1_000_000;

    // A write buffer shorter than the read buffer is continued by whatever follows it in memory; nothing may rely on zeros.
    private const byte UndefinedByte = 0xA5;

    private readonly VirtualClock _clock;
    private readonly SpiPort[] _ports = new SpiPort[Esp32Pins.Count];
    private readonly byte[] _mosi = new byte[MaxTransferBytes];
    private readonly byte[] _miso = new byte[MaxTransferBytes];
    private ulong _carriedPicoseconds;
    private ulong _carriedUntilMicroseconds;

    internal SpiBus(VirtualClock clock)
    {
        _clock = clock;
        for (int gpio = 0; gpio < _ports.Length; gpio++)
        {
            _ports[gpio] = new SpiPort(this, gpio);
        }
    }

    /// <summary>What one transaction costs besides its bits. The figure of the reference board is 200.</summary>
    public ulong TransactionOverheadMicroseconds { get; set; } = 200;

    /// <summary>The counters of a chip select, by its GPIO number.</summary>
    /// <exception cref="ArgumentException">The ESP32 has no such pin.</exception>
    public SpiTraffic TrafficOf(int chipSelect)
    {
        Esp32Pins.RequireExistence(chipSelect);
        return _ports[chipSelect].Traffic;
    }

    internal SpiPort PortAt(int chipSelect) => _ports[chipSelect];

    internal void Attach(int chipSelect, ISpiChip chip) => _ports[chipSelect].Chip = chip;

    internal void Spend(int transactions, int bytes, ulong picosecondsPerByte)
    {
        if (_clock.NowMicroseconds != _carriedUntilMicroseconds)
        {
            _carriedPicoseconds = 0;
        }

        ulong picoseconds = ((ulong)bytes * picosecondsPerByte) + _carriedPicoseconds;
        ulong microseconds = picoseconds / PicosecondsPerMicrosecond;
        _carriedPicoseconds = picoseconds - (microseconds * PicosecondsPerMicrosecond);
        _clock.Advance(microseconds + ((ulong)transactions * TransactionOverheadMicroseconds));
        _carriedUntilMicroseconds = _clock.NowMicroseconds;
    }

    /// <summary>Lets the chip see buffers as <see cref="ISpiChip.Exchange"/> promises them, whatever the firmware passed.</summary>
    internal void Exchange(ISpiChip chip, ReadOnlySpan<byte> mosi, Span<byte> miso, ulong picosecondsPerByte)
    {
        int length = Math.Max(mosi.Length, miso.Length);
        if (mosi.Length != length || mosi.Overlaps(miso))
        {
            mosi = Completed(mosi, length);
        }

        if (miso.Length != length)
        {
            miso = _miso.AsSpan(0, length);
        }

        miso.Fill(0xFF);
        chip.Exchange(mosi, miso, picosecondsPerByte);
    }

    private ReadOnlySpan<byte> Completed(ReadOnlySpan<byte> mosi, int length)
    {
        Span<byte> whole = _mosi.AsSpan(0, length);
        mosi.CopyTo(whole);
        whole[mosi.Length..].Fill(mosi.IsEmpty ? (byte)0 : UndefinedByte);
        return whole;
    }
}
