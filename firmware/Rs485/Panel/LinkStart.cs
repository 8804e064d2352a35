using System;

namespace AccessStandalone.Rs485;

/// <summary>
/// The begin of a link: ID with number 0, CAP, and in a secure place the handshake, CHLNG with number 0 again and SCRYPT, by each key that may be tried.
/// While installing, a peripheral that takes SCBK-D gets the place's key by KEYSET and must show it in a new handshake: some answer KEYSET in plain, some
/// drop the channel, so its answer says nothing.
/// </summary>
public sealed class LinkStart
{
    private readonly LinkParts _parts;
    private readonly PanelHandshake _handshake;
    private readonly IdentifyCommand _identify = new IdentifyCommand();
    private readonly CapabilitiesCommand _capabilities = new CapabilitiesCommand();
    private readonly KeySetCommand _keySet = new KeySetCommand();
    private bool _isSecure;
    private int _toldRefusals;

    public LinkStart(LinkParts parts)
    {
        _parts = parts;
        _handshake = new PanelHandshake(parts.Channel, parts.SessionKeys, parts.Nonces);
    }

    public LinkStep Step { get; private set; }

    public bool UsesDefaultKey =>
        Step >= LinkStep.Challenge && Step <= LinkStep.KeySet && _parts.Keys.Current == LinkKey.Default;

    /// <summary>The link was on-line: what is refused from now on is news.</summary>
    public void ForgetRefusals()
    {
        _toldRefusals = 0;
    }

    /// <summary>From the first step on.</summary>
    public void Begin(bool isSecure)
    {
        _isSecure = isSecure;
        _parts.Channel.End();
        _parts.Sequence.Restart();
        Step = LinkStep.Identify;
    }

    /// <summary>From the handshake on, with the key that was just sent.</summary>
    public void BeginWithSentKey()
    {
        _parts.Channel.End();
        _parts.Sequence.Restart();
        _parts.Keys.BeginWithSent();
        Step = LinkStep.Challenge;
    }

    /// <summary>Builds the step's command; false if that is not possible.</summary>
    public bool Compose()
    {
        switch (Step)
        {
            case LinkStep.Identify:
                return _parts.Command.Build(_identify, null);
            case LinkStep.Capabilities:
                return _parts.Command.Build(_capabilities, null);
            case LinkStep.Challenge:
                _parts.Keys.BeginHandshake(_handshake);
                return _parts.Command.BuildShake(_handshake.Challenge, OsdpBlock.Challenge, _handshake.KeyKind);
            case LinkStep.ServerCryptogram:
                return _parts.Command.BuildShake(_handshake.ServerCryptogram, OsdpBlock.ServerCryptogram, _handshake.KeyKind);
            default:
                _parts.Keys.Send(_keySet);
                bool isBuilt = _parts.Command.Build(_keySet, _parts.Channel);
                Array.Clear(_keySet.Key, 0, _keySet.Key.Length);
                return isBuilt;
        }
    }

    /// <param name="reply">Has the peripheral's address and the command's number.</param>
    public LinkVerdict Hear(OsdpFrame reply, bool isInstalling)
    {
        if (Step == LinkStep.KeySet)
        {
            return HearKeySet(reply);
        }

        if (reply.BlockType == 0 && reply.Code == OsdpReply.Busy)
        {
            return LinkVerdict.Busy;
        }

        if (reply.BlockType == 0 && reply.Code == OsdpReply.Nak)
        {
            return HearRefusal(reply, isInstalling);
        }

        switch (Step)
        {
            case LinkStep.Identify:
                return IsPlain(reply, OsdpReply.Identity) ? TakeIdentity(reply) : LinkVerdict.Ignored;
            case LinkStep.Capabilities:
                return IsPlain(reply, OsdpReply.Capabilities) ? TakeCapabilities(reply, isInstalling) : LinkVerdict.Ignored;
            case LinkStep.Challenge:
                return reply.Code == OsdpReply.ClientCryptogram ? TakeClient(reply, isInstalling) : LinkVerdict.Ignored;
            default:
                return reply.Code == OsdpReply.InitialMac ? TakeInitialMac(reply, isInstalling) : LinkVerdict.Ignored;
        }
    }

    private static bool IsPlain(OsdpFrame reply, byte code) => reply.BlockType == 0 && reply.Code == code;

    private LinkVerdict TakeIdentity(OsdpFrame reply)
    {
        Advance(LinkStep.Capabilities);
        _parts.Router.Tell(_parts.Place, reply, _parts.Counters);
        return LinkVerdict.Answered;
    }

    private LinkVerdict TakeCapabilities(OsdpFrame reply, bool isInstalling)
    {
        LinkVerdict verdict = AfterCapabilities(isInstalling);
        _parts.Router.Tell(_parts.Place, reply, _parts.Counters);
        return verdict;
    }

    private LinkVerdict AfterCapabilities(bool isInstalling)
    {
        if (!_isSecure)
        {
            Advance(LinkStep.Up);
            return LinkVerdict.Up;
        }

        _parts.Sequence.Restart();
        Step = LinkStep.Challenge;
        return _parts.Keys.Begin(isInstalling) ? LinkVerdict.Answered : LinkVerdict.NoKey;
    }

    private LinkVerdict TakeClient(OsdpFrame reply, bool isInstalling)
    {
        if (_handshake.AcceptClientCryptogram(reply) != SecureRefusal.None)
        {
            return RefuseKey(isInstalling);
        }

        Advance(LinkStep.ServerCryptogram);
        return LinkVerdict.Answered;
    }

    private LinkVerdict TakeInitialMac(OsdpFrame reply, bool isInstalling)
    {
        if (_handshake.AcceptInitialMac(reply) != SecureRefusal.None)
        {
            return RefuseKey(isInstalling);
        }

        if (_parts.Keys.Current != LinkKey.Default)
        {
            Advance(LinkStep.Up);
            return LinkVerdict.Up;
        }

        Advance(LinkStep.KeySet);
        if (!isInstalling)
        {
            return LinkVerdict.Ended;
        }

        bool hasKey = _parts.Keys.HasOwn || _parts.Keys.MakeOwn(_parts.Nonces, _parts.Events, _parts.Place);
        return hasKey ? LinkVerdict.Answered : LinkVerdict.NoKey;
    }

    private LinkVerdict HearKeySet(OsdpFrame reply)
    {
        SecureRefusal refusal = _parts.Channel.Unseal(reply);
        if (refusal == SecureRefusal.Busy)
        {
            return LinkVerdict.Busy;
        }

        if (refusal == SecureRefusal.None && reply.Code == OsdpReply.Nak)
        {
            Tell(LinkStep.KeySet, ReplyRouter.ReasonOf(reply));
        }

        return LinkVerdict.Rekeyed;
    }

    /// <summary>ID and CAP may be refused, the link can do without; what the handshake is refused for is the key.</summary>
    private LinkVerdict HearRefusal(OsdpFrame reply, bool isInstalling)
    {
        byte reason = ReplyRouter.ReasonOf(reply);
        LinkStep step = Step;
        LinkVerdict verdict = LinkVerdict.Ended;
        if (reason != NakReason.Sequence)
        {
            if (step == LinkStep.Identify)
            {
                Advance(LinkStep.Capabilities);
                verdict = LinkVerdict.Answered;
            }
            else
            {
                verdict = step == LinkStep.Capabilities ? AfterCapabilities(isInstalling) : RefuseKey(isInstalling);
            }
        }

        Tell(step, reason);
        return verdict;
    }

    /// <summary>A peripheral that is asked again and again is told once for each step, until it was on-line.</summary>
    private void Tell(LinkStep step, byte reason)
    {
        _parts.Counters.Count(PanelCount.Refusals);
        int bit = 1 << (int)step;
        if ((_toldRefusals & bit) == 0)
        {
            _toldRefusals |= bit;
            _parts.Events.OnRefused(_parts.Place, _parts.Command.Code, reason);
        }
    }

    private LinkVerdict RefuseKey(bool isInstalling)
    {
        _parts.Counters.Count(PanelCount.KeyRefusals);
        Advance(LinkStep.Challenge);
        return _parts.Keys.Next(isInstalling) ? LinkVerdict.Answered : LinkVerdict.KeyRefused;
    }

    private void Advance(LinkStep step)
    {
        _parts.Sequence.Advance();
        Step = step;
    }
}
