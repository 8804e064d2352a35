namespace AccessStandalone.Wiegand;

/// <summary>
/// Bits from bursts that two channels of a timer in hardware capture, each of its own line: no edge is lost, all widths are known, and D0 and D1 are put together
/// by <see cref="LineMerge"/>, or refused as <see cref="WiegandFault.Ambiguous"/>. A burst ends when its line was quiet for the idle time; when that was is
/// only known to lie between two polls. Edges of the pins (<see cref="Put"/>) are optional: they tell frames apart that the durations alone do not.
/// </summary>
public sealed class BurstBits : IWiegandBits, IWiegandEdges
{
    /// <summary>No two pulses of a frame are further apart: the standard's 20 ms, and some for readers that are late.</summary>
    private const int MaxIntervalUs = WiegandPulses.MaxIntervalUs + 5_000;

    /// <summary>An edge is noticed no later than this.</summary>
    private const int NoticedUs = 30_000;

    private readonly IBurstChannels _channels;
    private readonly int _idleUs;
    private readonly CapturedPulses _captured;
    private readonly FallOrder _falls = new FallOrder();
    private readonly LineMerge _merge = new LineMerge();
    private readonly LineBurst[] _bursts = { new LineBurst(), new LineBurst() };
    private readonly bool[] _has = new bool[LinePair.Lines];
    private LineBurst _incoming = new LineBurst();
    private bool _isSpoilt;
    private long _closesUs;
    private long _closedEndUs;
    private int _faultsLeft;
    private long _faultUs;

    /// <param name="channels">Their idle time is at least three times <see cref="WiegandPulses.MaxIntervalUs"/>.</param>
    public BurstBits(WiegandTiming timing, IBurstChannels channels)
    {
        _channels = channels;
        _idleUs = channels.IdleUs;
        _captured = new CapturedPulses(timing);
    }

    /// <summary>Never, once all was taken: a burst is over when it is read.</summary>
    public bool IsPulseUnderWay => false;

    /// <summary>Whether another burst can be taken: not while there are bits to be taken.</summary>
    private bool HasRoom => _captured.IsEmpty && _faultsLeft == 0;

    private bool IsOpen => _has[0] || _has[1];

    /// <summary>Notices an edge; for the pins' callbacks.</summary>
    public void Put(int line, bool isHigh, long nowUs)
    {
        if (!isHigh)
        {
            _falls.Put(line, nowUs);
        }
    }

    public bool TryTake(long nowUs, WiegandBit bit)
    {
        // By turns: both lines' bursts of one frame come before those of the next.
        bool any = true;
        while (any && HasRoom)
        {
            any = Receive(0);
            any |= HasRoom && Receive(1);
        }

        if (HasRoom && IsOpen && nowUs >= _closesUs)
        {
            Close(true, LatestEndUs() + NoticedUs);
        }

        if (!IsOpen)
        {
            // What nobody captured was noise.
            _falls.Forget(nowUs - (WiegandFrame.MaxBits * MaxIntervalUs) - _idleUs);
        }

        return _captured.TryTake(nowUs, bit) || TellFault(bit);
    }

    private bool Receive(int line)
    {
        if (!_channels.TryReceive(line, _incoming))
        {
            return false;
        }

        // Without a pulse, a line that was held was let go.
        if (_incoming.Pulses > 0)
        {
            Place();
        }

        return true;
    }

    /// <summary>Finds out whether the incoming burst is of the frame that is there, or of a new one.</summary>
    private void Place()
    {
        if (!IsOpen)
        {
            // What follows a frame within an interval is the rest of it.
            _isSpoilt |= _incoming.BeginsFromUs - _closedEndUs <= MaxIntervalUs;
            Keep();
            return;
        }

        DistancesUs(out long nearestUs, out long furthestUs);
        if (nearestUs > MaxIntervalUs && _incoming.BeginsFromUs > LatestEndUs())
        {
            // The other line may have gone on from one to the other, in a burst that is not over yet: unless somebody would have noticed.
            bool isKnown = Close(false, _incoming.BeginsFromUs - 1);
            _isSpoilt = !isKnown;
            Keep();
            return;
        }

        // Between an interval and the idle time there is nothing. One line's second burst would need the other's pulses between, all of them.
        _isSpoilt |= furthestUs >= _idleUs || _has[_incoming.Line];
        Keep();
    }

    /// <summary>How far the incoming burst is from those that are there, at the least and at the most; less than 0 if they overlap.</summary>
    private void DistancesUs(out long nearestUs, out long furthestUs)
    {
        long afterFromUs = _incoming.BeginsFromUs - LatestEndUs();
        long afterToUs = _incoming.BeginsToUs - EarliestEndUs();
        long beforeFromUs = EarliestBeginUs() - _incoming.EndsToUs;
        long beforeToUs = LatestBeginUs() - _incoming.EndsFromUs;
        nearestUs = afterFromUs > beforeFromUs ? afterFromUs : beforeFromUs;
        furthestUs = afterToUs > beforeToUs ? afterToUs : beforeToUs;
    }

    private void Keep()
    {
        int line = _incoming.Line;
        LineBurst kept = _bursts[line];
        _bursts[line] = _incoming;
        _has[line] = true;
        _incoming = kept;
        _closesUs = CompleteUs();
    }

    /// <summary>
    /// From when on nothing more of the frame can come. If both lines were quiet at nearly the same time, it is complete: another pulse would have come before
    /// either burst ended. Otherwise the line that was quiet for longer, or has no pulse yet, may still have some, up to the longest frame.
    /// </summary>
    private long CompleteUs()
    {
        long endUs = LatestEndUs();
        int pulses = CountPulses();
        if (_has[0] && _has[1])
        {
            long apartUs = endUs - (_bursts[0].EndsFromUs < _bursts[1].EndsFromUs ? _bursts[0].EndsFromUs : _bursts[1].EndsFromUs);
            if (apartUs + MaxIntervalUs < _idleUs)
            {
                return 0;
            }
        }

        int intervalUs = LineMerge.ShortestGapUs(_bursts[0], _bursts[1]);
        intervalUs = intervalUs == 0 || intervalUs > MaxIntervalUs ? MaxIntervalUs : intervalUs;
        int left = pulses < WiegandFrame.MaxBits ? WiegandFrame.MaxBits - pulses : 0;
        return endUs + (left * (long)intervalUs) + _idleUs + NoticedUs;
    }

    /// <param name="isComplete">Whether nothing more of the frame can come; otherwise every one of its falls must have been noticed, and no other.</param>
    /// <param name="noticedUs">What was noticed until then may be of this frame.</param>
    /// <returns>Whether the frame is known.</returns>
    private bool Close(bool isComplete, long noticedUs)
    {
        LineBurst d0 = _bursts[0];
        LineBurst d1 = _bursts[1];
        int pulses = CountPulses();
        bool isKnown = TryMerge(d0, d1, isComplete, noticedUs);
        _closedEndUs = LatestEndUs();
        if (isKnown)
        {
            long d0Us = _has[0] ? (d0.BeginsFromUs + d0.BeginsToUs) / 2 : 0;
            long d1Us = _has[1] ? (d1.BeginsFromUs + d1.BeginsToUs) / 2 : 0;
            _captured.Begin(d0Us, _has[0] && _has[1] ? d0Us + _merge.OffsetUs : d1Us);
            CopyIfThere(0);
            CopyIfThere(1);
        }
        else
        {
            // One for each pulse: so it is seen whether it was as long as a card.
            _faultsLeft = pulses;
            _faultUs = _closedEndUs;
        }

        _has[0] = false;
        _has[1] = false;
        _isSpoilt = false;
        Empty(0);
        Empty(1);
        return isKnown;
    }

    private bool TryMerge(LineBurst d0, LineBurst d1, bool isComplete, long noticedUs)
    {
        _falls.Forget(EarliestBeginUs());
        _merge.Clear();
        bool isOther = false;
        int line = _falls.Take(noticedUs);
        while (line >= 0)
        {
            _merge.See(line);
            isOther |= !_has[line];
            line = _falls.Take(noticedUs);
        }

        if (_isSpoilt || isOther || !(isComplete || _merge.HasSeenAll(d0, d1)))
        {
            return false;
        }

        bool isOneLine = !_has[0] || !_has[1];
        bool isFrame = CountPulses() <= WiegandFrame.MaxBits && !d0.HasOverflown && !d1.HasOverflown;
        return isOneLine || (isFrame && _merge.TryMerge(d0, d1));
    }

    private bool TellFault(WiegandBit bit)
    {
        if (_faultsLeft == 0)
        {
            return false;
        }

        _faultsLeft--;
        bit.SetFault(WiegandFault.Ambiguous, _faultUs, _faultUs);
        return true;
    }

    private void CopyIfThere(int line)
    {
        if (_has[line])
        {
            _bursts[line].CopyTo(_captured);
        }
        else
        {
            _captured.Add(line, 0, true);
        }
    }

    /// <summary>A line that is not there has no pulse.</summary>
    private void Empty(int line) => _bursts[line].Begin(line, 0, 0);

    private int CountPulses() => _bursts[0].Pulses + _bursts[1].Pulses;

    private long LatestEndUs() =>
        !_has[1] || (_has[0] && _bursts[0].EndsToUs > _bursts[1].EndsToUs) ? _bursts[0].EndsToUs : _bursts[1].EndsToUs;

    private long EarliestEndUs() =>
        !_has[1] || (_has[0] && _bursts[0].EndsFromUs > _bursts[1].EndsFromUs) ? _bursts[0].EndsFromUs : _bursts[1].EndsFromUs;

    private long EarliestBeginUs() =>
        !_has[1] || (_has[0] && _bursts[0].BeginsFromUs < _bursts[1].BeginsFromUs) ? _bursts[0].BeginsFromUs : _bursts[1].BeginsFromUs;

    private long LatestBeginUs() =>
        !_has[1] || (_has[0] && _bursts[0].BeginsToUs < _bursts[1].BeginsToUs) ? _bursts[0].BeginsToUs : _bursts[1].BeginsToUs;
}
