using System;

namespace AccessStandalone.Protocol;

/// <summary>
/// Sets the first password of a device that has none, through a channel made for it (PROTOCOL.md §5.2). One key exchange at a time, a slice a step; the client
/// that it is for keeps its place meanwhile, and the time is not counted as its own.
/// </summary>
internal sealed class Initialisation
{
    private readonly IPlatformAccount _account;
    private readonly KeyExchange _exchange;
    private readonly byte[] _clientKey = new byte[KeyExchange.KeyBytes];
    private readonly byte[] _keys = new byte[SealedFrames.KeyBytes];
    private PlatformSession? _client;

    public Initialisation(IPlatformAccount account, KeyExchange exchange)
    {
        _account = account;
        _exchange = exchange;
    }

    /// <returns>Whether the answer is complete.</returns>
    public bool ExchangeKeys(PlatformSession session, PlatformCall call, long nowMs)
    {
        if (_client == session)
        {
            return GoOn(session, call, nowMs);
        }

        call.Request.Bytes(_clientKey, KeyExchange.KeyBytes);
        if (_account.IsInitialised)
        {
            call.Refuse(PlatformResult.NotAllowed);
            return true;
        }

        if (!call.Request.IsAtEnd || _client != null)
        {
            call.Refuse(call.Request.IsAtEnd ? PlatformResult.Busy : PlatformResult.BadRequest);
            return true;
        }

        _client = session;
        _exchange.Begin(_clientKey, 0);
        session.Keep();
        return false;
    }

    /// <summary>Takes the verifier of the first password. With it the connection ends: whoever has set the password logs in.</summary>
    /// <returns>Whether the answer is complete.</returns>
    public bool Initialise(PlatformSession session, PlatformCall call)
    {
        if (!_account.IsReady)
        {
            return false;
        }

        PlatformResult result = _account.IsInitialised ? PlatformResult.NotAllowed : _account.Initialise(call.Request, session.Address);
        if (result == PlatformResult.Done)
        {
            session.Leave(CloseReason.NewPassword);
        }
        else
        {
            call.Refuse(result);
        }

        return true;
    }

    /// <summary>A connection has ended.</summary>
    public void Leave(PlatformSession session)
    {
        if (_client == session)
        {
            _client = null;
            _exchange.Forget();
        }
    }

    private bool GoOn(PlatformSession session, PlatformCall call, long nowMs)
    {
        if (!_exchange.Continue())
        {
            return false;
        }

        _client = null;
        PlatformResult result = _exchange.Take(call.Answer, _keys);
        if (result == PlatformResult.Done)
        {
            session.Secure(_keys, SessionState.Initialising, nowMs);
            Array.Clear(_keys, 0, _keys.Length);
        }
        else
        {
            call.Refuse(result);
            session.GiveTimeToLogin(nowMs);
        }

        return true;
    }
}
