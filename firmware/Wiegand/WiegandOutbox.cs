namespace AccessStandalone.Wiegand;

/// <summary>Frames that wait to be sent, one after the other, each followed by its silence. Bounded: without room a frame is refused, and counted.</summary>
public sealed class WiegandOutbox : IWiegandLines
{
    /// <summary>Frames that wait, beside the one under way.</summary>
    public const int Capacity = 8;

    /// <summary>Silence after a key: above the 50 ms that end a frame, and short enough for fast fingers. µs.</summary>
    public const int KeySilenceUs = 80_000;

    /// <summary>Silence after any other frame, and before the first; µs.</summary>
    public const int SilenceUs = 100_000;

    private const int MaxKeyBits = 8;

    private readonly IPulseTransmitter _transmitter;
    private readonly WiegandFrame[] _waiting = new WiegandFrame[Capacity];
    private readonly WiegandPulses _pulses = new WiegandPulses();
    private int _first;
    private int _count;
    private bool _isTaken;
    private long _freeUs;

    public WiegandOutbox(IPulseTransmitter transmitter)
    {
        _transmitter = transmitter;
        for (int i = 0; i < Capacity; i++)
        {
            _waiting[i] = new WiegandFrame();
        }
    }

    /// <summary>Frames for which there was no room, or that waited when the lines became inputs.</summary>
    public int Refused { get; private set; }

    public int Sent { get; private set; }

    public void SetTiming(int pulseUs, int intervalUs)
    {
        int shortestUs = pulseUs + _transmitter.MaxSkewUs + 1;
        _pulses.PulseUs = pulseUs;
        _pulses.IntervalUs = intervalUs < shortestUs ? shortestUs : intervalUs;
    }

    public bool TrySend(WiegandFrame frame)
    {
        if (_count == Capacity)
        {
            Refused++;
            return false;
        }

        _waiting[(_first + _count) % Capacity].CopyFrom(frame);
        _count++;
        return true;
    }

    public void Update(bool isOutput, long nowUs)
    {
        if (!isOutput)
        {
            Refused += _count;
            _count = 0;
        }

        if (_isTaken && nowUs < _freeUs)
        {
            return;
        }

        if (isOutput != _isTaken)
        {
            TakeOrRelease(isOutput, nowUs);
        }
        else if (_count > 0)
        {
            SendNext(nowUs);
        }
    }

    private void TakeOrRelease(bool isOutput, long nowUs)
    {
        _isTaken = isOutput;
        if (isOutput)
        {
            _transmitter.Take();
            _freeUs = nowUs + SilenceUs;
        }
        else
        {
            _transmitter.Release();
        }
    }

    private void SendNext(long nowUs)
    {
        WiegandFrame frame = _waiting[_first];
        _first = (_first + 1) % Capacity;
        _count--;
        _pulses.Set(frame);
        _pulses.SilenceUs = frame.Count <= MaxKeyBits ? KeySilenceUs : SilenceUs;
        _transmitter.Send(_pulses);
        _freeUs = nowUs + _pulses.TotalUs;
        Sent++;
    }
}
