using System;
using System.Collections.Generic;

namespace AccessStandalone.HalSim.Board.Bus;

/// <summary>
/// One transceiver on an RS-485 line, with the UART behind it: 8 data bits, no parity, one stop bit. What is sent while something else waits is sent after
/// it, without a gap.
/// </summary>
public sealed class Rs485Tap
{
    /// <summary>How far two speeds may be apart, 1 in so much, before one does not understand the other.</summary>
    private const int Tolerance = 25;

    private readonly Rs485Bus _bus;
    private readonly IRs485Party _party;
    private readonly Queue<WaitingByte> _waiting = new();
    private readonly WrongRateReceiver _wrongRate;
    private int _baudRate;
    private long _rowStartNs;
    private long _rowBytes;
    private int _nextBaudRate;

    internal Rs485Tap(Rs485Bus bus, IRs485Party party, int index, int baudRate)
    {
        _bus = bus;
        _party = party;
        Index = index;
        _wrongRate = new WrongRateReceiver(HearNow);
        BaudRate = baudRate;
    }

    /// <summary>Bits a second, for both ways. Setting it while a byte is on its way garbles that byte.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not above 0.</exception>
    public int BaudRate
    {
        get => _baudRate;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            if (value != _baudRate)
            {
                _baudRate = value;
                _rowBytes = 0;
                IsGarbled |= IsSending;
                _wrongRate.Forget();
            }
        }
    }

    /// <summary>Bytes that wait, and the one on its way.</summary>
    public int Pending => _waiting.Count + (IsSending ? 1 : 0);

    public long BytesSent { get; private set; }

    public long BytesHeard { get; private set; }

    /// <summary>Bytes heard without a stop bit, at the wrong speed.</summary>
    public long FramingErrors => _wrongRate.FramingErrors;

    internal int Index { get; }

    internal bool IsSending { get; private set; }

    internal byte Value { get; private set; }

    internal long BeginNs { get; private set; }

    internal long EndNs { get; private set; }

    internal bool IsGarbled { get; set; }

    /// <summary>Taps, by their index's bit, that sent at the same time as the byte on its way.</summary>
    internal ulong Opponents { get; set; }

    /// <summary>When the speed changes; <see cref="long.MaxValue"/> if it does not.</summary>
    internal long ChangeNs { get; private set; } = long.MaxValue;

    internal long WakeNs { get; private set; } = long.MaxValue;

    /// <summary>When the next byte may begin, if none is on its way.</summary>
    internal long NextBeginNs => IsSending || _waiting.Count == 0 ? long.MaxValue : Math.Max(_waiting.Peek().FromNs, EndNs);

    internal long WrongRateEndNs => _wrongRate.EndNs(BitNs);

    private long BitNs => Rs485Bus.NsPerSecond / _baudRate;

    /// <summary>Sends a burst from now on, the line's now.</summary>
    public void Send(ReadOnlySpan<byte> bytes) => SendAt(bytes, _bus.NowNs);

    /// <summary>Sends a burst; it begins then, or when the bytes before it are sent.</summary>
    /// <param name="fromNs">Not before the line's now.</param>
    public void SendAt(ReadOnlySpan<byte> bytes, long fromNs)
    {
        if (bytes.IsEmpty)
        {
            return;
        }

        if (_bus.Faults.DropsBurst())
        {
            _bus.Traffic.AddDropped();
            return;
        }

        fromNs = Math.Max(fromNs, _bus.NowNs) + _bus.Faults.DelayNs();
        foreach (byte value in bytes)
        {
            _waiting.Enqueue(new WaitingByte(value, fromNs));
        }
    }

    /// <summary>Changes the speed, as <see cref="BaudRate"/> does, at a time that the line may not have reached yet.</summary>
    public void SetBaudRateAt(int baudRate, long fromNs)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(baudRate);
        ApplyChange();
        _nextBaudRate = baudRate;
        ChangeNs = fromNs;
        if (fromNs <= _bus.NowNs)
        {
            ApplyChange();
        }
    }

    /// <summary>Forgets what waits; a byte on its way breaks off, which whoever hears it takes for a garbled one.</summary>
    public void Abort()
    {
        _waiting.Clear();
        IsGarbled |= IsSending;
    }

    /// <summary>Asks for one call of <see cref="IRs485Party.Wake"/>; asking again replaces the time. <see cref="long.MaxValue"/> for never.</summary>
    public void WakeAt(long ns) => WakeNs = ns == long.MaxValue ? ns : Math.Max(ns, _bus.NowNs);

    internal void ApplyChange()
    {
        if (ChangeNs != long.MaxValue)
        {
            ChangeNs = long.MaxValue;
            BaudRate = _nextBaudRate;
        }
    }

    internal void Begin(long nowNs)
    {
        bool isRow = _rowBytes > 0 && EndNs == nowNs;
        _rowStartNs = isRow ? _rowStartNs : nowNs;
        _rowBytes = isRow ? _rowBytes + 1 : 1;
        IsSending = true;
        Value = _waiting.Dequeue().Value;
        BeginNs = nowNs;

        // From the start of the row: no byte inherits the rounding of those before it.
        EndNs = _rowStartNs + (_rowBytes * Rs485Bus.BitsPerByte * Rs485Bus.NsPerSecond / _baudRate);
        IsGarbled = false;
        Opponents = 0;
    }

    internal void End()
    {
        IsSending = false;
        BytesSent++;
    }

    internal void Wake(long nowNs)
    {
        WakeNs = long.MaxValue;
        _party.Wake(nowNs);
    }

    /// <summary>Hears a byte of another tap, in whatever way its own speed lets it.</summary>
    internal void Hear(byte value, Rs485Tap from)
    {
        int senderRate = from._baudRate;
        if (Math.Abs((long)senderRate - _baudRate) * Tolerance <= senderRate)
        {
            _wrongRate.Forget();
            HearNow(value);
        }
        else
        {
            _wrongRate.Follow(value, from.BeginNs, from.EndNs, BitNs);
        }
    }

    internal void HearNow(byte value)
    {
        BytesHeard++;
        _party.Hear(value, _bus.NowNs);
    }

    internal void HearIdle(long nowNs) => _wrongRate.Idle(nowNs, BitNs);

    private readonly record struct WaitingByte(byte Value, long FromNs);
}
