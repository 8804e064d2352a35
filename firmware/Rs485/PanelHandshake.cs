using System;

namespace AccessStandalone.Rs485;

/// <summary>
/// The control panel's side of making a secure channel: CHLNG under block 0x11, CCRYPT under 0x12, SCRYPT under 0x13, RMAC_I under 0x14; the
/// block's byte is the kind of key, with RMAC_I the status. Each step checks the frame it gets and prepares the next message; a refusal begins
/// it anew. Which key to use, and never to give a peripheral a key on its own, is for the caller.
/// </summary>
public sealed class PanelHandshake
{
    public const byte DefaultKeyKind = 0;
    public const byte BaseKeyKind = 1;

    private const byte Refused = 0xFF;
    private const byte Agreed = 1;

    private readonly SecureChannel _channel;
    private readonly SessionKeys _keys;
    private readonly INonceSource _nonces;
    private readonly ClientCryptogramReply _client = new ClientCryptogramReply();
    private readonly InitialMacReply _mac = new InitialMacReply();
    private readonly byte[] _expected = new byte[SessionKeys.KeySize];
    private byte _awaited;

    public PanelHandshake(SecureChannel channel, SessionKeys keys, INonceSource nonces)
    {
        _channel = channel;
        _keys = keys;
        _nonces = nonces;
    }

    /// <summary>The first message, after <see cref="Begin"/>.</summary>
    public ChallengeCommand Challenge { get; } = new ChallengeCommand();

    /// <summary>The second, after <see cref="AcceptClientCryptogram"/>.</summary>
    public ServerCryptogramCommand ServerCryptogram { get; } = new ServerCryptogramCommand();

    /// <summary>The byte in both commands' security blocks.</summary>
    public byte KeyKind { get; private set; }

    /// <summary>The peripheral's number from its cryptogram: some send zeros.</summary>
    public byte[] UniqueNumber => _client.UniqueNumber;

    /// <param name="isDefault">Whether the key is SCBK-D, so that the peripheral takes its own.</param>
    public void Begin(byte[] baseKey, bool isDefault)
    {
        _channel.End();
        KeyKind = isDefault ? DefaultKeyKind : BaseKeyKind;
        _nonces.Fill(Challenge.Value);
        _keys.Derive(baseKey, Challenge.Value);
        _awaited = OsdpReply.ClientCryptogram;
    }

    public SecureRefusal AcceptClientCryptogram(OsdpFrame frame)
    {
        SecureRefusal refusal = Read(frame, _client, OsdpBlock.ClientCryptogram);
        if (refusal != SecureRefusal.None)
        {
            return refusal;
        }

        if (!frame.HasBlockData || frame.BlockData != KeyKind)
        {
            return SecureRefusal.KeyKind;
        }

        _keys.ClientCryptogram(Challenge.Value, _client.Nonce, _expected);
        if (!ConstantTime.AreEqual(_expected, 0, _client.Cryptogram, 0, SessionKeys.KeySize))
        {
            return SecureRefusal.Cryptogram;
        }

        _keys.ServerCryptogram(Challenge.Value, _client.Nonce, ServerCryptogram.Value);
        _awaited = OsdpReply.InitialMac;
        return SecureRefusal.None;
    }

    /// <summary>The last step: the channel is open after <see cref="SecureRefusal.None"/>. Block 0x12 is taken as well; there are peripherals that send it.</summary>
    public SecureRefusal AcceptInitialMac(OsdpFrame frame)
    {
        bool isOtherType = frame.BlockType == OsdpBlock.ClientCryptogram;
        SecureRefusal refusal = Read(frame, _mac, isOtherType ? OsdpBlock.ClientCryptogram : OsdpBlock.InitialMac);
        if (refusal != SecureRefusal.None)
        {
            return refusal;
        }

        if (!frame.HasBlockData || frame.BlockData == Refused || (!isOtherType && frame.BlockData != Agreed))
        {
            return SecureRefusal.Declined;
        }

        _keys.InitialMac(ServerCryptogram.Value, _expected);
        if (!ConstantTime.AreEqual(_expected, 0, _mac.Value, 0, SessionKeys.KeySize))
        {
            return SecureRefusal.Cryptogram;
        }

        _channel.Start(_expected);
        Array.Clear(_expected, 0, SessionKeys.KeySize);
        return SecureRefusal.None;
    }

    private SecureRefusal Read(OsdpFrame frame, OsdpMessage message, byte type)
    {
        byte awaited = _awaited;
        _awaited = 0;
        if (awaited != message.Code)
        {
            return SecureRefusal.Step;
        }

        if (frame.BlockType != type)
        {
            return SecureRefusal.BlockType;
        }

        return frame.IsReply && frame.Code == message.Code && frame.Bytes != null
            && message.Parse(frame.Bytes, frame.DataOffset, frame.DataCount) == DataRefusal.None
            ? SecureRefusal.None
            : SecureRefusal.Message;
    }
}
