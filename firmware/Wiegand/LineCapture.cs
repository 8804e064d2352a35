namespace AccessStandalone.Wiegand;

/// <summary>What a timer in hardware has captured of one line: how long it was at which level, from the first edge on.</summary>
public sealed class LineCapture
{
    /// <summary>Durations that are kept; the longest frame has 132, if all its bits are on this line.</summary>
    public const int Capacity = 256;

    private readonly ushort[] _durationsUs = new ushort[Capacity];
    private readonly bool[] _levels = new bool[Capacity];
    private int _count;
    private bool _isEnded;

    // Where reading is: the level, and until when the durations read so far last.
    private int _next;
    private bool _isHigh;
    private long _untilUs;

    /// <summary>Whether there was more than <see cref="Capacity"/>.</summary>
    public bool HasOverflown { get; private set; }

    /// <summary>Whether the line is low after all that was read: the capture ended before the pulse.</summary>
    public bool IsLow => !_isHigh;

    /// <summary>Forgets all, and begins another capture of a line that was idle.</summary>
    /// <param name="startUs">When the first duration began; µs.</param>
    public void Begin(long startUs)
    {
        _count = 0;
        _next = 0;
        _isEnded = false;
        _isHigh = true;
        _untilUs = startUs;
        HasOverflown = false;
    }

    /// <param name="durationUs">0 ends the capture, as in the items of the ESP32's RMT; the level still counts.</param>
    public void Add(ushort durationUs, bool isHigh)
    {
        if (_isEnded)
        {
            return;
        }

        if (_count == Capacity)
        {
            HasOverflown = true;
            return;
        }

        _durationsUs[_count] = durationUs;
        _levels[_count] = isHigh;
        _count++;
        _isEnded = durationUs == 0;
    }

    /// <summary>Looks for the next change of level. Neighbours of one level count as one, since a timer has only so many bits.</summary>
    public bool TryPeek(out bool isHigh, out long atUs)
    {
        while (_next < _count && _levels[_next] == _isHigh)
        {
            _untilUs += _durationsUs[_next];
            _next++;
        }

        isHigh = !_isHigh;
        atUs = _untilUs;
        return _next < _count;
    }

    /// <summary>Goes beyond the change that <see cref="TryPeek"/> has found.</summary>
    public void Take() => _isHigh = !_isHigh;
}
