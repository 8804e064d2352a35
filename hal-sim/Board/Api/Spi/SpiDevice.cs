using AccessStandalone.HalSim.Board;
using AccessStandalone.HalSim.Board.Spi;

namespace System.Device.Spi;

/// <summary>
/// A chip select on SPI1. Every transfer is one transaction: chip select falls, all bytes go over, chip select rises; it takes
/// virtual time and is counted (see <see cref="SpiBus"/>). Transfers throw <see cref="InvalidOperationException"/> once the
/// microcontroller has been reset or switched off, <see cref="ObjectDisposedException"/> once the device is disposed, and
/// <see cref="ArgumentException"/> for more than 16,384 bytes.
/// </summary>
public class SpiDevice : IDisposable
{
    private readonly SpiMaster _master;
    private readonly SpiPort _port;
    private readonly SpiConnectionSettings _settings;
    private readonly ulong _picosecondsPerByte;
    private bool _disposed;

    /// <exception cref="ArgumentException">
    /// The bus is not wired, its pin functions are not set as it is wired, or the chip does not work with the clock, mode or
    /// polarity asked for.
    /// </exception>
    /// <exception cref="InvalidOperationException">GpioController has one of the pins open.</exception>
    /// <exception cref="SpiDeviceAlreadyInUseException">Another device has this chip select.</exception>
    public SpiDevice(SpiConnectionSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        _settings = new SpiConnectionSettings(settings);
        _master = VirtualBoard.Current.Microcontroller.SpiMaster;
        _port = _master.Open(_settings);
        _picosecondsPerByte = 8_000_000_000_000 / (ulong)_settings.ClockFrequency;
    }

    /// <summary>A copy: settings do not change once the device exists.</summary>
    public SpiConnectionSettings ConnectionSettings => new(_settings);

    internal SpiPort Port => _port;

    internal bool IsUsable => !_disposed && _master.IsRunning;

    /// <inheritdoc cref="SpiDevice(SpiConnectionSettings)"/>
    public static SpiDevice Create(SpiConnectionSettings settings) => new(settings);

    public byte ReadByte()
    {
        Span<byte> answer = stackalloc byte[1];
        Transfer([], answer);
        return answer[0];
    }

    /// <summary>Reads while sending zeros: its own transaction, so not the second half of a preceding Write.</summary>
    public void Read(SpanByte buffer) => Transfer([], buffer.AsSpan());

    public void WriteByte(byte value) => Transfer([value], []);

    public void Write(SpanByte buffer) => Transfer(buffer.AsSpan(), []);

    /// <summary>Sends and receives at once. Both may be the same buffer. A shorter write buffer is followed by undefined bytes.</summary>
    /// <exception cref="ArgumentException">
    /// The read buffer is not empty and shorter than the write buffer: the device would write past its end.
    /// </exception>
    public void TransferFullDuplex(SpanByte writeBuffer, SpanByte readBuffer)
    {
        if (readBuffer.Length < writeBuffer.Length && readBuffer.Length > 0)
        {
            throw new ArgumentException(
                $"Reading {readBuffer.Length} bytes while writing {writeBuffer.Length} overruns the read buffer on the device.");
        }

        Transfer(writeBuffer.AsSpan(), readBuffer.AsSpan());
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    internal void EnsureUsable()
    {
        _master.EnsureRunning();
        ObjectDisposedException.ThrowIf(_disposed, this);
    }

    /// <summary>Charges the time and count of transactions whose bytes are not simulated.</summary>
    internal void Charge(int transactions, int bytesEach)
    {
        EnsureUsable();
        _port.Charge(transactions, bytesEach, _picosecondsPerByte);
    }

    protected void Dispose(bool disposing)
    {
        if (disposing && !_disposed)
        {
            _disposed = true;
            _master.Close(_port);
        }
    }

    private void Transfer(ReadOnlySpan<byte> mosi, Span<byte> miso)
    {
        EnsureUsable();
        _port.Transfer(mosi, miso, _picosecondsPerByte);
    }
}
