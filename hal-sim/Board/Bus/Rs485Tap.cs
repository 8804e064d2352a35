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
    private long _changeNs = long.MaxValue;
    private long _wakeNs = long.MaxValue;

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

    /// <summary>What happens here next, but for what a receiver at the wrong speed makes of silence.</summary>
    internal LineOccasion Next { get; private set; }

    /// <summary>When; <see cref="long.MaxValue"/> for nothing.</summary>
    internal long NextNs { get; private set; } = long.MaxValue;

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

        Plan();
    }

    /// <summary>Changes the speed, as <see cref="BaudRate"/> does, at a time that the line may not have reached yet.</summary>
    public void SetBaudRateAt(int baudRate, long fromNs)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(baudRate);
        ApplyChange();
        _nextBaudRate = baudRate;
        _changeNs = fromNs;
        Plan();
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
        Plan();
    }

    /// <summary>Asks for one call of <see cref="IRs485Party.Wake"/>; asking again replaces the time. <see cref="long.MaxValue"/> for never.</summary>
    public void WakeAt(long ns)
    {
        _wakeNs = Math.Max(ns, _bus.NowNs);
        Plan();
    }

    internal void ApplyChange()
    {
        if (_changeNs != long.MaxValue)
        {
            _changeNs = long.MaxValue;
            BaudRate = _nextBaudRate;
            Plan();
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
        Plan();
    }

    internal void End()
    {
        IsSending = false;
        BytesSent++;
        Plan();
    }

    internal void Wake(long nowNs)
    {
        _wakeNs = long.MaxValue;
        Plan();
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

    /// <summary>At the same time the first of <see cref="LineOccasion"/> comes first: a speed changes after a byte's end, and before its begin.</summary>
    private void Plan()
    {
        (Next, NextNs) = IsSending ? (LineOccasion.End, EndNs)
            : _waiting.Count > 0 ? (LineOccasion.Begin, Math.Max(_waiting.Peek().FromNs, EndNs))
            : (LineOccasion.Wake, long.MaxValue);
        if (_changeNs < NextNs || (_changeNs == NextNs && Next > LineOccasion.Change))
        {
            (Next, NextNs) = (LineOccasion.Change, _changeNs);
        }

        if (_wakeNs < NextNs)
        {
            (Next, NextNs) = (LineOccasion.Wake, _wakeNs);
        }
    }

    private readonly record struct WaitingByte(byte Value, long FromNs);
}
