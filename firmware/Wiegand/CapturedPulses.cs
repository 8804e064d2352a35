namespace AccessStandalone.Wiegand;

/// <summary>
/// Bits from captures of D0 and D1 by a timer in hardware, such as two receive channels of the ESP32's RMT: exact widths, and D0 and D1 merged by time.
/// A channel begins at its own line's first edge; how far apart the two began is for the caller to know. Once filled it is read to its end, then filled again.
/// </summary>
public sealed class CapturedPulses : IWiegandBits
{
    private readonly LinePair _lines;
    private readonly LineCapture _d0 = new LineCapture();
    private readonly LineCapture _d1 = new LineCapture();
    private bool _isTold = true;
    private bool _isCutOff;
    private long _lastUs;

    public CapturedPulses(WiegandTiming timing)
    {
        _lines = new LinePair(timing, true);
    }

    /// <summary>Never, once all was taken: a capture is over when it is read.</summary>
    public bool IsPulseUnderWay => false;

    /// <summary>Whether all was taken, so that the next capture can be put in.</summary>
    public bool IsEmpty => _isTold;

    /// <summary>Begins another capture; the rest of one that was not yet taken is lost, and told as an overflow.</summary>
    /// <param name="d0StartUs">When D0 first fell, µs of the clock that the receiver is given. Anything if it did not.</param>
    /// <param name="d1StartUs">The same of D1.</param>
    public void Begin(long d0StartUs, long d1StartUs)
    {
        _isCutOff |= !_isTold;
        _isTold = false;
        _lines.Reset();
        _d0.Begin(d0StartUs);
        _d1.Begin(d1StartUs);
    }

    /// <summary>Adds how long a line was at a level, oldest first: from a fall, low, high, low and so on.</summary>
    /// <param name="line">0 is D0, 1 is D1.</param>
    /// <param name="durationUs">µs; 0 ends the line's capture.</param>
    public void Add(int line, ushort durationUs, bool isHigh) => CaptureOf(line).Add(durationUs, isHigh);

    public bool TryTake(long nowUs, WiegandBit bit)
    {
        if (_isTold)
        {
            return false;
        }

        if (_isCutOff)
        {
            _isCutOff = false;
            bit.SetFault(WiegandFault.Overflow, _lastUs, _lastUs);
            return true;
        }

        while (TryNext(out int line, out bool isHigh))
        {
            if (_lines.Take(line, isHigh, _lastUs, bit))
            {
                return true;
            }
        }

        _isTold = true;
        return TellEnd(bit);
    }

    private LineCapture CaptureOf(int line) => line == 0 ? _d0 : _d1;

    /// <summary>Takes the earlier edge of the two lines. At the same time a rise comes first: pulses that only touch are not both low.</summary>
    private bool TryNext(out int line, out bool isHigh)
    {
        bool has0 = _d0.TryPeek(out bool isHigh0, out long at0Us);
        bool has1 = _d1.TryPeek(out bool isHigh1, out long at1Us);
        bool is1First = has1 && (!has0 || at1Us < at0Us || (at1Us == at0Us && isHigh1));
        line = is1First ? 1 : 0;
        isHigh = is1First ? isHigh1 : isHigh0;
        if (!has0 && !has1)
        {
            return false;
        }

        _lastUs = is1First ? at1Us : at0Us;
        CaptureOf(line).Take();
        return true;
    }

    private bool TellEnd(WiegandBit bit)
    {
        if (_d0.HasOverflown || _d1.HasOverflown)
        {
            bit.SetFault(WiegandFault.Overflow, _lastUs, _lastUs);
            return true;
        }

        if (_d0.IsLow || _d1.IsLow)
        {
            bit.SetFault(WiegandFault.HeldLine, _lastUs, _lastUs);
            return true;
        }

        return false;
    }
}
