namespace AccessStandalone.Wiegand;

/// <summary>
/// Which lines fell, in that order, as far as somebody noticed: falls may be missing, but none is made up and none is out of order. The pins' callbacks put, one
/// other thread takes.
/// </summary>
public sealed class FallOrder
{
    /// <summary>A power of 2, above the bits of a frame.</summary>
    public const int Capacity = 128;

    private readonly byte[] _lines = new byte[Capacity];
    private readonly long[] _timesUs = new long[Capacity];

    // Only Put changes the first, the other side the second; both run on beyond the capacity.
    private int _put;
    private int _taken;

    /// <summary>Keeps a fall; without room it counts as not noticed.</summary>
    /// <param name="nowUs">No earlier than the fall.</param>
    public void Put(int line, long nowUs)
    {
        if (_put - _taken < Capacity)
        {
            _lines[_put & (Capacity - 1)] = (byte)line;
            _timesUs[_put & (Capacity - 1)] = nowUs;
            _put++;
        }
    }

    /// <summary>Forgets what was noticed before.</summary>
    public void Forget(long beforeUs)
    {
        while (_taken != _put && _timesUs[_taken & (Capacity - 1)] < beforeUs)
        {
            _taken++;
        }
    }

    /// <summary>Takes the oldest fall, if it was noticed no later than that.</summary>
    /// <returns>The line; less than 0 if there is none.</returns>
    public int Take(long untilUs)
    {
        int at = _taken & (Capacity - 1);
        if (_taken == _put || _timesUs[at] > untilUs)
        {
            return -1;
        }

        _taken++;
        return _lines[at];
    }
}
