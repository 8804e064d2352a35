namespace AccessStandalone.Rs485;

/// <summary>
/// The life of one peripheral's link: begins, is on-line, ends, pauses, begins anew; and when it is its turn. Times are the <see cref="LineClock"/>'s.
/// </summary>
public sealed class PanelLink
{
    /// <summary>So long without a valid answer, through the channel in a secure place, and it is off-line.</summary>
    public const int OfflineMs = 8000;

    /// <summary>So often in a row may a command of a link's start be left unanswered, before it begins anew.</summary>
    public const int MostMissesInStart = 3;

    /// <summary>So many starts in a row in which ID and CAP are answered and CHLNG is not, and the peripheral is one without a secure channel.</summary>
    public const int MostUnshownStarts = 3;

    /// <summary>So often in a row may a peripheral say BUSY in a link's start; later it is off-line after <see cref="OfflineMs"/> of it.</summary>
    public const int MostBusyInStart = 8;

    private readonly LinkParts _parts;
    private readonly LinkStart _start;
    private readonly LinkTalk _talk;
    private readonly RetryPause _pause = new RetryPause();
    private bool _isAwaiting;
    private bool _isSentAgain;
    private bool _isOfflineTold;
    private bool _isKeyRefusedTold;
    private bool _hasIdentified;
    private int _misses;
    private int _busyInRow;
    private int _unshownStarts;
    private long _dueMs;
    private long _answeredMs;
    private long _upMs;

    public PanelLink(LinkParts parts)
    {
        _parts = parts;
        _start = new LinkStart(parts);
        _talk = new LinkTalk(parts);
    }

    public PanelSecurity Security { get; private set; }

    public bool IsOnline { get; private set; }

    public bool IsSecure => IsOnline && _parts.Channel.IsOpen;

    /// <summary>Begins as if nothing had been; address and keys are set already.</summary>
    public void Configure(PanelSecurity security, long nowMs)
    {
        Security = security;
        EndLink(nowMs, true);
        _pause.Reset();
        _isOfflineTold = false;
        _isKeyRefusedTold = false;
        _unshownStarts = 0;
        _answeredMs = nowMs;
        _dueMs = nowMs;
        _start.ForgetRefusals();
    }

    /// <summary>What goes by time.</summary>
    public void Watch(long nowMs, bool isInstalling)
    {
        if (Security == PanelSecurity.Off)
        {
            return;
        }

        if (_start.UsesDefaultKey && !isInstalling)
        {
            EndLink(nowMs, true);
        }

        if (IsOnline && nowMs - _upMs >= OfflineMs)
        {
            _pause.Reset();
        }

        if (!_isOfflineTold && nowMs - _answeredMs >= OfflineMs)
        {
            // A start, or the pause before it, goes on: begun anew it would take a whole pause longer.
            if (IsOnline)
            {
                EndLink(nowMs, false);
            }

            TellOffline();
        }
    }

    /// <summary>Ends a pause.</summary>
    public void Hasten()
    {
        _pause.Reset();
        if (!IsOnline)
        {
            _dueMs = 0;
        }
    }

    public bool IsDue(long nowMs) => Security != PanelSecurity.Off && !_isAwaiting && nowMs >= _dueMs;

    /// <summary>Makes the bytes to send: the same again, or the next command.</summary>
    public bool Compose(long nowMs, int pollPeriodMs)
    {
        if (!_isSentAgain && !(_start.Step == LinkStep.Up ? _talk.Compose() : _start.Compose()))
        {
            EndLink(nowMs, false);
            return false;
        }

        _parts.Counters.Count(PanelCount.Sent);
        if (_isSentAgain)
        {
            _parts.Counters.Count(PanelCount.SentAgain);
        }

        _isSentAgain = false;
        _isAwaiting = true;
        _dueMs = nowMs + pollPeriodMs;
        return true;
    }

    /// <returns>How many bytes were written.</returns>
    public int WriteTo(ISerialLine line)
    {
        _parts.Command.WriteTo(line);
        return _parts.Command.Count;
    }

    /// <summary>A frame with this peripheral's address; true if it ends the waiting.</summary>
    public bool Hear(OsdpFrame reply, long nowMs, bool isInstalling)
    {
        LinkVerdict verdict = LinkVerdict.Ignored;
        if (_isAwaiting && _parts.Sequence.Answers(reply))
        {
            verdict = _start.Step == LinkStep.Up ? _talk.Hear(reply) : _start.Hear(reply, isInstalling);
        }

        if (verdict == LinkVerdict.Ignored)
        {
            _parts.Counters.Count(PanelCount.Ignored);
            return false;
        }

        _isAwaiting = false;
        _misses = 0;
        Follow(verdict, nowMs);
        return true;
    }

    /// <summary>No answer in time.</summary>
    public void Miss(long nowMs)
    {
        if (!_isAwaiting)
        {
            return;
        }

        _parts.Counters.Count(PanelCount.Timeouts);
        _isAwaiting = false;
        _isSentAgain = true;
        _misses++;
        if (IsOnline)
        {
            return;
        }

        bool isLast = _start.Step == LinkStep.Identify ? _isOfflineTold : _misses >= MostMissesInStart;
        if (!isLast)
        {
            return;
        }

        bool isUnshown = _start.Step == LinkStep.Challenge && _hasIdentified;
        _unshownStarts = isUnshown ? _unshownStarts + 1 : 0;
        if (_unshownStarts >= MostUnshownStarts)
        {
            RefuseKey(nowMs);
        }
        else
        {
            EndLink(nowMs, !_isOfflineTold);
        }
    }

    private void Follow(LinkVerdict verdict, long nowMs)
    {
        if (verdict == LinkVerdict.Busy)
        {
            TakeBusy(nowMs);
            return;
        }

        _busyInRow = 0;
        _parts.Counters.Count(PanelCount.Replies);
        switch (verdict)
        {
            case LinkVerdict.Answered:
                TakeAnswer(nowMs);
                break;
            case LinkVerdict.Up:
                TakeUp(nowMs);
                break;
            case LinkVerdict.Rekeyed:
                LeaveLine();
                _hasIdentified = false;
                _start.BeginWithSentKey();
                break;
            case LinkVerdict.KeyRefused:
                RefuseKey(nowMs);
                break;
            default:
                EndLink(nowMs, verdict == LinkVerdict.Ended);
                break;
        }
    }

    private void TakeBusy(long nowMs)
    {
        _parts.Counters.Count(PanelCount.Busy);
        _isSentAgain = true;
        _busyInRow++;
        if (_start.Step != LinkStep.Up && _busyInRow >= MostBusyInStart)
        {
            EndLink(nowMs, false);
        }
    }

    /// <summary>In a secure place only what comes through the channel says that the peripheral is there: anybody can answer ID.</summary>
    private void TakeAnswer(long nowMs)
    {
        _hasIdentified |= _start.Step == LinkStep.Capabilities;
        bool isUp = _start.Step == LinkStep.Up;
        if (isUp && !IsOnline)
        {
            GoOnline(nowMs);
        }

        if (isUp || Security == PanelSecurity.Plain)
        {
            _answeredMs = nowMs;
        }
    }

    /// <summary>A channel is open, but whether anything comes through it only the first answer says: a wrong MAC in each would go on for ever.</summary>
    private void TakeUp(long nowMs)
    {
        _talk.Begin(Security == PanelSecurity.Secure);
        if (Security == PanelSecurity.Plain)
        {
            GoOnline(nowMs);
        }
    }

    private void GoOnline(long nowMs)
    {
        bool isInstalled = Security == PanelSecurity.Secure && _parts.Keys.Show();
        _start.ForgetRefusals();
        _answeredMs = nowMs;
        _upMs = nowMs;
        _isOfflineTold = false;
        _isKeyRefusedTold = false;
        _unshownStarts = 0;
        IsOnline = true;
        if (isInstalled)
        {
            _parts.Events.OnKeyInstalled(_parts.Place);
        }

        _parts.Events.OnOnline(_parts.Place);
    }

    private void TellOffline()
    {
        if (!_isOfflineTold)
        {
            _isOfflineTold = true;
            _parts.Events.OnOffline(_parts.Place);
        }
    }

    private void RefuseKey(long nowMs)
    {
        EndLink(nowMs, false);
        if (!_isKeyRefusedTold)
        {
            _isKeyRefusedTold = true;
            _parts.Events.OnKeyRefused(_parts.Place);
        }

        TellOffline();
    }

    private void EndLink(long nowMs, bool isQuick)
    {
        LeaveLine();
        _hasIdentified = false;
        _isAwaiting = false;
        _isSentAgain = false;
        _misses = 0;
        _busyInRow = 0;
        _start.Begin(Security == PanelSecurity.Secure);
        _dueMs = nowMs + _pause.NextMs(isQuick);
        _parts.Counters.Count(PanelCount.LinksEnded);
    }

    private void LeaveLine()
    {
        IsOnline = false;
        _parts.Counters.Add(PanelCount.Dropped, _parts.Queue.Count);
        _parts.Queue.Clear();
    }
}
