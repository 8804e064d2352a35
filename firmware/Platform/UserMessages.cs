using AccessStandalone.Access;
using AccessStandalone.Protocol;
using AccessStandalone.Storage;

namespace AccessStandalone.Platform;

/// <summary>Putting, removing, reading and finding users (PROTOCOL.md §7.2, §7.3).</summary>
public sealed class UserMessages
{
    private const int MostPut = 100;
    private const int MostRemoved = 200;
    private const int MostRead = 100;
    private const int IdBytes = 4;
    private const int ReadBytes = 5;

    /// <summary>In the progress of reading, beside the ID read last: that it has begun.</summary>
    private const int ReadBegun = 1 << 30;

    private readonly UserDirectory _users;
    private readonly WorkTime _time;
    private readonly IUserStore _store;
    private readonly UserFormat _format = new UserFormat();
    private readonly User _user = new User();

    // Where in the table each session's reading is.
    private readonly int[] _places = new int[PlatformDesk.Sessions];

    public UserMessages(UserDirectory users, WorkTime time)
    {
        _users = users;
        _time = time;
        _store = users.Store;
    }

    /// <summary>Does a part of the request.</summary>
    /// <returns>Whether it is answered.</returns>
    public bool Handle(PlatformCall call)
    {
        switch (call.Op)
        {
            case PlatformOp.PutUsers:
                return Put(call);
            case PlatformOp.RemoveUsers:
                return Remove(call);
            case PlatformOp.RemoveAllUsers:
                RemoveAll(call);
                return true;
            case PlatformOp.ReadUsers:
                return Read(call);
            default:
                Find(call);
                return true;
        }
    }

    private bool Put(PlatformCall call)
    {
        if (BatchCall.IsNew(call))
        {
            byte mode = call.Request.U8();
            if (mode > (byte)PutMode.Either)
            {
                call.Refuse(PlatformResult.BadRequest);
                return true;
            }

            if (!BatchCall.TryBegin(call, call.Request.U8(), MostPut, UserFormat.Bytes, mode))
            {
                return true;
            }
        }

        while (_time.IsLeft && BatchCall.Left(call) > 0)
        {
            byte result = _format.Read(call.Request);
            if (result == 0)
            {
                if (!_store.IsReadyFor(_format.User))
                {
                    // Until there is erased flash for it: idle work sees to that.
                    call.Request.GoBack(UserFormat.Bytes);
                    return false;
                }

                result = (byte)Put((PutMode)BatchCall.Kept(call));
            }

            BatchCall.Answer(call, result);
        }

        return BatchCall.Left(call) == 0;
    }

    private ChangeResult Put(PutMode mode)
    {
        bool updates = mode == PutMode.Update || (mode == PutMode.Either && _store.TryFindById(_format.User.Id, _user));
        return updates
            ? _users.Update(_format.User, _format.Password, _format.KeepsPassword, Origin.Platform)
            : _users.Add(_format.User, _format.Password, Origin.Platform);
    }

    private bool Remove(PlatformCall call)
    {
        if (BatchCall.IsNew(call) && !BatchCall.TryBegin(call, call.Request.U8(), MostRemoved, IdBytes, 0))
        {
            return true;
        }

        while (_time.IsLeft && BatchCall.Left(call) > 0)
        {
            uint userId = call.Request.U32();
            if (!_store.IsReadyToDelete(userId))
            {
                call.Request.GoBack(IdBytes);
                return false;
            }

            BatchCall.Answer(call, (byte)_users.Remove(userId, Origin.Platform));
        }

        return BatchCall.Left(call) == 0;
    }

    private void RemoveAll(PlatformCall call)
    {
        if (!call.Request.IsAtEnd)
        {
            call.Refuse(PlatformResult.BadRequest);
            return;
        }

        call.Result = (byte)_users.RemoveAll(Origin.Platform);
    }

    /// <summary>The progress is the ID read last. Who reads a table that is nearly empty waits some steps for what comes next.</summary>
    private bool Read(PlatformCall call)
    {
        uint after = call.Request.U32();
        int most = call.Request.U8();
        if (!call.Request.IsAtEnd || after > User.MaxId || most < 1 || most > MostRead)
        {
            call.Refuse(PlatformResult.BadRequest);
            return true;
        }

        if (call.Progress == 0)
        {
            call.Answer.U8(0);
            _places[call.Session] = 0;
        }
        else
        {
            after = (uint)(call.Progress & ~ReadBegun);
        }

        int count = (call.Answer.Count - 1) / UserFormat.Bytes;
        while (_time.IsLeft && count < most && _store.TryFindNext(after, ref _places[call.Session], _user))
        {
            UserFormat.Write(_user, call.Answer);
            after = _user.Id;
            count++;
        }

        call.Answer.SetU8(0, (byte)count);
        call.Progress = (int)after | ReadBegun;
        call.Request.GoBack(ReadBytes);
        return _places[call.Session] < 0 || count == most;
    }

    private void Find(PlatformCall call)
    {
        byte by = call.Request.U8();
        ulong number = call.Request.U64();
        if (!call.Request.IsAtEnd || by > 1)
        {
            call.Refuse(PlatformResult.BadRequest);
            return;
        }

        bool isFound = by == 0 ? number <= User.MaxId && _store.TryFindById((uint)number, _user) : _store.TryFindByCard(number, _user);
        if (isFound)
        {
            UserFormat.Write(_user, call.Answer);
        }
        else
        {
            call.Result = (byte)ChangeResult.NotFound;
        }
    }
}
