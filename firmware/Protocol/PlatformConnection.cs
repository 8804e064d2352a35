namespace AccessStandalone.Protocol;

/// <summary>
/// A place for a connection, with its buffers: moves the bytes, and closes what does not keep to the rules or the times. All memory is taken at start.
/// </summary>
internal sealed class PlatformConnection
{
    private readonly ServerParts _parts;
    private readonly ConnectionCounts _counters;
    private readonly FrameReceiver _input = new FrameReceiver();
    private readonly FrameSender _output = new FrameSender();
    private readonly PlatformSession _session;
    private readonly MessageWriter _openAnswer = new MessageWriter();
    private IConnection? _link;
    private bool _isLeaving;
    private CloseReason _leavesFor;

    /// <param name="number">0 to 7.</param>
    public PlatformConnection(int number, ServerParts parts, Reception reception, ConnectionCounts counters)
    {
        _parts = parts;
        _counters = counters;
        _session = new PlatformSession(number, parts, reception, _input, _output);
    }

    public bool IsOpen => _link != null;

    /// <summary>When it was accepted.</summary>
    public long OpenedMs { get; private set; }

    /// <summary>How well it has earned its place: 0 without a valid frame yet, 1 with one, 2 if it stays.</summary>
    public int Rank => IsLoggedIn ? 2 : _session.Rank;

    public bool IsLoggedIn => _session.State == SessionState.LoggedIn
        || (_session.State == SessionState.OpenClient && _parts.OpenClients!.IsLoggedIn(_session.Number));

    public void Open(IConnection link, long nowMs)
    {
        _link = link;
        _isLeaving = false;
        OpenedMs = nowMs;
        _counters.Open++;
        _session.Begin(link.Address, nowMs);
    }

    public void Close(CloseReason reason)
    {
        if (_link == null)
        {
            return;
        }

        _link.Close();
        _link = null;
        _counters.Open--;
        _counters.Count(reason);
        _session.End();
    }

    /// <summary>Moves what is there, a piece out and a frame at most in; and closes what is overdue.</summary>
    public void Move(long nowMs)
    {
        if (_link == null)
        {
            return;
        }

        if (_output.Send(_link, nowMs) < 0 || Receive(_link, nowMs) < 0)
        {
            Close(CloseReason.Ended);
        }
        else if (_isLeaving && _output.IsEmpty)
        {
            Close(_leavesFor);
        }
        else if (_input.Fault == FrameFault.None || TakeAsOpenClient(nowMs))
        {
            CloseOverdue(nowMs);
        }
        else
        {
            Close(_input.Fault == FrameFault.SealedTooEarly ? CloseReason.NotAllowed : CloseReason.BadFrame);
        }
    }

    /// <summary>Does one piece of work, if there is one.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Work(long nowMs)
    {
        if (_link == null || _isLeaving || !_output.IsEmpty)
        {
            return false;
        }

        if (_session.State == SessionState.OpenClient)
        {
            return TalkOpenly(nowMs);
        }

        bool hasWorked = _session.Work(nowMs);
        if (_session.IsOver)
        {
            Leave(_session.OverFor);
        }

        return hasWorked;
    }

    /// <summary>Whether it has set another password; told once.</summary>
    public bool TakeNewPassword()
    {
        bool hasOne = _session.HasNewPassword;
        _session.HasNewPassword = false;
        return hasOne;
    }

    private int Receive(IConnection link, long nowMs)
    {
        if (_isLeaving || _input.IsComplete)
        {
            return 0;
        }

        return _session.State == SessionState.OpenClient ? _input.ReceiveAny(link, nowMs) : _input.Receive(link, nowMs);
    }

    /// <summary>What begins like an open client's first message is one's, where they are let in.</summary>
    private bool TakeAsOpenClient(long nowMs)
    {
        if (_session.State == SessionState.OpenClient)
        {
            return true;
        }

        byte first = _input.Bytes[Frame.At];
        bool isOpenClient = _session.Rank == 0 && _input.Fault == FrameFault.Magic && (first == 0xA0 || first == 0xF6 || first == 0x20);
        if (!isOpenClient || _parts.OpenClients == null || _parts.Account.IsHighSecurity)
        {
            return false;
        }

        _session.BecomeOpenClient(nowMs);
        return true;
    }

    private bool TalkOpenly(long nowMs)
    {
        IOpenClients clients = _parts.OpenClients!;
        if (_parts.Account.IsHighSecurity)
        {
            Close(CloseReason.OpenClient);
            return true;
        }

        int before = _input.Count;
        _openAnswer.Open(_output.Bytes, Frame.At, Frame.MaxBytes);
        int taken = clients.Talk(_session.Number, _input.Bytes, Frame.At, before, _openAnswer, nowMs);
        bool isStuck = taken == 0 && before == Frame.MaxBytes && _openAnswer.Count == 0;
        _output.Put(Frame.At, _openAnswer.Count, nowMs);
        if (taken < 0 || taken > before || isStuck)
        {
            Leave(CloseReason.OpenClient);
        }
        else if (taken > 0)
        {
            _input.Drop(taken);
            _session.Hear(nowMs);
        }

        return taken != 0 || _openAnswer.Count > 0;
    }

    private void Leave(CloseReason reason)
    {
        _isLeaving = true;
        _leavesFor = reason;
    }

    private void CloseOverdue(long nowMs)
    {
        if (_output.IsStalledFor(ConnectionLimits.StallMs, nowMs))
        {
            Close(CloseReason.Stalled);
        }
        else if (_session.State == SessionState.LoggedIn)
        {
            CloseSilent(nowMs);
        }
        else if (nowMs >= _session.LoginDueMs && !_session.IsAsked && !IsLoggedIn)
        {
            Close(CloseReason.LoginTime);
        }
    }

    private void CloseSilent(long nowMs)
    {
        // A frame that waits for its turn was heard.
        bool isWaiting = _session.IsAsked || _input.IsComplete;
        if (_input.IsUnendedFor(ConnectionLimits.FrameMs, nowMs))
        {
            Close(CloseReason.Stalled);
        }
        else if (!isWaiting && nowMs - _session.HeardMs >= ConnectionLimits.SilenceMs)
        {
            Close(CloseReason.Silent);
        }
    }
}
