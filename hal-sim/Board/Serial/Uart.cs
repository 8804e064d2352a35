using System;
using AccessStandalone.HalSim.Board.Bus;

namespace AccessStandalone.HalSim.Board.Serial;

/// <summary>
/// The UART behind the RS-485 transceiver, with nanoFramework's driver, from opening to closing (nf-interpreter, targets/ESP32, System.IO.Ports). What comes in
/// shows when 120 bytes have come or the line was silent for 10 bytes' time; bytes that the driver's buffer has no room for are lost. What goes out goes through
/// a FIFO of 128 bytes, and holds its writer up until the last of it is in there.
/// </summary>
internal sealed class Uart
{
    private const int FifoSize = 128;
    private const int FullThreshold = 120;
    private const int SilenceBytes = 10;

    private readonly VirtualClock _clock;
    private readonly Rs485Bus _bus;
    private readonly Rs485Tap _tap;
    private readonly byte[] _fifo = new byte[FifoSize];
    private readonly byte[] _buffer;
    private int _baudRate;
    private int _fifoCount;
    private int _bufferStart;
    private long _lastNs;

    /// <summary>When the last byte written is on the line.</summary>
    private long _sentNs;

    public Uart(VirtualClock clock, Rs485Bus bus, Rs485Tap tap, int bufferSize)
    {
        _clock = clock;
        _bus = bus;
        _tap = tap;
        _baudRate = tap.BaudRate;

        // The driver takes no buffer that is smaller than its FIFO.
        _buffer = new byte[Math.Max(bufferSize, FifoSize + 1)];
    }

    /// <summary>Bytes that can be read now.</summary>
    public int Available { get; private set; }

    /// <summary>Bytes that came while the buffer was full.</summary>
    public long Overruns { get; private set; }

    private long ByteNs => TimeOfNs(1);

    private long NowNs => (long)_clock.NowMicroseconds * Rs485Bus.NsPerUs;

    public void Hear(byte value, long atNs)
    {
        MoveIfSilent(atNs - ByteNs);
        _fifo[_fifoCount] = value;
        _fifoCount++;
        _lastNs = atNs;
        if (_fifoCount == FullThreshold)
        {
            Move();
        }
    }

    /// <summary>Lets the line catch up with the clock.</summary>
    public void Settle()
    {
        _bus.Settle();
        MoveIfSilent(_bus.NowNs);
    }

    /// <summary>Takes bytes that are <see cref="Available"/>.</summary>
    public void Take(Span<byte> bytes)
    {
        for (int i = 0; i < bytes.Length; i++)
        {
            bytes[i] = _buffer[_bufferStart];
            _bufferStart = (_bufferStart + 1) % _buffer.Length;
        }

        Available -= bytes.Length;
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        _bus.Settle();
        _tap.SendAt(bytes, NowNs);
        _sentNs = Math.Max(_sentNs, NowNs) + TimeOfNs(bytes.Length);
        long freeUs = (_sentNs - TimeOfNs(FifoSize) + Rs485Bus.NsPerUs - 1) / Rs485Bus.NsPerUs;
        if (freeUs > (long)_clock.NowMicroseconds)
        {
            _clock.AdvanceTo((ulong)freeUs);
        }
    }

    public void SetBaudRate(int baudRate)
    {
        Settle();
        _tap.SetBaudRateAt(baudRate, NowNs);
        _sentNs = NowNs + (Math.Max(0, _sentNs - NowNs) * _baudRate / baudRate);
        _baudRate = baudRate;
    }

    private long TimeOfNs(int bytes) => bytes * Rs485Bus.BitsPerByte * Rs485Bus.NsPerSecond / _baudRate;

    private void MoveIfSilent(long nowNs)
    {
        if (_fifoCount > 0 && nowNs - _lastNs >= SilenceBytes * ByteNs)
        {
            Move();
        }
    }

    private void Move()
    {
        int count = Math.Min(_fifoCount, _buffer.Length - Available);
        for (int i = 0; i < count; i++)
        {
            _buffer[(_bufferStart + Available) % _buffer.Length] = _fifo[i];
            Available++;
        }

        Overruns += _fifoCount - count;
        _fifoCount = 0;
    }
}
