namespace AccessStandalone.Rs485;

/// <summary>What a peripheral has to say: cards and keys in their order, then tamper and power, inputs, outputs, attached readers.</summary>
public sealed class PeripheralReports
{
    private const int Tamper = 0;
    private const int PowerFailure = 1;

    private readonly WaitingEvents _events;
    private readonly ReportedStates _local = new ReportedStates(2);
    private readonly ReportedStates _inputs;
    private readonly ReportedStates _outputs;
    private readonly ReportedStates _readers;
    private readonly byte[] _localBytes = new byte[2];
    private readonly LocalStatusReply _localReply = new LocalStatusReply();
    private readonly InputStatusReply _inputReply = new InputStatusReply();
    private readonly OutputStatusReply _outputReply = new OutputStatusReply();
    private readonly ReaderStatusReply _readerReply = new ReaderStatusReply();

    public PeripheralReports(PeripheralAbilities abilities, PeripheralCounters counters)
    {
        _events = new WaitingEvents(counters);
        _inputs = new ReportedStates(abilities.Inputs);
        _outputs = new ReportedStates(abilities.Outputs);
        _readers = new ReportedStates(abilities.Readers);
        _inputReply.StateCount = abilities.Inputs;
        _outputReply.StateCount = abilities.Outputs;
        _readerReply.StateCount = abilities.Readers;
    }

    public bool TryCard(byte[] bits, int bitCount, int reader, byte format, long nowMs) =>
        IsReader(reader) && _events.TryCard(bits, bitCount, reader, format, nowMs);

    public bool TryKey(byte key, int reader, long nowMs) => IsReader(reader) && _events.TryKey(key, reader, nowMs);

    public void SetTamper(bool isTampered) => _local.TrySet(Tamper, isTampered ? (byte)1 : (byte)0);

    public void SetPowerFailure(bool hasFailed) => _local.TrySet(PowerFailure, hasFailed ? (byte)1 : (byte)0);

    public bool TrySetInput(int input, bool isActive) => _inputs.TrySet(input, isActive ? (byte)1 : (byte)0);

    public bool TrySetOutput(int output, bool isActive) => _outputs.TrySet(output, isActive ? (byte)1 : (byte)0);

    /// <param name="state">0 well, 1 gone, 2 tampered with.</param>
    public bool TrySetReader(int reader, byte state) => state <= ReaderStatusReply.LastState && _readers.TrySet(reader, state);

    /// <summary>The reply to a poll where there is something new; otherwise nothing.</summary>
    /// <param name="room">Bytes of data that the reply may have.</param>
    public OsdpMessage? Tell(long nowMs, int room)
    {
        OsdpMessage? reply = _events.Tell(nowMs, room);
        if (reply != null)
        {
            return reply;
        }

        if (_local.HasNews)
        {
            _local.Tell(_localBytes);
            return Local();
        }

        reply = Tell(_inputs, _inputReply, room);
        reply = reply == null ? Tell(_outputs, _outputReply, room) : reply;
        return reply == null ? Tell(_readers, _readerReply, room) : reply;
    }

    public OsdpMessage PresentLocal()
    {
        _local.CopyTo(_localBytes);
        return Local();
    }

    public OsdpMessage PresentInputs() => Present(_inputs, _inputReply);

    public OsdpMessage PresentOutputs() => Present(_outputs, _outputReply);

    public OsdpMessage PresentReaders() => Present(_readers, _readerReply);

    /// <summary>The panel has what the last poll was answered with.</summary>
    public void Confirm()
    {
        _events.Confirm();
        _local.Confirm();
        _inputs.Confirm();
        _outputs.Confirm();
        _readers.Confirm();
    }

    /// <summary>The link or its channel has ended: states that were told and not confirmed are to be told again, events are not.</summary>
    public void BeginAgain()
    {
        _events.DropTold();
        _local.TellAgain();
        _inputs.TellAgain();
        _outputs.TellAgain();
        _readers.TellAgain();
    }

    public bool IsToldStale(long nowMs) => _events.IsToldStale(nowMs);

    private bool IsReader(int reader) => reader >= 0 && reader < _readers.Count;

    private static StatesMessage? Tell(ReportedStates states, StatesMessage reply, int room)
    {
        if (!states.HasNews || states.Count > room)
        {
            return null;
        }

        states.Tell(reply.States);
        return reply;
    }

    private static StatesMessage Present(ReportedStates states, StatesMessage reply)
    {
        states.CopyTo(reply.States);
        return reply;
    }

    private LocalStatusReply Local()
    {
        _localReply.Tamper = _localBytes[Tamper];
        _localReply.PowerFailure = _localBytes[PowerFailure];
        return _localReply;
    }
}
