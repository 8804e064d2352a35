namespace AccessStandalone.Rs485;

/// <summary>
/// A peripheral's address and the speed of its line, and their change by COMSET: the address holds as soon as the answer is written, the speed when its last bit
/// has left at the old speed.
/// </summary>
public sealed class PeripheralLink
{
    public const int LastAddress = 126;

    private const int BitsPerByte = 10;

    /// <summary>The reply leaves later than the step's time says by what the step itself took.</summary>
    private const int GuardMs = 5;

    private readonly ISerialLine _line;
    private int _plannedAddress;
    private int _plannedBaudRate;
    private bool _isPlanned;
    private long _dueMs;

    public PeripheralLink(ISerialLine line)
    {
        _line = line;
    }

    public int Address { get; private set; }

    /// <summary>Whether the answer to COMSET is on its way and the speed about to change: nothing that is heard now says anything.</summary>
    public bool IsChanging { get; private set; }

    public static bool IsBaudRate(uint baudRate) =>
        baudRate == 9600 || baudRate == 19200 || baudRate == 38400 || baudRate == 57600 || baudRate == 115200;

    public void SetAddress(int address)
    {
        Address = address;
        _isPlanned = false;
    }

    /// <summary>Whether a command asks for anything else than what holds.</summary>
    public bool Differs(LinkCommand command) => command.Address != Address || command.BaudRate != (uint)_line.BaudRate;

    public void Plan(LinkCommand command)
    {
        _plannedAddress = command.Address;
        _plannedBaudRate = (int)command.BaudRate;
        _isPlanned = true;
    }

    /// <summary>Fills in the answer: what holds after it.</summary>
    public void Describe(LinkReply reply)
    {
        reply.Address = (byte)(_isPlanned ? _plannedAddress : Address);
        reply.BaudRate = (uint)(_isPlanned ? _plannedBaudRate : _line.BaudRate);
    }

    /// <summary>The answer has been given to the line.</summary>
    /// <param name="count">Its bytes.</param>
    public void AnswerWritten(int count, long nowMs)
    {
        if (!_isPlanned)
        {
            return;
        }

        _isPlanned = false;
        Address = _plannedAddress;
        if (_plannedBaudRate != _line.BaudRate)
        {
            int baudRate = _line.BaudRate;
            _dueMs = nowMs + (((count * BitsPerByte * 1000) + baudRate - 1) / baudRate) + GuardMs;
            IsChanging = true;
        }
    }

    /// <summary>Changes the speed once the answer has left.</summary>
    /// <returns>Whether it was changed now.</returns>
    public bool TryChange(long nowMs)
    {
        if (!IsChanging || nowMs < _dueMs)
        {
            return false;
        }

        IsChanging = false;
        _line.BaudRate = _plannedBaudRate;
        return true;
    }
}
