namespace AccessStandalone.Rs485;

/// <summary>
/// The peripheral's side of an OSDP line: hears commands, does each once and answers in the step in which it is complete. <see cref="Step"/> does everything, never
/// waits, and allocates nothing beyond what the ciphers do. Nothing may be called from within its events.
/// </summary>
public sealed class Peripheral
{
    /// <summary>Without a valid command for so long the link is down: what was said on it no longer holds.</summary>
    public const int OfflineMs = 8000;

    /// <summary>Bytes taken in one step: a step of 10 ms at 115200 baud brings 115, so that no noise makes a step long and no traffic is left behind.</summary>
    public const int BytesPerStep = 160;

    private readonly ISerialLine _line;
    private readonly IPeripheralEvents _events;
    private readonly OsdpReceiver _receiver;
    private readonly PeripheralSequence _sequence = new PeripheralSequence();
    private readonly PeripheralReports _reports;
    private readonly PeripheralSecurity _security;
    private readonly PeripheralLink _link;
    private readonly PeripheralReplies _replies;
    private readonly PeripheralCommands _commands;
    private readonly byte[] _input = new byte[BytesPerStep];
    private long _nowMs;
    private long _lastValidMs;

    // When the link last began anew.
    private long _begunMs;
    private bool _owesOffline;

    /// <param name="identity">What PDID says; the peripheral's own from now on.</param>
    /// <param name="capabilities">
    /// What PDCAP says, and by its numbers what is taken (<see cref="PeripheralFunction"/>); the peripheral's own from now on.
    /// </param>
    public Peripheral(
        ISerialLine line,
        IPeripheralEvents events,
        INonceSource nonces,
        ICipherSource ciphers,
        IdentityReply identity,
        CapabilitiesReply capabilities)
    {
        var abilities = new PeripheralAbilities(capabilities);
        _line = line;
        _events = events;
        _receiver = new OsdpReceiver(abilities.MaximumFrame);
        _reports = new PeripheralReports(abilities, Counters);
        _security = new PeripheralSecurity(ciphers, nonces, identity, abilities.MaximumFrame, Counters);
        _link = new PeripheralLink(line);
        _replies = new PeripheralReplies(line, _security.Channel);
        _commands = new PeripheralCommands(events, identity, abilities, _reports, _security, _link, _replies, Counters);
    }

    public PeripheralCounters Counters { get; } = new PeripheralCounters();

    /// <summary>What came in that was no frame: a wrong check above all, which is not answered.</summary>
    public OsdpCounters FrameCounters => _receiver.Counters;

    public int Address => _link.Address;

    /// <summary>Whether a panel asks; where a channel is required, through one.</summary>
    public bool IsOnline { get; private set; }

    public bool IsSecure => _security.Channel.IsOpen;

    /// <summary>While installing: the key everybody knows opens a channel. A channel that is open by it ends when this does.</summary>
    public bool AllowsDefaultKey
    {
        get => _security.AllowsDefaultKey;
        set
        {
            bool wasOpen = IsSecure;
            _security.AllowsDefaultKey = value;
            NoteEnd(wasOpen);
        }
    }

    /// <summary>Whether all but ID, CAP and the handshake is refused outside a channel: from the next command on.</summary>
    public bool RequiresSecure
    {
        get => _security.IsRequired;
        set => _security.IsRequired = value;
    }

    /// <summary>Gives the peripheral its place on the line; the link begins anew.</summary>
    /// <param name="address">0 to 126.</param>
    /// <param name="key">SCBK, 16 bytes that are not all zero, copied; or none.</param>
    /// <param name="requiresSecure">Whether all but ID, CAP and the handshake is refused outside a channel.</param>
    /// <returns>false, and nothing changes, if the address or the key cannot be.</returns>
    public bool Configure(int address, byte[]? key, bool requiresSecure)
    {
        if (address < 0 || address > PeripheralLink.LastAddress || (key != null && !PeripheralSecurity.IsKey(key)))
        {
            return false;
        }

        ForgetLink();
        _owesOffline |= IsOnline;
        IsOnline = false;
        _receiver.Clear();
        _link.SetAddress(address);
        _security.SetKey(key);
        _security.IsRequired = requiresSecure;
        return true;
    }

    /// <summary>A card was presented. It is told once, unless the link breaks before the panel has confirmed it, and not later than 8 s from now.</summary>
    /// <param name="bits">From the highest of the first byte on; copied.</param>
    /// <param name="bitCount">1 to 512.</param>
    /// <param name="format">0 any, 1 Wiegand.</param>
    /// <returns>false if it will not be told: off-line, queue full, no such reader.</returns>
    public bool TryCard(byte[] bits, int bitCount, int reader = 0, byte format = 0) =>
        Taken(IsOnline && _reports.TryCard(bits, bitCount, reader, format, _nowMs));

    /// <summary>A key was pressed: '0' to '9', <see cref="KeypadReply.Star"/>, <see cref="KeypadReply.Hash"/>. As with cards; keys that wait are told together.</summary>
    public bool TryKey(byte key, int reader = 0) => Taken(IsOnline && _reports.TryKey(key, reader, _nowMs));

    public void SetTamper(bool isTampered) => _reports.SetTamper(isTampered);

    public void SetPowerFailure(bool hasFailed) => _reports.SetPowerFailure(hasFailed);

    /// <returns>false if there is no such input.</returns>
    public bool TrySetInput(int input, bool isActive) => _reports.TrySetInput(input, isActive);

    /// <returns>false if there is no such output.</returns>
    public bool TrySetOutput(int output, bool isActive) => _reports.TrySetOutput(output, isActive);

    /// <param name="state">0 well, 1 gone, 2 tampered with.</param>
    /// <returns>false if there is no such reader or state.</returns>
    public bool TrySetReader(int reader, byte state) => _reports.TrySetReader(reader, state);

    /// <summary>One turn, about every 10 ms.</summary>
    /// <param name="nowMs">On a clock that never goes back.</param>
    public void Step(long nowMs)
    {
        _nowMs = nowMs;
        WatchLink();
        int count = _line.Read(_input, 0, BytesPerStep);
        if (_link.TryChange(nowMs))
        {
            _receiver.Clear();
            return;
        }

        int offset = 0;
        while (!_link.IsChanging && _receiver.Take(_input, ref offset, ref count, nowMs))
        {
            Hear(_receiver.Frame);
        }
    }

    private bool Taken(bool isTaken)
    {
        if (!isTaken)
        {
            Counters.CountRefusedEvent();
        }

        return isTaken;
    }

    /// <summary>Before the bytes of this step: what came before a long silence must not be repeated after it.</summary>
    private void WatchLink()
    {
        if (IsOnline && _nowMs - _lastValidMs >= OfflineMs)
        {
            IsOnline = false;
            _owesOffline = true;

            // A link that has begun anew since then has nothing old to forget, and its start must not be broken off.
            if (_nowMs - _begunMs >= OfflineMs)
            {
                ForgetLink();
            }
        }

        if (_owesOffline)
        {
            _owesOffline = false;
            Counters.CountOffline();
            _events.OnOffline();
        }
    }

    private void Hear(OsdpFrame frame)
    {
        if (frame.IsReply || (frame.Address != _link.Address && frame.Address != OsdpFrame.Broadcast))
        {
            Counters.CountForeign();
            return;
        }

        SequenceVerdict verdict = _sequence.Judge(frame.Sequence);
        switch (verdict)
        {
            case SequenceVerdict.Again:
                Repeat(frame);
                return;
            case SequenceVerdict.Bad:
                RefuseSequence(frame);
                return;
            case SequenceVerdict.Restart:
                _begunMs = _nowMs;
                _security.End();
                _reports.BeginAgain();
                break;
            default:
                break;
        }

        bool wasOpen = IsSecure;
        PeripheralAdmission admission = _security.Admit(frame);
        NoteEnd(wasOpen);
        Answer(frame, admission);
    }

    private void Answer(OsdpFrame frame, PeripheralAdmission admission)
    {
        switch (admission)
        {
            case PeripheralAdmission.NotHappened:
                _replies.Send(frame, _commands.Refuse(_security.Reason), false);
                return;
            case PeripheralAdmission.Refused:
                _replies.Send(frame, _commands.Refuse(_security.Reason), false);
                break;
            case PeripheralAdmission.RefusedSealed:
                NoteValid();
                _replies.Send(frame, _commands.Refuse(_security.Reason), true);
                break;
            case PeripheralAdmission.Handshake:
                NoteValid();
                _replies.SendHandshake(frame, _security.Answer, _security.AnswerBlock, _security.AnswerBlockData);
                break;
            default:
                NoteValid();
                bool isSealed = admission == PeripheralAdmission.Sealed;
                _replies.Send(frame, _commands.Carry(frame, isSealed, _nowMs), isSealed);
                break;
        }

        _sequence.Accept(frame.Sequence);
        _replies.Keep();
        _link.AnswerWritten(_replies.SentCount, _nowMs);
        Counters.CountCommand();
    }

    /// <summary>The panel has what it was told before; and it is there.</summary>
    private void NoteValid()
    {
        _reports.Confirm();
        if (_security.IsRequired && !IsSecure)
        {
            return;
        }

        _lastValidMs = _nowMs;
        if (!IsOnline)
        {
            IsOnline = true;
            _events.OnOnline();
        }
    }

    /// <summary>The same bytes, unless they tell an event that has become too old, or went to another address: then the link has to begin anew.</summary>
    private void Repeat(OsdpFrame frame)
    {
        if (!_reports.IsToldStale(_nowMs) && _replies.Repeat(frame.Address))
        {
            Counters.CountRepeat();
            return;
        }

        ForgetLink();
        RefuseSequence(frame);
    }

    /// <summary>The answer comes without MAC, because the number was judged before the MAC: it ends a channel on both sides.</summary>
    private void RefuseSequence(OsdpFrame frame)
    {
        bool wasOpen = IsSecure;
        _security.End();
        NoteEnd(wasOpen);
        _replies.Send(frame, _commands.Refuse(NakReason.Sequence), false);
    }

    private void NoteEnd(bool wasOpen)
    {
        if (wasOpen && !IsSecure)
        {
            _reports.BeginAgain();
        }
    }

    /// <summary>As after a start: only a command with number 0 is next, and nothing of what was said is repeated.</summary>
    private void ForgetLink()
    {
        _security.End();
        _sequence.Forget();
        _replies.Forget();
        _replies.Limit = PeripheralReplies.Longest;
        _reports.BeginAgain();
    }
}
