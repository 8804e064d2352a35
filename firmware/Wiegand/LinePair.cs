namespace AccessStandalone.Wiegand;

/// <summary>Makes bits of the edges of D0 and D1. Both idle high; a low pulse on D0 is 0, on D1 is 1 (Wiegand facts: SIA AC-01).</summary>
public sealed class LinePair
{
    public const int Lines = 2;

    private readonly WiegandTiming _timing;
    private readonly bool _hasPulseTimes;
    private readonly bool[] _isLow = new bool[Lines];

    // The other line was low at the same time: no bit will come of it.
    private readonly bool[] _isSpoilt = new bool[Lines];
    private readonly bool[] _isHeld = new bool[Lines];
    private readonly long[] _fallenUs = new long[Lines];

    /// <param name="hasPulseTimes">Whether the times of the edges are those of the edges, not of somebody noticing them.</param>
    public LinePair(WiegandTiming timing, bool hasPulseTimes)
    {
        _timing = timing;
        _hasPulseTimes = hasPulseTimes;
    }

    /// <summary>Whether a line is low that is not yet said to be held.</summary>
    public bool IsPulseUnderWay => (_isLow[0] && !_isHeld[0]) || (_isLow[1] && !_isHeld[1]);

    /// <param name="line">0 is D0, 1 is D1.</param>
    /// <param name="isHigh">What the line is from now on.</param>
    /// <param name="atUs">When, in µs.</param>
    /// <returns>Whether there is a bit or a fault now.</returns>
    public bool Take(int line, bool isHigh, long atUs, WiegandBit bit)
    {
        if (isHigh != _isLow[line])
        {
            // Twice the same: whatever this pulse was, nobody knows when it began.
            _isSpoilt[line] = !isHigh;
            _isHeld[line] = false;
            _fallenUs[line] = atUs;
            bit.SetFault(WiegandFault.LostEdge, atUs, atUs);
            return true;
        }

        _isLow[line] = !isHigh;
        return isHigh ? TakeRise(line, atUs, bit) : TakeFall(line, atUs, bit);
    }

    /// <summary>Tells once of each line that stays low.</summary>
    /// <returns>Whether there is such a fault now.</returns>
    public bool FindHeld(long nowUs, WiegandBit bit)
    {
        for (int line = 0; line < Lines; line++)
        {
            if (_isLow[line] && !_isHeld[line] && nowUs - _fallenUs[line] >= _timing.HeldUs)
            {
                _isHeld[line] = true;
                bit.SetFault(WiegandFault.HeldLine, _fallenUs[line], nowUs);
                return true;
            }
        }

        return false;
    }

    /// <summary>Forgets what the lines were: they count as idle.</summary>
    public void Reset()
    {
        for (int line = 0; line < Lines; line++)
        {
            _isLow[line] = false;
        }
    }

    private bool TakeFall(int line, long atUs, WiegandBit bit)
    {
        _fallenUs[line] = atUs;
        _isHeld[line] = false;
        int other = 1 - line;
        _isSpoilt[line] = _isLow[other];
        if (!_isLow[other])
        {
            return false;
        }

        _isSpoilt[other] = true;
        bit.SetFault(WiegandFault.BothLow, atUs, atUs);
        return true;
    }

    private bool TakeRise(int line, long atUs, WiegandBit bit)
    {
        if (_isSpoilt[line] || _isHeld[line])
        {
            return false;
        }

        long startUs = _fallenUs[line];
        WiegandFault fault = _hasPulseTimes ? FaultOf(atUs - startUs) : WiegandFault.None;
        if (fault == WiegandFault.None)
        {
            bit.SetBit(line == 1, startUs, atUs);
        }
        else
        {
            bit.SetFault(fault, startUs, atUs);
        }

        return true;
    }

    private WiegandFault FaultOf(long widthUs)
    {
        if (widthUs < _timing.MinPulseUs)
        {
            return WiegandFault.ShortPulse;
        }

        return widthUs > _timing.MaxPulseUs ? WiegandFault.LongPulse : WiegandFault.None;
    }
}
