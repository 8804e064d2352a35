using System;
using System.Collections.Generic;
using System.Linq;
using AccessStandalone.Board;
using AccessStandalone.HalSim.Board;
using AccessStandalone.HalSim.Board.Bus;
using AccessStandalone.Rs485;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Simulator.Tests.Bus;

/// <summary>A panel that asks one reader, a command at a time, and counts.</summary>
internal sealed class LinePanel : IRs485Party
{
    private readonly Rs485Bus _line;
    private readonly VirtualClock _clock;
    private readonly OsdpFrame _built = new(256, new OsdpCounters());
    private readonly OsdpFrame _read = new(256, new OsdpCounters());
    private readonly byte[] _buffer = new byte[256];
    private readonly List<byte> _heard = [];
    private readonly SecureChannel _channel;
    private readonly PanelHandshake _handshake;

    public LinePanel(Rs485Bus line, VirtualClock clock, int address)
    {
        _line = line;
        _clock = clock;
        _built.Address = (byte)address;
        Tap = line.Attach(this, 9600);
        var ciphers = new BlockCiphers();
        var keys = new SessionKeys(ciphers.Create(), ciphers.Create(), ciphers.Create());
        _channel = new SecureChannel(keys, true, 256);
        _handshake = new PanelHandshake(_channel, keys, new Tests.Osdp.CountingNonces());
    }

    public Rs485Tap Tap { get; }

    public int Sequence { get; set; }

    /// <summary>When the first byte of the last reply had come.</summary>
    public long FirstByteNs { get; private set; }

    /// <summary>When the last command had left.</summary>
    public long SentNs { get; private set; }

    public OsdpRefusal Refusal { get; private set; }

    /// <summary>A command without channel: code and data in hex; the answer too, or nothing.</summary>
    public string Ask(string codeAndData)
    {
        byte[] bytes = Convert.FromHexString(codeAndData);
        _built.BlockType = 0;
        Begin(bytes);
        _built.Finish(bytes.Length - 1);
        return Exchange() ? Text() : string.Empty;
    }

    /// <summary>A command in the channel.</summary>
    public string AskSealed(string codeAndData)
    {
        byte[] bytes = Convert.FromHexString(codeAndData);
        _channel.Prepare(_built);
        Begin(bytes);
        _channel.Seal(_built, bytes.Length - 1);
        return Exchange() && _channel.Unseal(_read) == SecureRefusal.None ? Text() : string.Empty;
    }

    /// <summary>Makes a channel.</summary>
    /// <returns>Whether the reader has the same key.</returns>
    public bool Open(string key)
    {
        Sequence = 0;
        _handshake.Begin(Convert.FromHexString(key), false);
        return Shake(OsdpBlock.Challenge, _handshake.Challenge)
            && _handshake.AcceptClientCryptogram(_read) == SecureRefusal.None
            && Shake(OsdpBlock.ServerCryptogram, _handshake.ServerCryptogram)
            && _handshake.AcceptInitialMac(_read) == SecureRefusal.None;
    }

    public void Wait(int milliseconds)
    {
        _clock.Advance((ulong)milliseconds * 1000);
        _line.Settle();
    }

    public void Hear(byte value, long atNs)
    {
        if (_heard.Count == 0)
        {
            FirstByteNs = atNs;
        }

        _heard.Add(value);
    }

    public void Wake(long atNs)
    {
    }

    private bool Shake(byte block, FixedBytesMessage message)
    {
        _built.BlockType = block;
        _built.HasBlockData = true;
        _built.BlockData = _handshake.KeyKind;
        Begin([message.Code, .. message.Value.Take(message.Count)]);
        _built.Finish(message.Count);
        return Exchange();
    }

    private void Begin(byte[] codeAndData)
    {
        _built.Sequence = Sequence;
        _built.Code = codeAndData[0];
        Assert.AreEqual(OsdpRefusal.None, _built.Begin(_buffer, 0));
        codeAndData.AsSpan(1).CopyTo(_buffer.AsSpan(_built.DataOffset));
    }

    private bool Exchange()
    {
        Wait(0);
        _heard.Clear();
        long before = Tap.BytesSent;
        Tap.Send(_buffer.AsSpan(_built.SendOffset, _built.SendCount));
        while (Tap.BytesSent - before < _built.SendCount)
        {
            Wait(1);
        }

        SentNs = _line.LastByteNs;
        Wait(200);
        Sequence = OsdpSequence.After(Sequence);
        byte[] reply = [.. _heard];
        Refusal = _read.Parse(reply, 0, reply.Length);
        return Refusal == OsdpRefusal.None;
    }

    private string Text() => Convert.ToHexString(_read.Bytes!, _read.DataOffset - 1, 1) + Convert.ToHexString(_read.Bytes!, _read.DataOffset, _read.DataCount);
}
