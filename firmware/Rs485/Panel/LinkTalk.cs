using System;

namespace AccessStandalone.Rs485;

/// <summary>
/// The talk on a link that is up: a poll, then LSTAT once (a tamper that is there already shows in no poll), then polls with queued commands in
/// between. What a reply carries is told after the number went on and the command left the queue.
/// </summary>
public sealed class LinkTalk
{
    /// <summary>A stream of commands must not keep cards waiting.</summary>
    public const int MostCommandsInRow = 3;

    /// <summary>So often may a peripheral say BUSY to a queued command through its channel, before the command is given up.</summary>
    public const int MostBusyInRow = 8;

    private readonly LinkParts _parts;
    private readonly PollCommand _poll = new PollCommand();
    private readonly LocalStatusCommand _status = new LocalStatusCommand();
    private readonly LinkReply _link = new LinkReply();
    private readonly byte[] _keySet = new byte[WaitingCommands.MaximumData];
    private SecureChannel? _channel;
    private bool _hasPolled;
    private bool _asksStatus;
    private bool _isQueued;
    private bool _isPollRefused;
    private int _commandsInRow;
    private int _busyInRow;

    public LinkTalk(LinkParts parts)
    {
        _parts = parts;
    }

    public void Begin(bool isSecure)
    {
        _channel = isSecure ? _parts.Channel : null;
        _hasPolled = false;
        _asksStatus = true;
        _isQueued = false;
        _isPollRefused = false;
        _commandsInRow = 0;
        _busyInRow = 0;
    }

    /// <summary>Builds the next command; false if that is not possible.</summary>
    public bool Compose()
    {
        _isQueued = _hasPolled && !_asksStatus && _parts.Queue.Count > 0 && _commandsInRow < MostCommandsInRow;
        if (_isQueued)
        {
            _commandsInRow++;
            KeepSentKey();
            return _parts.Command.Build(_parts.Queue, _channel);
        }

        _commandsInRow = 0;
        if (_hasPolled && _asksStatus)
        {
            _asksStatus = false;
            return _parts.Command.Build(_status, _channel);
        }

        _hasPolled = true;
        return _parts.Command.Build(_poll, _channel);
    }

    /// <param name="reply">Has the peripheral's address and the command's number.</param>
    public LinkVerdict Hear(OsdpFrame reply)
    {
        SecureRefusal refusal = SecureRefusal.None;
        if (_channel != null)
        {
            refusal = _channel.Unseal(reply);
            if (refusal != SecureRefusal.None && refusal != SecureRefusal.ClearData)
            {
                return Judge(refusal);
            }
        }
        else if (reply.BlockType != 0)
        {
            return LinkVerdict.Ignored;
        }
        else if (reply.Code == OsdpReply.Busy)
        {
            return LinkVerdict.Busy;
        }

        if (reply.Code == OsdpReply.Busy && (!_isQueued || _busyInRow < MostBusyInRow))
        {
            return AskAnew();
        }

        Finish();
        if (refusal == SecureRefusal.ClearData)
        {
            _parts.Counters.Count(PanelCount.ClearData);
            return LinkVerdict.Answered;
        }

        return Take(reply, _parts.Command.Code);
    }

    /// <summary>A key that is sent may be the peripheral's from then on, whatever comes back.</summary>
    private void KeepSentKey()
    {
        if (_parts.Queue.Code == OsdpCommand.KeySet)
        {
            _parts.Queue.CopyTo(_keySet, 0);
            _parts.Keys.SetPending(_keySet, _parts.Queue.DataCount - SessionKeys.KeySize);
            Array.Clear(_keySet, 0, _keySet.Length);
        }
    }

    private LinkVerdict Judge(SecureRefusal refusal)
    {
        if (refusal == SecureRefusal.Busy)
        {
            return LinkVerdict.Busy;
        }

        _parts.Counters.Count(refusal == SecureRefusal.PlainFrame ? PanelCount.PlainFrames : PanelCount.MacErrors);
        return LinkVerdict.Ended;
    }

    /// <summary>BUSY under a MAC has moved the chain: the command is built anew with the next number.</summary>
    private LinkVerdict AskAnew()
    {
        _busyInRow += _isQueued ? 1 : 0;
        _parts.Counters.Count(PanelCount.Busy);
        _parts.Sequence.Advance();
        _asksStatus |= !_isQueued && _parts.Command.Code == OsdpCommand.LocalStatus;
        return LinkVerdict.Answered;
    }

    private void Finish()
    {
        _parts.Sequence.Advance();
        if (_isQueued)
        {
            _busyInRow = 0;
            _isQueued = false;
            _parts.Queue.Remove();
        }
    }

    private LinkVerdict Take(OsdpFrame reply, byte command)
    {
        if (reply.Code == OsdpReply.Nak)
        {
            return TakeRefusal(command, ReplyRouter.ReasonOf(reply));
        }

        if (command == OsdpCommand.Poll)
        {
            _isPollRefused = false;
        }

        if (command == OsdpCommand.KeySet)
        {
            return LinkVerdict.Rekeyed;
        }

        if (command == OsdpCommand.Link && reply.Code == OsdpReply.Link)
        {
            return Move(reply);
        }

        _parts.Router.Tell(_parts.Place, reply, _parts.Counters);
        return LinkVerdict.Answered;
    }

    private LinkVerdict TakeRefusal(byte command, byte reason)
    {
        _parts.Counters.Count(PanelCount.Refusals);
        if (command == OsdpCommand.KeySet)
        {
            _parts.Keys.DropPending();
        }

        // A peripheral that refuses every poll would be told 20 times a second.
        bool isTold = command != OsdpCommand.Poll || !_isPollRefused;
        _isPollRefused |= command == OsdpCommand.Poll;
        if (isTold)
        {
            _parts.Events.OnRefused(_parts.Place, command, reason);
        }

        return reason == NakReason.Sequence ? LinkVerdict.Ended : LinkVerdict.Answered;
    }

    /// <summary>The peripheral has another address from now on. Its speed is the whole line's matter: the caller's.</summary>
    private LinkVerdict Move(OsdpFrame reply)
    {
        if (reply.Bytes == null || _link.Parse(reply.Bytes, reply.DataOffset, reply.DataCount) != DataRefusal.None
            || _parts.Addresses.IsTaken(_link.Address, _parts.Place))
        {
            _parts.Counters.Count(PanelCount.BadData);
            return LinkVerdict.Answered;
        }

        bool hasMoved = _link.Address != _parts.Command.Address;
        _parts.Command.Address = _link.Address;
        _parts.Addresses.Set(_parts.Place, _link.Address);
        _parts.Events.OnLink(_parts.Place, _link);
        return hasMoved ? LinkVerdict.Ended : LinkVerdict.Answered;
    }
}
