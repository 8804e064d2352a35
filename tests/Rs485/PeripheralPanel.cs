using System;
using AccessStandalone.Rs485;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Rs485;

/// <summary>A panel in a test, that talks to the peripheral on a bench: counts, makes the channel, and keeps the bytes of both sides.</summary>
public sealed class PeripheralPanel
{
    private readonly PeripheralBench _bench;
    private readonly OsdpFrame _built = new OsdpFrame(256, new OsdpCounters());
    private readonly OsdpFrame _read = new OsdpFrame(256, new OsdpCounters());
    private readonly byte[] _buffer = new byte[257];
    private readonly SecureChannel _channel;
    private readonly PanelHandshake _handshake;

    public PeripheralPanel(PeripheralBench bench, int address)
    {
        _bench = bench;
        _built.Address = (byte)address;
        _built.HasMark = true;
        var keys = new SessionKeys(new ManagedAes(), new ManagedAes(), new ManagedAes());
        _channel = new SecureChannel(keys, true, 256);
        _handshake = new PanelHandshake(_channel, keys, Nonces);
    }

    /// <summary>RND.A.</summary>
    public ScriptedNonces Nonces { get; } = new ScriptedNonces();

    /// <summary>The number of the next command.</summary>
    public int Sequence { get; set; }

    public bool UsesCrc
    {
        set => _built.UsesCrc = value;
    }

    /// <summary>The bytes of the last command and of all that was sent in its step.</summary>
    public string Command { get; private set; } = "";

    public string Reply { get; private set; } = "";

    /// <summary>A command without channel; the answer is code and data, or nothing.</summary>
    public string Plain(string codeAndData)
    {
        byte[] bytes = OsdpHex.Bytes(codeAndData);
        _built.BlockType = 0;
        Begin(bytes);
        Assert.AreEqual((int)OsdpRefusal.None, (int)_built.Finish(bytes.Length - 1));
        Send();
        return Read() ? OsdpHex.Text(_read.Bytes!, _read.DataOffset - 1, _read.DataCount + 1) : "";
    }

    /// <summary>A command in the channel; the answer is code and data decrypted, or the number of the refusal.</summary>
    public string Sealed(string codeAndData)
    {
        Seal(codeAndData);
        Send();
        if (!Read())
        {
            return "";
        }

        SecureRefusal refusal = _channel.Unseal(_read);
        return refusal == SecureRefusal.None
            ? OsdpHex.Text(_read.Bytes!, _read.DataOffset - 1, 1) + OsdpHex.Text(_read.Bytes!, _read.DataOffset, _read.DataCount)
            : "refused " + PeripheralText.Number((int)refusal);
    }

    /// <summary>Builds a command in the channel, and does not send it.</summary>
    public string Seal(string codeAndData)
    {
        byte[] bytes = OsdpHex.Bytes(codeAndData);
        _channel.Prepare(_built);
        Begin(bytes);
        Assert.AreEqual((int)SecureRefusal.None, (int)_channel.Seal(_built, bytes.Length - 1));
        Command = OsdpHex.Text(_buffer, _built.SendOffset, _built.SendCount);
        return Command;
    }

    /// <summary>The first half of the handshake, with number 0; the answer is the reply's bytes.</summary>
    public string Challenge(string key, bool isDefault)
    {
        Sequence = OsdpSequence.Restart;
        _handshake.Begin(OsdpHex.Bytes(key), isDefault);
        return Shake(OsdpBlock.Challenge, _handshake.Challenge);
    }

    /// <summary>The second half, after a first that the panel accepted.</summary>
    public string ServerCryptogram()
    {
        SecureRefusal refusal = Read() ? _handshake.AcceptClientCryptogram(_read) : SecureRefusal.Message;
        Assert.AreEqual((int)SecureRefusal.None, (int)refusal);
        string reply = Shake(OsdpBlock.ServerCryptogram, _handshake.ServerCryptogram);
        Assert.IsTrue(Read());
        Assert.AreEqual((int)SecureRefusal.None, (int)_handshake.AcceptInitialMac(_read));
        return reply;
    }

    /// <summary>Both halves.</summary>
    public void Open(string key, bool isDefault)
    {
        Challenge(key, isDefault);
        ServerCryptogram();
        Assert.IsTrue(_bench.Device.IsSecure);
    }

    private string Shake(byte block, FixedBytesMessage message)
    {
        _built.BlockType = block;
        _built.HasBlockData = true;
        _built.BlockData = _handshake.KeyKind;
        byte[] bytes = new byte[message.Count + 1];
        bytes[0] = message.Code;
        Array.Copy(message.Value, 0, bytes, 1, message.Count);
        Begin(bytes);
        Assert.AreEqual((int)OsdpRefusal.None, (int)_built.Finish(message.Count));
        Send();
        return Reply;
    }

    private void Begin(byte[] codeAndData)
    {
        _built.Sequence = Sequence;
        _built.Code = codeAndData[0];
        _built.Begin(_buffer, 0);
        Array.Copy(codeAndData, 1, _buffer, _built.DataOffset, codeAndData.Length - 1);
    }

    private void Send()
    {
        Command = OsdpHex.Text(_buffer, _built.SendOffset, _built.SendCount);
        Reply = _bench.Ask(Command);
        Sequence = OsdpSequence.After(Sequence);
    }

    private bool Read()
    {
        byte[] bytes = OsdpHex.Bytes(Reply);
        return bytes.Length > 0 && _read.Parse(bytes, 0, bytes.Length) == OsdpRefusal.None;
    }
}
