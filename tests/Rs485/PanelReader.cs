using System;
using AccessStandalone.Rs485;

namespace AccessStandalone.Tests.Rs485;

/// <summary>A reader for the panel's tests, made of the codec: right in everything but what a test switches on.</summary>
public sealed class PanelReader
{
    private readonly OsdpFrame _read = new OsdpFrame(256, new OsdpCounters());
    private readonly OsdpFrame _reply = new OsdpFrame(256, new OsdpCounters());
    private readonly byte[] _buffer = new byte[257];
    private readonly LastReply _last = new LastReply(256);
    private readonly PeripheralSequence _sequence = new PeripheralSequence();
    private readonly PeripheralHandshake _handshake;
    private readonly KeySetCommand _keySet = new KeySetCommand();
    private readonly LinkCommand _link = new LinkCommand();

    public PanelReader(int address)
    {
        Address = address;
        var keys = new SessionKeys(new ManagedAes(), new ManagedAes(), new ManagedAes());
        Channel = new SecureChannel(keys, false, 256);
        _handshake = new PeripheralHandshake(Channel, keys, new ScriptedNonces());
    }

    public int Address { get; private set; }

    public SecureChannel Channel { get; }

    public byte[]? Key { get; set; }

    public bool AllowsDefault { get; set; }

    /// <summary>Hears nothing.</summary>
    public bool IsDead { get; set; }

    /// <summary>Does what it is told, but so many of its replies do not arrive.</summary>
    public int LostReplies { get; set; }

    /// <summary>The same, from the answer to this command on.</summary>
    public int LosesReplyTo { get; set; }

    /// <summary>Does not answer CHLNG.</summary>
    public bool IsPlainOnly { get; set; }

    /// <summary>Acknowledges KEYSET without MAC and ends the channel.</summary>
    public bool AcksKeySetInPlain { get; set; }

    /// <summary>Says BUSY so often.</summary>
    public int BusyTimes { get; set; }

    /// <summary>The reason with which it refuses the next command.</summary>
    public int NextRefusal { get; set; }

    /// <summary>Changes the MAC of the next reply.</summary>
    public bool SpoilsNextMac { get; set; }

    /// <summary>Sends the next reply without MAC.</summary>
    public bool IsPlainNext { get; set; }

    /// <summary>Answers CHLNG for SCBK with SCBK-D.</summary>
    public bool AnswersWithDefault { get; set; }

    /// <summary>What the next poll gets: code and data.</summary>
    public byte[]? Event { get; set; }

    /// <summary>Codes of the commands it did, each once.</summary>
    public string Done { get; set; } = "";

    public int Again { get; private set; }

    /// <summary>What goes back on the line; nothing if the command is not for it.</summary>
    public byte[]? Answer(byte[] command)
    {
        if (IsDead || _read.Parse(command, 0, command.Length) != OsdpRefusal.None || _read.IsReply || _read.Address != Address)
        {
            return null;
        }

        SequenceVerdict verdict = _sequence.Judge(_read.Sequence);
        if (verdict == SequenceVerdict.Again)
        {
            Again++;
            return Arriving();
        }

        if (BusyTimes > 0)
        {
            BusyTimes--;
            return Plain(OsdpReply.Busy, 0);
        }

        if (verdict == SequenceVerdict.Bad)
        {
            return Refuse(NakReason.Sequence);
        }

        return Take(verdict);
    }

    private byte[]? Take(SequenceVerdict verdict)
    {
        if (verdict == SequenceVerdict.Restart || !_read.HasMac)
        {
            Channel.End();
        }

        if (_read.HasMac && Channel.Unseal(_read) != SecureRefusal.None)
        {
            return Refuse(NakReason.SecurityConditions);
        }

        _sequence.Accept(_read.Sequence);
        byte code = _read.Code;
        Done += (Done == "" ? "" : " ") + OsdpHex.Text(new byte[] { code });
        if (LosesReplyTo == code)
        {
            LosesReplyTo = 0;
            LostReplies++;
        }

        return NextRefusal != 0 ? Refuse(NextRefusal) : Do(code);
    }

    private byte[]? Do(byte code)
    {
        switch (code)
        {
            case OsdpCommand.Poll:
                byte[]? told = Event;
                Event = null;
                return told == null ? Reply(OsdpReply.Ack, "") : Reply(told[0], OsdpHex.Text(told, 1, told.Length - 1));
            case OsdpCommand.Identify:
                return Reply(OsdpReply.Identity, "0C0B0A9901040302010B0C0D");
            case OsdpCommand.Capabilities:
                return Reply(OsdpReply.Capabilities, "010102");
            case OsdpCommand.LocalStatus:
                return Reply(OsdpReply.LocalStatus, "0000");
            case OsdpCommand.Challenge:
                return Shake();
            case OsdpCommand.ServerCryptogram:
                _handshake.AcceptServerCryptogram(_read);
                return Shaken(_handshake.InitialMac, OsdpBlock.InitialMac, _handshake.Status);
            case OsdpCommand.KeySet:
                _keySet.Parse(_read.Bytes!, _read.DataOffset, _read.DataCount);
                byte[] key = new byte[16];
                Array.Copy(_keySet.Key, 0, key, 0, 16);
                Key = key;
                IsPlainNext |= AcksKeySetInPlain;
                return Reply(OsdpReply.Ack, "");
            case OsdpCommand.Link:
                _link.Parse(_read.Bytes!, _read.DataOffset, _read.DataCount);
                byte[]? reply = Reply(OsdpReply.Link, OsdpHex.Text(_read.Bytes!, _read.DataOffset, _read.DataCount));
                Address = _link.Address;
                return reply;
            default:
                return Reply(OsdpReply.Ack, "");
        }
    }

    private byte[]? Shake()
    {
        if (IsPlainOnly)
        {
            return null;
        }

        SecureRefusal refusal = _handshake.AcceptChallenge(_read, Key, AllowsDefault);
        return refusal != SecureRefusal.None
            ? Refuse(NakReason.SecurityConditions)
            : Shaken(_handshake.ClientCryptogram, OsdpBlock.ClientCryptogram, AnswersWithDefault ? (byte)0 : _handshake.KeyKind);
    }

    private byte[]? Shaken(OsdpMessage message, byte type, byte data)
    {
        Begin(message.Code, type, true, data);
        message.Build(_buffer, _reply.DataOffset);
        _reply.Finish(message.Count);
        return Kept();
    }

    private byte[]? Reply(byte code, string data)
    {
        if (!Channel.IsOpen || IsPlainNext)
        {
            IsPlainNext = false;
            Channel.End();
            return Plain(code, _read.Sequence, data);
        }

        byte[] bytes = OsdpHex.Bytes(data);
        Begin(code, OsdpBlock.ReplyMac, false, 0);
        Array.Copy(bytes, 0, _buffer, _reply.DataOffset, bytes.Length);
        Channel.Seal(_reply, bytes.Length);
        if (SpoilsNextMac)
        {
            SpoilsNextMac = false;
            _buffer[_reply.MacOffset] ^= 1;
            _reply.WriteCheck();
        }

        return Kept();
    }

    private byte[]? Refuse(int reason)
    {
        NextRefusal = 0;
        return Reply(OsdpReply.Nak, OsdpHex.Text(new byte[] { (byte)reason }));
    }

    private byte[]? Plain(byte code, int sequence, string data = "")
    {
        byte[] bytes = OsdpHex.Bytes(data);
        Begin(code, 0, false, 0);
        _buffer[_reply.Start + 4] = (byte)(4 | sequence);
        Array.Copy(bytes, 0, _buffer, _reply.DataOffset, bytes.Length);
        _reply.Finish(bytes.Length);
        return code == OsdpReply.Busy ? Copy(_buffer, _reply.SendOffset, _reply.SendCount) : Kept();
    }

    private void Begin(byte code, byte type, bool hasData, byte data)
    {
        _reply.HasMark = true;
        _reply.IsReply = true;
        _reply.Address = _read.Address;
        _reply.Sequence = _read.Sequence;
        _reply.Code = code;
        _reply.BlockType = type;
        _reply.HasBlockData = hasData;
        _reply.BlockData = data;
        _reply.Begin(_buffer, 0);
    }

    private byte[]? Kept()
    {
        _last.Keep(_reply);
        return Arriving();
    }

    private byte[]? Arriving()
    {
        if (LostReplies > 0)
        {
            LostReplies--;
            return null;
        }

        return Copy(_last.Bytes, 0, _last.Count);
    }

    private static byte[] Copy(byte[] bytes, int offset, int count)
    {
        byte[] copy = new byte[count];
        Array.Copy(bytes, offset, copy, 0, count);
        return copy;
    }
}
