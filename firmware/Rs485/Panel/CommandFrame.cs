namespace AccessStandalone.Rs485;

/// <summary>
/// The command that is on its way to one peripheral, in a buffer of its own: it is sent again with the very same bytes. Each is built with a mark
/// before it and CRC.
/// </summary>
public sealed class CommandFrame
{
    private readonly OsdpFrame _frame = new OsdpFrame(ControlPanel.MaximumFrame, new OsdpCounters());
    private readonly byte[] _bytes = new byte[ControlPanel.MaximumFrame + 1];
    private readonly PanelSequence _sequence;

    public CommandFrame(PanelSequence sequence)
    {
        _sequence = sequence;
    }

    public byte Address { get; set; }

    public byte Code => _frame.Code;

    /// <summary>Bytes to send, mark included.</summary>
    public int Count => _frame.SendCount;

    /// <param name="channel">The open channel; nothing for a plain command.</param>
    /// <returns>false if it cannot be built.</returns>
    public bool Build(OsdpMessage message, SecureChannel? channel)
    {
        return Begin(message.Code, channel) && message.Build(_bytes, _frame.DataOffset) == DataRefusal.None && End(message.Count, channel);
    }

    /// <summary>The oldest command of a queue.</summary>
    public bool Build(WaitingCommands queue, SecureChannel? channel)
    {
        if (!Begin(queue.Code, channel))
        {
            return false;
        }

        queue.CopyTo(_bytes, _frame.DataOffset);
        return End(queue.DataCount, channel);
    }

    /// <summary>A command of the handshake.</summary>
    public bool BuildShake(OsdpMessage message, byte blockType, byte keyKind)
    {
        _frame.BlockType = blockType;
        _frame.HasBlockData = true;
        _frame.BlockData = keyKind;
        return BeginFrame(message.Code) && message.Build(_bytes, _frame.DataOffset) == DataRefusal.None && End(message.Count, null);
    }

    public void WriteTo(ISerialLine line)
    {
        line.Write(_bytes, _frame.SendOffset, _frame.SendCount);
    }

    private bool Begin(byte code, SecureChannel? channel)
    {
        _frame.BlockType = 0;
        _frame.HasBlockData = false;
        channel?.Prepare(_frame);
        return BeginFrame(code);
    }

    private bool BeginFrame(byte code)
    {
        _frame.HasMark = true;
        _frame.UsesCrc = true;
        _frame.Address = Address;
        _frame.Sequence = _sequence.Current;
        _frame.Code = code;
        return _frame.Begin(_bytes, 0) == OsdpRefusal.None;
    }

    private bool End(int count, SecureChannel? channel) => channel == null
        ? _frame.Finish(count) == OsdpRefusal.None
        : channel.Seal(_frame, count) == SecureRefusal.None;
}
