using System;
using AccessStandalone.HalSim.Board.Bus;

namespace AccessStandalone.Proof.Line;

/// <summary>
/// Listens to an RS-485 line as an analyser does, and knows of its parties only what goes over it. An exchange is what is on the line from the begin of a
/// command to the begin of the next.
/// </summary>
internal sealed class LineMeter
{
    private const int AddressAt = 2;
    private const int ReplyBit = 0x80;
    private const int Addresses = 128;

    private readonly Rs485Bus _line;
    private readonly long[] _askedNs = new long[Addresses];
    private Rs485Tap? _sender;
    private long _lastNs;

    /// <summary>Past the address at first: the analyser may come to the line in the middle of a frame.</summary>
    private int _position = AddressAt + 1;
    private long _bytes;
    private long _beginBytes;
    private long _beginBusyNs;
    private long _firstNs;
    private int _ignored;

    public LineMeter(Rs485Bus line)
    {
        _line = line;
        line.Carried += OnByte;
    }

    /// <summary>Whole ones since <see cref="Begin"/>.</summary>
    public long Exchanges { get; private set; }

    public long Bytes { get; private set; }

    public int MostBytes { get; private set; }

    public int LeastBytes { get; private set; }

    /// <summary>How long bytes were on the line.</summary>
    public long BusyNs { get; private set; }

    /// <summary>From the first exchange's begin to the last one's end.</summary>
    public long LengthNs { get; private set; }

    /// <summary>From one command to the next to the same address.</summary>
    public long Periods { get; private set; }

    public long PeriodsNs { get; private set; }

    public long WorstPeriodNs { get; private set; }

    /// <param name="ignored">An address whose periods do not count; -1 for none.</param>
    public void Begin(int ignored)
    {
        _ignored = ignored;
        Array.Fill(_askedNs, -1);
        _firstNs = -1;
        Exchanges = 0;
        Bytes = 0;
        MostBytes = 0;
        LeastBytes = int.MaxValue;
        BusyNs = 0;
        LengthNs = 0;
        Periods = 0;
        PeriodsNs = 0;
        WorstPeriodNs = 0;
    }

    private void OnByte(Rs485Tap sender, byte value, long atNs)
    {
        long byteNs = Rs485Bus.BitsPerByte * Rs485Bus.NsPerSecond / sender.BaudRate;
        bool isFirst = _sender != null && (sender != _sender || atNs - _lastNs > byteNs * 3 / 2);
        _position = isFirst ? 0 : _position + 1;
        _sender = sender;
        _lastNs = atNs;
        _bytes++;
        if (_position == AddressAt && (value & ReplyBit) == 0)
        {
            OnCommand(value, atNs);
        }
    }

    private void OnCommand(int address, long atNs)
    {
        long busyNs = _line.Traffic.BusyNs;
        if (_firstNs < 0)
        {
            _firstNs = atNs;
        }
        else
        {
            int bytes = (int)(_bytes - _beginBytes);
            Exchanges++;
            Bytes += bytes;
            MostBytes = Math.Max(MostBytes, bytes);
            LeastBytes = Math.Min(LeastBytes, bytes);
            BusyNs += busyNs - _beginBusyNs;
            LengthNs = atNs - _firstNs;
        }

        _beginBytes = _bytes;
        _beginBusyNs = busyNs;
        AddPeriod(address, atNs);
    }

    private void AddPeriod(int address, long atNs)
    {
        long askedNs = _askedNs[address];
        _askedNs[address] = atNs;
        if (askedNs >= 0 && address != _ignored)
        {
            Periods++;
            PeriodsNs += atNs - askedNs;
            WorstPeriodNs = Math.Max(WorstPeriodNs, atNs - askedNs);
        }
    }
}
