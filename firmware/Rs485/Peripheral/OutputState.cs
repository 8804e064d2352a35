namespace AccessStandalone.Rs485;

/// <summary>
/// Whether one output is on, by the OUT commands it got: a permanent state, and over it a temporary one until its timer ends. Actions: 0 nothing; 1 and 2 off and on
/// permanently, a timer is ended; 3 and 4 the same, a running timer ends first; 5 and 6 on and off for the timer's time. Off until the first order.
/// </summary>
public sealed class OutputState
{
    private const int UnitMs = 100;
    private const byte Off = 1;
    private const byte On = 2;
    private const byte OffAfterTimer = 3;
    private const byte OnAfterTimer = 4;
    private const byte OnForTime = 5;
    private const byte OffForTime = 6;

    private bool _isPermanentlyOn;
    private bool _isTemporarilyOn;
    private bool _isTemporary;
    private long _endMs;

    /// <summary>Applies a record that passed its check.</summary>
    public void Set(OutputRecord record, long nowMs)
    {
        switch (record.Action)
        {
            case Off:
            case On:
                _isPermanentlyOn = record.Action == On;
                _isTemporary = false;
                break;
            case OffAfterTimer:
            case OnAfterTimer:
                _isPermanentlyOn = record.Action == OnAfterTimer;
                break;
            case OnForTime:
            case OffForTime:
                _isTemporarilyOn = record.Action == OnForTime;
                _isTemporary = true;
                _endMs = nowMs + (record.Timer * (long)UnitMs);
                break;
            default:
                break;
        }
    }

    /// <summary>Off and without orders.</summary>
    public void Clear()
    {
        _isPermanentlyOn = false;
        _isTemporary = false;
    }

    public bool IsOn(long nowMs) => _isTemporary && nowMs < _endMs ? _isTemporarilyOn : _isPermanentlyOn;
}
