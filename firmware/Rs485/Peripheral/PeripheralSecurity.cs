using System;

namespace AccessStandalone.Rs485;

/// <summary>
/// The keys of a peripheral and the channel they open: judges each command by its security before anything else is done with it. SCBK-D is taken only while
/// that is allowed; a peripheral without a key of its own never makes one up.
/// </summary>
public sealed class PeripheralSecurity
{
    private readonly byte[] _key = new byte[SessionKeys.KeySize];
    private readonly PeripheralHandshake _handshake;
    private readonly PeripheralCounters _counters;
    private bool _hasKey;
    private bool _allowsDefaultKey;

    public PeripheralSecurity(ICipherSource ciphers, INonceSource nonces, IdentityReply identity, int maximum, PeripheralCounters counters)
    {
        var keys = new SessionKeys(ciphers.Create(), ciphers.Create(), ciphers.Create());
        Channel = new SecureChannel(keys, false, maximum);
        _handshake = new PeripheralHandshake(Channel, keys, nonces);
        _counters = counters;
        SetUniqueNumber(_handshake.ClientCryptogram.UniqueNumber, identity);
    }

    public SecureChannel Channel { get; }

    /// <summary>Whether all but ID, CAP and the handshake needs a channel.</summary>
    public bool IsRequired { get; set; }

    /// <summary>Whether SCBK-D opens a channel; one that is open by it ends with this.</summary>
    public bool AllowsDefaultKey
    {
        get => _allowsDefaultKey;
        set
        {
            _allowsDefaultKey = value;
            if (!value && IsDefault)
            {
                End();
            }
        }
    }

    /// <summary>After <see cref="PeripheralAdmission.Handshake"/>: the answer and its security block.</summary>
    public OsdpMessage Answer { get; private set; } = new AckReply();

    public byte AnswerBlock { get; private set; }

    public byte AnswerBlockData { get; private set; }

    /// <summary>After a refusal: a <see cref="NakReason"/>.</summary>
    public byte Reason { get; private set; } = NakReason.SecurityConditions;

    private bool IsDefault => Channel.IsOpen && _handshake.KeyKind == PanelHandshake.DefaultKeyKind;

    /// <summary>Whether it is 16 bytes that are not all zero.</summary>
    public static bool IsKey(byte[] key)
    {
        int bits = 0;
        for (int i = 0; i < key.Length; i++)
        {
            bits |= key[i];
        }

        return key.Length == SessionKeys.KeySize && bits != 0;
    }

    /// <summary>The key of the next handshake; an open channel stays as it is.</summary>
    /// <param name="key">One that <see cref="IsKey"/>, copied; or none.</param>
    public void SetKey(byte[]? key)
    {
        _hasKey = key != null;
        if (key == null)
        {
            Array.Clear(_key, 0, SessionKeys.KeySize);
        }
        else
        {
            Array.Copy(key, 0, _key, 0, SessionKeys.KeySize);
        }
    }

    public void End()
    {
        if (Channel.IsOpen)
        {
            Channel.End();
            _counters.CountEndedChannel();
        }
    }

    public PeripheralAdmission Admit(OsdpFrame frame)
    {
        bool wasOpen = Channel.IsOpen;
        PeripheralAdmission admission = Judge(frame);
        if (wasOpen && !Channel.IsOpen)
        {
            _counters.CountEndedChannel();
        }

        return admission;
    }

    private PeripheralAdmission Judge(OsdpFrame frame)
    {
        Reason = NakReason.SecurityConditions;
        if (!frame.HasMac && frame.Code == OsdpCommand.Challenge)
        {
            return Challenge(frame);
        }

        if (!frame.HasMac && frame.Code == OsdpCommand.ServerCryptogram && !Channel.IsOpen)
        {
            return ServerCryptogram(frame);
        }

        if (Channel.IsOpen)
        {
            SecureRefusal refusal = Channel.Unseal(frame);
            return refusal == SecureRefusal.None ? PeripheralAdmission.Sealed
                : refusal == SecureRefusal.ClearData ? PeripheralAdmission.RefusedSealed
                : PeripheralAdmission.NotHappened;
        }

        if (frame.BlockType != 0)
        {
            return PeripheralAdmission.NotHappened;
        }

        bool isFree = !IsRequired || frame.Code == OsdpCommand.Identify || frame.Code == OsdpCommand.Capabilities;
        return isFree ? PeripheralAdmission.Plain : PeripheralAdmission.Refused;
    }

    private PeripheralAdmission Challenge(OsdpFrame frame)
    {
        SecureRefusal refusal = _handshake.AcceptChallenge(frame, _hasKey ? _key : null, AllowsDefaultKey);
        if (refusal != SecureRefusal.None)
        {
            return RefuseHandshake(refusal);
        }

        AnswerWith(_handshake.ClientCryptogram, OsdpBlock.ClientCryptogram, _handshake.KeyKind);
        return PeripheralAdmission.Handshake;
    }

    private PeripheralAdmission ServerCryptogram(OsdpFrame frame)
    {
        if (_handshake.KeyKind == PanelHandshake.DefaultKeyKind && !AllowsDefaultKey)
        {
            return RefuseHandshake(SecureRefusal.NoKey);
        }

        SecureRefusal refusal = _handshake.AcceptServerCryptogram(frame);
        if (refusal != SecureRefusal.None && refusal != SecureRefusal.Cryptogram)
        {
            return RefuseHandshake(refusal);
        }

        if (refusal == SecureRefusal.Cryptogram)
        {
            _counters.CountFailedHandshake();
        }

        AnswerWith(_handshake.InitialMac, OsdpBlock.InitialMac, _handshake.Status);
        return PeripheralAdmission.Handshake;
    }

    private PeripheralAdmission RefuseHandshake(SecureRefusal refusal)
    {
        _counters.CountFailedHandshake();
        Reason = refusal == SecureRefusal.Message ? NakReason.Length : NakReason.SecurityConditions;
        return PeripheralAdmission.Refused;
    }

    private void AnswerWith(OsdpMessage message, byte block, byte blockData)
    {
        Answer = message;
        AnswerBlock = block;
        AnswerBlockData = blockData;
    }

    /// <summary>Two bytes of the vendor, the model, 0, the serial number, as libosdp's peripheral does it.</summary>
    private static void SetUniqueNumber(byte[] number, IdentityReply identity)
    {
        number[0] = (byte)(identity.Vendor >> 16);
        number[1] = (byte)(identity.Vendor >> 8);
        number[2] = identity.Model;
        for (int i = 0; i < 4; i++)
        {
            number[4 + i] = (byte)(identity.SerialNumber >> (8 * i));
        }
    }
}
