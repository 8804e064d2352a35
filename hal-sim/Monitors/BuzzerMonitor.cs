namespace AccessStandalone.HalSim.Monitors;

/// <summary>
/// Tells beeps from the continuous alarm tone by the edges of the buzzer alone. Beeps and the gaps between them are 100 ms, give or
/// take the 36 ms of a card poll and the 10 ms of a step.
/// </summary>
public sealed class BuzzerMonitor
{
    /// <summary>A shorter sound is a beep, a longer one the alarm tone; a shorter silence is the gap of a running pattern. Microseconds.</summary>
    public const long BeepLimitUs = 180_000;

    private bool _isOn;
    private long _sinceUs;
    private bool _hasSounded;
    private long _countFromUs;

    /// <summary>Beeps that have ended since the monitor was made.</summary>
    public int Beeps { get; private set; }

    /// <summary>Of those, the beeps that began since <see cref="StartCounting"/>.</summary>
    public int Counted { get; private set; }

    public bool IsOn => _isOn;

    /// <summary>Counts from here: a beep that is sounding already belongs to what came before.</summary>
    /// <param name="nowUs">Virtual time, microseconds.</param>
    public void StartCounting(long nowUs)
    {
        _countFromUs = nowUs;
        Counted = 0;
    }

    /// <summary>The buzzer as an edge has made it; the same state again is no edge.</summary>
    /// <param name="nowUs">Virtual time, microseconds; never earlier than the edge before.</param>
    public void Change(bool on, long nowUs)
    {
        if (on == _isOn)
        {
            return;
        }

        if (_isOn && nowUs - _sinceUs < BeepLimitUs)
        {
            Beeps++;
            Counted += _sinceUs >= _countFromUs ? 1 : 0;
        }

        _isOn = on;
        _sinceUs = nowUs;
        _hasSounded = true;
    }

    public bool HasAlarmTone(long nowUs) => _isOn && nowUs - _sinceUs >= BeepLimitUs;

    /// <summary>Whether what sounds, or the silence now, may still be part of counted beeps.</summary>
    public bool IsPatternRunning(long nowUs) => _hasSounded && nowUs - _sinceUs < BeepLimitUs;
}
