using System;

namespace AccessStandalone.Rs485;

/// <summary>The peripheral's side of making a secure channel; see <see cref="PanelHandshake"/> for the messages and their blocks.</summary>
public sealed class PeripheralHandshake
{
    private const byte Refused = 0xFF;
    private const byte Agreed = 1;

    private readonly SecureChannel _channel;
    private readonly SessionKeys _keys;
    private readonly INonceSource _nonces;
    private readonly ChallengeCommand _challenge = new ChallengeCommand();
    private readonly ServerCryptogramCommand _server = new ServerCryptogramCommand();
    private readonly byte[] _expected = new byte[SessionKeys.KeySize];
    private bool _awaitsServer;

    public PeripheralHandshake(SecureChannel channel, SessionKeys keys, INonceSource nonces)
    {
        _channel = channel;
        _keys = keys;
        _nonces = nonces;
    }

    /// <summary>The answer to a challenge; its unique number is the caller's to set.</summary>
    public ClientCryptogramReply ClientCryptogram { get; } = new ClientCryptogramReply();

    /// <summary>The answer to the server cryptogram, whether it was right or wrong.</summary>
    public InitialMacReply InitialMac { get; } = new InitialMacReply();

    /// <summary>The byte in the security block of <see cref="ClientCryptogram"/>.</summary>
    public byte KeyKind { get; private set; }

    /// <summary>The byte in the security block of <see cref="InitialMac"/>.</summary>
    public byte Status { get; private set; } = Refused;

    /// <param name="baseKey">SCBK, or nothing if there is none yet.</param>
    /// <param name="allowsDefault">Whether SCBK-D may be used: while installing only.</param>
    public SecureRefusal AcceptChallenge(OsdpFrame frame, byte[]? baseKey, bool allowsDefault)
    {
        _awaitsServer = false;
        _channel.End();
        SecureRefusal refusal = Read(frame, _challenge, OsdpBlock.Challenge);
        if (refusal != SecureRefusal.None)
        {
            return refusal;
        }

        bool wantsDefault = frame.BlockData == PanelHandshake.DefaultKeyKind;
        byte[]? key = wantsDefault ? (allowsDefault ? SessionKeys.DefaultBaseKey : null) : baseKey;
        if (key == null)
        {
            return SecureRefusal.NoKey;
        }

        KeyKind = wantsDefault ? PanelHandshake.DefaultKeyKind : PanelHandshake.BaseKeyKind;
        _keys.Derive(key, _challenge.Value);
        _nonces.Fill(ClientCryptogram.Nonce);
        _keys.ClientCryptogram(_challenge.Value, ClientCryptogram.Nonce, ClientCryptogram.Cryptogram);
        _awaitsServer = true;
        return SecureRefusal.None;
    }

    /// <summary>The channel is open after <see cref="SecureRefusal.None"/>: the reply itself is still sent without MAC.</summary>
    public SecureRefusal AcceptServerCryptogram(OsdpFrame frame)
    {
        bool isAwaited = _awaitsServer;
        _awaitsServer = false;
        Status = Refused;
        Array.Clear(InitialMac.Value, 0, SessionKeys.KeySize);
        if (!isAwaited)
        {
            return SecureRefusal.Step;
        }

        SecureRefusal refusal = Read(frame, _server, OsdpBlock.ServerCryptogram);
        if (refusal != SecureRefusal.None)
        {
            return refusal;
        }

        if (frame.BlockData != KeyKind)
        {
            return SecureRefusal.KeyKind;
        }

        _keys.ServerCryptogram(_challenge.Value, ClientCryptogram.Nonce, _expected);
        if (!ConstantTime.AreEqual(_expected, 0, _server.Value, 0, SessionKeys.KeySize))
        {
            return SecureRefusal.Cryptogram;
        }

        _keys.InitialMac(_expected, InitialMac.Value);
        Status = Agreed;
        _channel.Start(InitialMac.Value);
        return SecureRefusal.None;
    }

    private static SecureRefusal Read(OsdpFrame frame, OsdpMessage message, byte type)
    {
        if (frame.BlockType != type)
        {
            return SecureRefusal.BlockType;
        }

        bool isRight = !frame.IsReply && frame.Code == message.Code && frame.Bytes != null && frame.HasBlockData && frame.BlockData <= 1
            && message.Parse(frame.Bytes, frame.DataOffset, frame.DataCount) == DataRefusal.None;
        return isRight ? SecureRefusal.None : SecureRefusal.Message;
    }
}
