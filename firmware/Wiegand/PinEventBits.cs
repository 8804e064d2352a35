namespace AccessStandalone.Wiegand;

/// <summary>
/// Bits from the events of two pins. <see cref="Put"/> is for the pins' callbacks and only puts; one thread puts, one takes. On the device an event
/// carries no time and its callback may run 10 ms later, so the times tell frames apart and nothing finer.
/// </summary>
public sealed class PinEventBits : IWiegandBits, IWiegandEdges
{
    /// <summary>Edges that are kept until somebody takes them: two a bit. A power of 2.</summary>
    public const int Capacity = 128;

    private const int High = 2;

    private readonly LinePair _lines;
    private readonly byte[] _edges = new byte[Capacity];
    private readonly long[] _timesUs = new long[Capacity];

    // Only Put changes the first, only TryTake the second; both run on beyond the capacity.
    private int _put;
    private int _taken;
    private bool _hasOverflown;
    private long _lastUs;

    /// <param name="hasPulseTimes">Whether <see cref="Put"/> gets the times of the edges, so that the width of pulses can be checked.</param>
    public PinEventBits(WiegandTiming timing, bool hasPulseTimes)
    {
        _lines = new LinePair(timing, hasPulseTimes);
    }

    public bool IsPulseUnderWay => _lines.IsPulseUnderWay;

    /// <summary>Keeps an edge. Without room nothing more is kept until the other side has heard of it.</summary>
    /// <param name="line">0 is D0, 1 is D1.</param>
    /// <param name="isHigh">What the line is now.</param>
    /// <param name="nowUs">µs.</param>
    public void Put(int line, bool isHigh, long nowUs)
    {
        if (_hasOverflown || _put - _taken >= Capacity)
        {
            _hasOverflown = true;
            return;
        }

        int at = _put & (Capacity - 1);
        _edges[at] = (byte)(isHigh ? line | High : line);
        _timesUs[at] = nowUs;
        _put++;
    }

    public bool TryTake(long nowUs, WiegandBit bit)
    {
        while (_taken != _put)
        {
            int at = _taken & (Capacity - 1);
            int edge = _edges[at];
            _lastUs = _timesUs[at];
            _taken++;
            if (_lines.Take(edge & 1, (edge & High) != 0, _lastUs, bit))
            {
                return true;
            }
        }

        if (_hasOverflown)
        {
            _lines.Reset();
            _hasOverflown = false;
            bit.SetFault(WiegandFault.Overflow, _lastUs, nowUs);
            return true;
        }

        return _lines.FindHeld(nowUs, bit);
    }
}
