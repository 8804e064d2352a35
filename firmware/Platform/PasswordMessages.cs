using AccessStandalone.Access;
using AccessStandalone.Protocol;
using AccessStandalone.Storage;

namespace AccessStandalone.Platform;

/// <summary>Public passwords (PROTOCOL.md §6.11).</summary>
public sealed class PasswordMessages
{
    private const byte Adding = 1;
    private const byte Removing = 2;
    private const byte RemovingAll = 3;
    private const int Most = 200;
    private const int EntryBytes = 9;

    /// <summary>Changes in one step: each takes about 2 ms.</summary>
    private const int ChangesPerStep = 3;

    private readonly PublicPasswords _passwords;
    private readonly IUserStore _users;
    private readonly Digits _digits = new Digits();

    // Where removing all is, for each session.
    private readonly ulong[] _places = new ulong[PlatformDesk.Sessions];

    public PasswordMessages(PublicPasswords passwords, IUserStore users)
    {
        _passwords = passwords;
        _users = users;
    }

    /// <summary>Does a part of the request.</summary>
    /// <returns>Whether it is answered.</returns>
    public bool Handle(PlatformCall call)
    {
        if (call.Progress == 0 && !TryBegin(call))
        {
            return true;
        }

        return BatchCall.Kept(call) == RemovingAll ? RemoveAll(call) : Change(call);
    }

    private bool TryBegin(PlatformCall call)
    {
        byte what = call.Request.U8();
        if (what == Adding && _users.IsReplacing)
        {
            // A password that is a user's ID in the new set could not be told.
            call.Refuse(PlatformResult.Busy);
            return false;
        }

        if (what == Adding || what == Removing)
        {
            return BatchCall.TryBegin(call, call.Request.U8(), Most, EntryBytes, what);
        }

        if (what != RemovingAll || !call.Request.IsAtEnd)
        {
            call.Refuse(PlatformResult.BadRequest);
            return false;
        }

        _places[call.Session] = 0;
        BatchCall.Begin(call, what);
        return true;
    }

    private bool Change(PlatformCall call)
    {
        bool isAdding = BatchCall.Kept(call) == Adding;
        for (int i = 0; i < ChangesPerStep && BatchCall.Left(call) > 0; i++)
        {
            int length = call.Request.U8();
            ChangeResult result = ChangeResult.BadPassword;
            if (_digits.TrySet(call.Request.U64(), length))
            {
                if (!_passwords.IsReadyFor(_digits))
                {
                    call.Request.GoBack(EntryBytes);
                    return false;
                }

                result = isAdding ? _passwords.Add(_digits, Origin.Platform) : _passwords.Remove(_digits, Origin.Platform);
            }

            BatchCall.Answer(call, (byte)result);
        }

        return BatchCall.Left(call) == 0;
    }

    private bool RemoveAll(PlatformCall call)
    {
        for (int i = 0; i < ChangesPerStep && _passwords.IsReady; i++)
        {
            if (_passwords.RemoveNext(ref _places[call.Session], Origin.Platform, out ChangeResult result))
            {
                call.Result = (byte)result;
                if (result == ChangeResult.Done)
                {
                    call.Answer.U8(0);
                }

                return true;
            }
        }

        return false;
    }
}
