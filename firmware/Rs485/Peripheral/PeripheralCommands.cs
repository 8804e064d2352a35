namespace AccessStandalone.Rs485;

/// <summary>What a peripheral does for each command it was admitted to, and what it answers.</summary>
public sealed class PeripheralCommands
{
    private readonly IPeripheralEvents _events;
    private readonly IdentityReply _identity;
    private readonly PeripheralAbilities _abilities;
    private readonly PeripheralReports _reports;
    private readonly PeripheralSecurity _security;
    private readonly PeripheralLink _link;
    private readonly PeripheralReplies _replies;
    private readonly PeripheralCounters _counters;

    private readonly PollCommand _empty = new PollCommand();
    private readonly IdentifyCommand _request = new IdentifyCommand();
    private readonly OutputCommand _output = new OutputCommand();
    private readonly LedCommand _led = new LedCommand();
    private readonly BuzzerCommand _buzzer = new BuzzerCommand();
    private readonly TextCommand _text = new TextCommand();
    private readonly LinkCommand _linkCommand = new LinkCommand();
    private readonly KeySetCommand _keySet = new KeySetCommand();
    private readonly ReceiveSizeCommand _receiveSize = new ReceiveSizeCommand();
    private readonly KeepActiveCommand _keepActive = new KeepActiveCommand();
    private readonly AckReply _ack = new AckReply();
    private readonly NakReply _nak = new NakReply();
    private readonly LinkReply _linkReply = new LinkReply();

    public PeripheralCommands(
        IPeripheralEvents events,
        IdentityReply identity,
        PeripheralAbilities abilities,
        PeripheralReports reports,
        PeripheralSecurity security,
        PeripheralLink link,
        PeripheralReplies replies,
        PeripheralCounters counters)
    {
        _events = events;
        _identity = identity;
        _abilities = abilities;
        _reports = reports;
        _security = security;
        _link = link;
        _replies = replies;
        _counters = counters;
    }

    /// <summary>Does a command and says what to answer.</summary>
    /// <param name="isSealed">Whether it came through the channel.</param>
    public OsdpMessage Carry(OsdpFrame frame, bool isSealed, long nowMs)
    {
        OsdpMessage? command = Reader(frame.Code);
        byte[]? bytes = frame.Bytes;
        if (command == null || bytes == null)
        {
            return Refuse(NakReason.UnknownCommand);
        }

        if (frame.Code == OsdpCommand.KeySet && !isSealed)
        {
            return Refuse(NakReason.SecurityConditions);
        }

        DataRefusal refusal = command.Parse(bytes, frame.DataOffset, frame.DataCount);
        if (refusal != DataRefusal.None)
        {
            return Refuse(NakReason.Of(refusal));
        }

        int room = _replies.Room(frame, isSealed);
        OsdpMessage answer = Answer(frame.Code, room, nowMs);
        return answer.Count <= room ? answer : Refuse(NakReason.Record);
    }

    public OsdpMessage Refuse(byte reason)
    {
        _counters.CountRefused(reason);
        _nak.Reason = reason;
        return _nak;
    }

    /// <summary>The message that reads a command's data; none for what this device does not have.</summary>
    private OsdpMessage? Reader(byte code)
    {
        switch (code)
        {
            case OsdpCommand.Poll: return _empty;
            case OsdpCommand.Identify: return _request;
            case OsdpCommand.Capabilities: return _request;
            case OsdpCommand.LocalStatus: return _empty;
            case OsdpCommand.InputStatus: return _abilities.Inputs > 0 ? _empty : null;
            case OsdpCommand.OutputStatus: return _abilities.Outputs > 0 ? _empty : null;
            case OsdpCommand.ReaderStatus: return _empty;
            case OsdpCommand.Output: return _abilities.Outputs > 0 ? _output : null;
            case OsdpCommand.Led: return _abilities.Leds > 0 ? _led : null;
            case OsdpCommand.Buzzer: return _abilities.HasBuzzer ? _buzzer : null;
            case OsdpCommand.Text: return _abilities.HasText ? _text : null;
            case OsdpCommand.Link: return _linkCommand;
            case OsdpCommand.KeySet: return _keySet;
            case OsdpCommand.ReceiveSize: return _receiveSize;
            case OsdpCommand.KeepActive: return _keepActive;
            case OsdpCommand.Abort: return _empty;
            default: return null;
        }
    }

    private OsdpMessage Answer(byte code, int room, long nowMs)
    {
        switch (code)
        {
            case OsdpCommand.Poll:
                OsdpMessage? news = _reports.Tell(nowMs, room);
                return news == null ? _ack : news;
            case OsdpCommand.Identify: return _identity;
            case OsdpCommand.Capabilities: return _abilities.Reply;
            case OsdpCommand.LocalStatus: return _reports.PresentLocal();
            case OsdpCommand.InputStatus: return _reports.PresentInputs();
            case OsdpCommand.OutputStatus: return _reports.PresentOutputs();
            case OsdpCommand.ReaderStatus: return _reports.PresentReaders();
            case OsdpCommand.Output: return Output();
            case OsdpCommand.Led: return Led();
            case OsdpCommand.Buzzer: return Buzzer();
            case OsdpCommand.Text: return Text();
            case OsdpCommand.Link: return Link();
            case OsdpCommand.KeySet: return KeySet();
            case OsdpCommand.ReceiveSize: return ReceiveSize();
            default: return _ack;
        }
    }

    private OsdpMessage Output()
    {
        if (!_abilities.Has(_output))
        {
            return Refuse(NakReason.Record);
        }

        _events.OnOutput(_output);
        return _ack;
    }

    private OsdpMessage Led()
    {
        if (!_abilities.Has(_led))
        {
            return Refuse(NakReason.Record);
        }

        _events.OnLed(_led);
        return _ack;
    }

    private OsdpMessage Buzzer()
    {
        if (_buzzer.Reader >= _abilities.Readers)
        {
            return Refuse(NakReason.Record);
        }

        _events.OnBuzzer(_buzzer);
        return _ack;
    }

    private OsdpMessage Text()
    {
        if (_text.Reader >= _abilities.Readers)
        {
            return Refuse(NakReason.Record);
        }

        _events.OnText(_text);
        return _ack;
    }

    /// <summary>A speed this device does not have, or one that could not be kept, changes nothing: the answer says so.</summary>
    private LinkReply Link()
    {
        if (PeripheralLink.IsBaudRate(_linkCommand.BaudRate) && _link.Differs(_linkCommand)
            && _events.OnLink(_linkCommand.Address, (int)_linkCommand.BaudRate))
        {
            _link.Plan(_linkCommand);
        }

        _link.Describe(_linkReply);
        return _linkReply;
    }

    private OsdpMessage KeySet()
    {
        if (!PeripheralSecurity.IsKey(_keySet.Key) || !_events.OnKey(_keySet.Key))
        {
            return Refuse(NakReason.Record);
        }

        _security.SetKey(_keySet.Key);
        return _ack;
    }

    private OsdpMessage ReceiveSize()
    {
        if (_receiveSize.Value < PeripheralReplies.SmallestLimit)
        {
            return Refuse(NakReason.Record);
        }

        _replies.Limit = _receiveSize.Value < PeripheralReplies.Longest ? _receiveSize.Value : PeripheralReplies.Longest;
        return _ack;
    }
}
