namespace AccessStandalone.Protocol;

/// <summary>Answers those who are not logged in, and what needs no login.</summary>
internal sealed class Reception
{
    private readonly IPlatformAccount _account;
    private readonly LoginDesk _login;
    private readonly Initialisation _initialisation;

    public Reception(ServerParts parts, LoginLocks locks)
    {
        _account = parts.Account;
        _login = new LoginDesk(parts.Account, locks);
        _initialisation = new Initialisation(parts.Account, parts.Crypto.KeyExchange);
    }

    /// <summary>Answers who is not logged in. Whether the device is initialised is asked each time: it may change meanwhile.</summary>
    /// <returns>Whether the answer is complete.</returns>
    public bool AnswerStranger(PlatformSession session, PlatformCall call, long nowMs)
    {
        if (session.State == SessionState.Initialising)
        {
            return AnswerInitialising(session, call);
        }

        switch (call.Op)
        {
            case PlatformOp.Info:
                return AnswerInfo(call);
            case PlatformOp.LoginFirst:
                _login.Begin(session, call, nowMs);
                return true;
            case PlatformOp.LoginFinal:
                _login.Finish(session, call, nowMs);
                return true;
            case PlatformOp.KeyExchange:
                return _initialisation.ExchangeKeys(session, call, nowMs);
            default:
                return Refuse(call, PlatformResult.NotAllowed);
        }
    }

    /// <summary>Answers who is logged in, if what is asked is not for the desk.</summary>
    /// <returns>Whether it was answered.</returns>
    public bool AnswerClient(PlatformCall call)
    {
        switch (call.Op)
        {
            case PlatformOp.Info:
                return AnswerInfo(call);
            case PlatformOp.Ping:
                return call.Request.IsAtEnd || Refuse(call, PlatformResult.BadRequest);
            case PlatformOp.LoginFirst:
            case PlatformOp.LoginFinal:
            case PlatformOp.KeyExchange:
            case PlatformOp.Initialise:
                return Refuse(call, PlatformResult.NotAllowed);
            default:
                return false;
        }
    }

    /// <summary>A connection has ended.</summary>
    public void Leave(PlatformSession session) => _initialisation.Leave(session);

    private bool AnswerInitialising(PlatformSession session, PlatformCall call) => call.Op == PlatformOp.Initialise
        ? _initialisation.Initialise(session, call)
        : Refuse(call, PlatformResult.NotAllowed);

    private bool AnswerInfo(PlatformCall call)
    {
        if (!call.Request.IsAtEnd)
        {
            return Refuse(call, PlatformResult.BadRequest);
        }

        _account.WriteInfo(call.Answer);
        return true;
    }

    private static bool Refuse(PlatformCall call, PlatformResult result)
    {
        call.Refuse(result);
        return true;
    }
}
