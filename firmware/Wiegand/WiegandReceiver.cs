namespace AccessStandalone.Wiegand;

/// <summary>
/// Makes frames of bits. A frame ends by time, never by count: 26 bits are also the begin of 34. With one fault the whole frame is dropped, up to the
/// next silence, so that no rest of it can look like a card.
/// </summary>
public sealed class WiegandReceiver
{
    /// <summary>From so many bits and faults on somebody has likely held up a card: he should see that it was not read.</summary>
    public const int LikelyCardBits = 20;

    private readonly IWiegandBits _bits;
    private readonly WiegandTiming _timing;
    private readonly WiegandFaults _faults;
    private readonly WiegandBit _bit = new WiegandBit();
    private bool _isPending;
    private bool _isOpen;
    private int _seen;
    private long _lastUs;

    /// <param name="faults">Gets each dropped frame.</param>
    public WiegandReceiver(IWiegandBits bits, WiegandTiming timing, WiegandFaults faults)
    {
        _bits = bits;
        _timing = timing;
        _faults = faults;
    }

    /// <summary>The bits of the frame that was told last; until the next <see cref="Update"/>.</summary>
    public WiegandFrame Frame { get; } = new WiegandFrame();

    /// <summary>Why the frame that was told last was dropped: by its first fault.</summary>
    public WiegandFault Fault { get; private set; }

    /// <summary>Whether the frame that was told last, good or dropped, was long enough for a card.</summary>
    public bool IsLikelyCard => _seen >= LikelyCardBits;

    /// <summary>Takes what has come in. To be called again until it tells nothing: several frames may have come.</summary>
    /// <param name="nowUs">µs, of the same clock as the bits.</param>
    public WiegandArrival Update(long nowUs)
    {
        while (_isPending || _bits.TryTake(nowUs, _bit))
        {
            _isPending = _isOpen && _bit.StartUs - _lastUs >= _timing.FrameGapUs;
            if (_isPending)
            {
                return End();
            }

            Take();
        }

        bool isSilent = _isOpen && !_bits.IsPulseUnderWay && nowUs - _lastUs >= _timing.FrameGapUs;
        return isSilent ? End() : WiegandArrival.Nothing;
    }

    private void Take()
    {
        if (!_isOpen)
        {
            _isOpen = true;
            _seen = 0;
            Frame.Clear();
            Fault = WiegandFault.None;
        }

        _seen++;
        _lastUs = _bit.EndUs;
        if (_bit.Fault != WiegandFault.None)
        {
            Drop(_bit.Fault);
        }
        else if (!Frame.Append(_bit.IsOne ? 1 : 0))
        {
            Drop(WiegandFault.TooManyBits);
        }
    }

    private WiegandArrival End()
    {
        _isOpen = false;
        if (Frame.Count < WiegandFrame.MinBits)
        {
            Drop(WiegandFault.Noise);
        }

        if (Fault == WiegandFault.None)
        {
            return WiegandArrival.Frame;
        }

        Frame.Clear();
        _faults.Count(Fault);
        return WiegandArrival.Dropped;
    }

    private void Drop(WiegandFault fault)
    {
        if (Fault == WiegandFault.None)
        {
            Fault = fault;
        }
    }
}
