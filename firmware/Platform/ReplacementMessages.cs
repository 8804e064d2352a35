using AccessStandalone.Access;
using AccessStandalone.Protocol;

namespace AccessStandalone.Platform;

/// <summary>
/// Replacing all users (PROTOCOL.md §7.4). There is one replacement at a time; how far it is stays in RAM, as the new set itself is given up when the
/// power is cut. The results of the entries added last are kept for a client that lost them. Only the session that has begun it last, or has begun to go on
/// with it, adds and commits: what a connection that broke still has under way is in nobody's way then.
/// </summary>
public sealed class ReplacementMessages
{
    private const int MostAdded = 100;

    private const int Nobody = -1;

    private readonly UserReplacement _replacement;
    private readonly WorkTime _time;
    private readonly UserFormat _format = new UserFormat();
    private readonly byte[] _results = new byte[MostAdded];
    private ulong _token;

    // Entries that were added or refused; the last of them began at _lastStart, and their results are kept.
    private uint _position;
    private uint _lastStart;

    // Where the request that is being done is.
    private uint _entry;

    // Whose it is.
    private int _owner = Nobody;

    public ReplacementMessages(UserReplacement replacement, WorkTime time)
    {
        _replacement = replacement;
        _time = time;
    }

    /// <summary>Does a part of the request.</summary>
    /// <returns>Whether it is answered.</returns>
    public bool Handle(PlatformCall call)
    {
        switch (call.Op)
        {
            case PlatformOp.BeginReplacement:
                Begin(call);
                return true;
            case PlatformOp.AddToReplacement:
                return Add(call);
            case PlatformOp.CommitReplacement:
                Commit(call);
                return true;
            case PlatformOp.AbandonReplacement:
                Abandon(call);
                return true;
            default:
                WriteState(call);
                return true;
        }
    }

    /// <summary>A session has ended: who goes on with what it had begun begins first.</summary>
    public void End(int session)
    {
        if (_owner == session)
        {
            _owner = Nobody;
        }
    }

    private bool IsOf(PlatformCall call) => _replacement.IsOpen && _owner == call.Session;

    private void Begin(PlatformCall call)
    {
        ulong token = call.Request.U64();
        if (!call.Request.IsAtEnd)
        {
            call.Refuse(PlatformResult.BadRequest);
            return;
        }

        if (!_replacement.IsOpen || token != _token)
        {
            ChangeResult result = _replacement.Begin();
            if (result != ChangeResult.Done)
            {
                call.Result = (byte)result;
                return;
            }

            _token = token;
            _position = 0;
            _lastStart = 0;
        }

        _owner = call.Session;
        call.Answer.U32(_position);
        call.Answer.U32(_replacement.Epoch);
    }

    private bool Add(PlatformCall call)
    {
        if (!TryBeginAdd(call))
        {
            return true;
        }

        while (_time.IsLeft && BatchCall.Left(call) > 0)
        {
            if (!IsOf(call))
            {
                call.Refuse(PlatformResult.NotReplacing);
                return true;
            }

            if (_entry < _position)
            {
                call.Request.Skip(UserFormat.Bytes);
            }
            else if (!TryAddNext(call))
            {
                return false;
            }

            BatchCall.Answer(call, _results[_entry - _lastStart]);
            _entry++;
        }

        return BatchCall.Left(call) == 0;
    }

    /// <returns>false if it is answered already.</returns>
    private bool TryBeginAdd(PlatformCall call)
    {
        if (!BatchCall.IsNew(call))
        {
            return true;
        }

        uint start = call.Request.U32();
        if (!BatchCall.TryBegin(call, call.Request.U8(), MostAdded, UserFormat.Bytes, 0))
        {
            return false;
        }

        if (!IsOf(call))
        {
            call.Refuse(PlatformResult.NotReplacing);
            return false;
        }

        if (start != _position && start != _lastStart)
        {
            RefusePosition(call);
            return false;
        }

        _lastStart = start;
        _entry = start;
        return true;
    }

    /// <returns>false if there is no erased flash for it yet.</returns>
    private bool TryAddNext(PlatformCall call)
    {
        byte result = _format.Read(call.Request);
        if (result == 0)
        {
            if (!_replacement.IsReadyFor(_format.User))
            {
                call.Request.GoBack(UserFormat.Bytes);
                return false;
            }

            result = (byte)_replacement.Add(_format.User, _format.Password, _format.KeepsPassword);
        }

        _results[_entry - _lastStart] = result;
        _position++;
        return true;
    }

    private void Commit(PlatformCall call)
    {
        uint sent = call.Request.U32();
        if (!call.Request.IsAtEnd)
        {
            call.Refuse(PlatformResult.BadRequest);
        }
        else if (!IsOf(call))
        {
            call.Refuse(PlatformResult.NotReplacing);
        }
        else if (sent != _position)
        {
            RefusePosition(call);
        }
        else
        {
            call.Result = (byte)_replacement.Commit(Origin.Platform);
            if (call.Result == 0)
            {
                call.Answer.U32(_replacement.Revision);
            }
        }
    }

    private void Abandon(PlatformCall call)
    {
        if (!call.Request.IsAtEnd)
        {
            call.Refuse(PlatformResult.BadRequest);
        }
        else
        {
            _replacement.Abandon();
        }
    }

    private void WriteState(PlatformCall call)
    {
        if (!call.Request.IsAtEnd)
        {
            call.Refuse(PlatformResult.BadRequest);
            return;
        }

        bool isOpen = _replacement.IsOpen;
        call.Answer.U8((byte)(isOpen ? 1 : 0));
        call.Answer.U64(isOpen ? _token : 0);
        call.Answer.U32(isOpen ? _position : 0);
        call.Answer.U32(isOpen ? _replacement.Epoch : 0);
    }

    private void RefusePosition(PlatformCall call)
    {
        call.Refuse(PlatformResult.BadPosition);
        call.Answer.U32(_position);
    }
}
