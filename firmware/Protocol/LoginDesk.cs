using System;

namespace AccessStandalone.Protocol;

/// <summary>Lets clients log in (PROTOCOL.md §3), one step of a connection at a time, and refuses those that have failed too often.</summary>
internal sealed class LoginDesk
{
    private readonly IPlatformAccount _account;
    private readonly LoginLocks _locks;
    private readonly ScramVerifier _verifier = new ScramVerifier();
    private readonly byte[] _text = new byte[Frame.MaxClearBody];
    private readonly byte[] _keys = new byte[SealedFrames.KeyBytes];

    public LoginDesk(IPlatformAccount account, LoginLocks locks)
    {
        _account = account;
        _locks = locks;
    }

    /// <summary>Takes the client's first message.</summary>
    public void Begin(PlatformSession session, PlatformCall call, long nowMs)
    {
        if (IsOpenTo(session, call, nowMs))
        {
            int count = TakeText(call);
            PlatformResult result = session.Login.Begin(_verifier, _text, 0, count, call.Answer);
            if (result != PlatformResult.Done)
            {
                call.Refuse(result);
            }
        }
    }

    /// <summary>Takes the client's final message.</summary>
    public void Finish(PlatformSession session, PlatformCall call, long nowMs)
    {
        if (!IsOpenTo(session, call, nowMs))
        {
            return;
        }

        int count = TakeText(call);
        PlatformResult result = session.Login.Finish(_verifier, _text, 0, count, call.Answer, _keys);
        if (result == PlatformResult.Done)
        {
            _locks.Succeed(session.Address);
            _account.RecordLogin(result, session.Address);
            session.Secure(_keys, SessionState.LoggedIn, nowMs);
            Array.Clear(_keys, 0, _keys.Length);
            return;
        }

        call.Refuse(result);
        if (result == PlatformResult.LoginRefused)
        {
            Fail(session, nowMs);
        }
    }

    private void Fail(PlatformSession session, long nowMs)
    {
        _account.RecordLogin(PlatformResult.LoginRefused, session.Address);
        if (_locks.Fail(session.Address, nowMs))
        {
            _account.RecordLockout(session.Address);
        }
    }

    /// <summary>Whether there is a password, and nobody is locked out; refuses if not. A lock's refusals are one record, however many they are.</summary>
    private bool IsOpenTo(PlatformSession session, PlatformCall call, long nowMs)
    {
        if (!_account.TryGetVerifier(_verifier))
        {
            call.Refuse(PlatformResult.NotAllowed);
            return false;
        }

        int secondsLeft = _locks.SecondsLeft(session.Address, nowMs);
        if (secondsLeft == 0)
        {
            return true;
        }

        call.Refuse(PlatformResult.LockedOut);
        call.Answer.U16((ushort)secondsLeft);
        session.Login.Forget();
        if (_locks.IsFirstRefusal(session.Address, nowMs))
        {
            _account.RecordLogin(PlatformResult.LockedOut, session.Address);
        }

        return false;
    }

    private int TakeText(PlatformCall call)
    {
        int count = call.Request.Left;
        call.Request.Bytes(_text, count);
        return count;
    }
}
