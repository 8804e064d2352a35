namespace AccessStandalone.Rs485;

/// <summary>
/// Builds a peripheral's replies and gives them to the line: the command's number, address, kind of check and mark. Keeps the last one, for the command that
/// comes again.
/// </summary>
public sealed class PeripheralReplies
{
    /// <summary>No reply of a peripheral here is longer: 96 bytes of capabilities in the channel are 126.</summary>
    public const int Longest = OsdpFrame.MinimumMaximum;

    /// <summary>CCRYPT in its frame: a panel that takes less cannot make a channel.</summary>
    public const int SmallestLimit = 43;

    private const int Block = SessionKeys.KeySize;
    private const int PlainHead = OsdpFrame.HeaderSize + 1;
    private const int SealedHead = PlainHead + OsdpBlock.ShortSize + OsdpFrame.MacSize;

    private readonly ISerialLine _line;
    private readonly SecureChannel _channel;
    private readonly OsdpFrame _reply = new OsdpFrame(Longest, new OsdpCounters());
    private readonly byte[] _bytes = new byte[Longest + 1];
    private readonly LastReply _last = new LastReply(Longest);
    private byte _lastAddress;

    public PeripheralReplies(ISerialLine line, SecureChannel channel)
    {
        _line = line;
        _channel = channel;
        _reply.IsReply = true;
    }

    /// <summary>The longest reply the panel takes, SOM to check.</summary>
    public int Limit { get; set; } = Longest;

    /// <summary>Bytes that were sent last, mark included.</summary>
    public int SentCount { get; private set; }

    /// <summary>How many bytes of data the reply to a command may have.</summary>
    public int Room(OsdpFrame command, bool isSealed)
    {
        int check = OsdpCheck.SizeOf(command.UsesCrc);

        // Encrypted data is whole blocks, of which the padding takes a byte at least.
        return isSealed ? ((Limit - SealedHead - check) / Block * Block) - 1 : Limit - PlainHead - check;
    }

    /// <summary>Sends without a channel, or in it.</summary>
    public bool Send(OsdpFrame command, OsdpMessage message, bool isSealed)
    {
        if (isSealed)
        {
            _channel.Prepare(_reply);
            return Begin(command, message) && _channel.Seal(_reply, message.Count) == SecureRefusal.None && Write();
        }

        _reply.BlockType = 0;
        _reply.HasBlockData = false;
        return Begin(command, message) && _reply.Finish(message.Count) == OsdpRefusal.None && Write();
    }

    /// <summary>Sends an answer of the handshake.</summary>
    public bool SendHandshake(OsdpFrame command, OsdpMessage message, byte block, byte blockData)
    {
        _reply.BlockType = block;
        _reply.HasBlockData = true;
        _reply.BlockData = blockData;
        return Begin(command, message) && _reply.Finish(message.Count) == OsdpRefusal.None && Write();
    }

    /// <summary>Keeps what was sent for the command that comes again.</summary>
    public void Keep()
    {
        _last.Keep(_reply);
        _lastAddress = _reply.Address;
    }

    public void Forget() => _last.Clear();

    /// <summary>Sends the kept bytes again; false if there are none, or if they answered another address: to everybody instead of to this device.</summary>
    public bool Repeat(byte address)
    {
        bool isKept = _last.Count > 0 && address == _lastAddress;
        if (isKept)
        {
            _line.Write(_last.Bytes, 0, _last.Count);
        }

        return isKept;
    }

    private bool Begin(OsdpFrame command, OsdpMessage message)
    {
        _reply.Address = command.Address;
        _reply.Sequence = command.Sequence;
        _reply.UsesCrc = command.UsesCrc;
        _reply.HasMark = command.HasMark;
        _reply.Code = message.Code;
        return _reply.Begin(_bytes, 0) == OsdpRefusal.None && message.Build(_bytes, _reply.DataOffset) == DataRefusal.None;
    }

    private bool Write()
    {
        SentCount = _reply.SendCount;
        _line.Write(_bytes, _reply.SendOffset, SentCount);
        return true;
    }
}
