namespace AccessStandalone.Rs485;

/// <summary>Whether the buzzer sounds, by the last BUZ command: on and off in turns from the moment it was given, so many times or for ever.</summary>
public sealed class BuzzerState
{
    private const int UnitMs = 100;

    private bool _isOn;
    private int _onMs;
    private int _periodMs;
    private int _times;
    private long _startMs;

    /// <summary>Applies a command that passed its check; it replaces the one before.</summary>
    public void Set(BuzzerCommand command, long nowMs)
    {
        _isOn = command.Tone != BuzzerCommand.Off && command.On > 0;
        _onMs = command.On * UnitMs;
        _periodMs = (command.On + command.OffTime) * UnitMs;
        _times = command.Times;
        _startMs = nowMs;
    }

    /// <summary>Silent, as when the link is down.</summary>
    public void Clear()
    {
        _isOn = false;
    }

    public bool IsSounding(long nowMs)
    {
        if (!_isOn)
        {
            return false;
        }

        long elapsedMs = nowMs - _startMs;
        bool isOver = _times > 0 && elapsedMs / _periodMs >= _times;
        return !isOver && elapsedMs % _periodMs < _onMs;
    }
}
