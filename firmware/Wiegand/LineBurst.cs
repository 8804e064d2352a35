namespace AccessStandalone.Wiegand;

/// <summary>One line's part of a frame, as a timer in hardware has captured it: pulses by their times since the line's first edge, and when the last edge was.</summary>
public sealed class LineBurst
{
    private readonly ushort[] _durationsUs = new ushort[LineCapture.Capacity];
    private readonly bool[] _levels = new bool[LineCapture.Capacity];
    private readonly int[] _fallsUs = new int[WiegandFrame.MaxBits];
    private readonly int[] _risesUs = new int[WiegandFrame.MaxBits];
    private int _count;
    private bool _isHigh;
    private int _atUs;

    /// <summary>Which line: 0 is D0, 1 is D1.</summary>
    public int Line { get; private set; }

    /// <summary>How many pulses are known by their times: no more than a frame has. One that has not ended counts.</summary>
    public int Pulses { get; private set; }

    /// <summary>Whether more came than is kept: more pulses than any frame has, or more durations.</summary>
    public bool HasOverflown { get; private set; }

    /// <summary>From the first edge to the last one, µs.</summary>
    public int SpanUs { get; private set; }

    /// <summary>When the last edge was, at the earliest; µs.</summary>
    public long EndsFromUs { get; private set; }

    /// <summary>When the last edge was, at the latest; µs.</summary>
    public long EndsToUs { get; private set; }

    /// <summary>When the first edge was, at the earliest; µs.</summary>
    public long BeginsFromUs => EndsFromUs - SpanUs;

    /// <summary>When the first edge was, at the latest; µs.</summary>
    public long BeginsToUs => EndsToUs - SpanUs;

    /// <summary>Forgets all, and begins anew.</summary>
    /// <param name="endsFromUs">The last edge was no earlier; µs of the clock that the receiver is given.</param>
    /// <param name="endsToUs">And no later.</param>
    public void Begin(int line, long endsFromUs, long endsToUs)
    {
        Line = line;
        EndsFromUs = endsFromUs;
        EndsToUs = endsToUs;
        Pulses = 0;
        HasOverflown = false;
        SpanUs = 0;
        _count = 0;
        _isHigh = true;
        _atUs = 0;
    }

    /// <summary>Adds how long the line was at a level, oldest first.</summary>
    /// <param name="durationUs">0 for the level that it had at the end.</param>
    public void Add(ushort durationUs, bool isHigh)
    {
        if (_count == LineCapture.Capacity)
        {
            HasOverflown = true;
            return;
        }

        _durationsUs[_count] = durationUs;
        _levels[_count] = isHigh;
        _count++;
        if (isHigh != _isHigh)
        {
            TakeEdge(isHigh);
        }

        _atUs += durationUs;
    }

    /// <summary>When a pulse began, µs since the burst did.</summary>
    public int FallUs(int pulse) => _fallsUs[pulse];

    /// <summary>When a pulse ended, µs since the burst began; its begin if it did not.</summary>
    public int RiseUs(int pulse) => _risesUs[pulse];

    /// <summary>Hands the durations on.</summary>
    public void CopyTo(CapturedPulses captured)
    {
        for (int i = 0; i < _count; i++)
        {
            captured.Add(Line, _durationsUs[i], _levels[i]);
        }
    }

    /// <summary>Makes another burst the same.</summary>
    public void CopyTo(LineBurst other)
    {
        other.Begin(Line, EndsFromUs, EndsToUs);
        for (int i = 0; i < _count; i++)
        {
            other.Add(_durationsUs[i], _levels[i]);
        }
    }

    private void TakeEdge(bool isHigh)
    {
        _isHigh = isHigh;
        SpanUs = _atUs;
        if (isHigh)
        {
            if (!HasOverflown)
            {
                _risesUs[Pulses - 1] = _atUs;
            }
        }
        else if (Pulses == WiegandFrame.MaxBits)
        {
            HasOverflown = true;
        }
        else
        {
            _fallsUs[Pulses] = _atUs;
            _risesUs[Pulses] = _atUs;
            Pulses++;
        }
    }
}
