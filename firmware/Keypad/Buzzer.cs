namespace AccessStandalone.Keypad;

/// <summary>
/// Counted beeps of 100 ms with 100 ms between them, or the continuous alarm tone, which pauses for beeps. New beeps replace the rest
/// of running ones; a silence of 100 ms sets them off from whatever sounded before.
/// </summary>
public sealed class Buzzer
{
    public const int BeepTimeMs = 100;
    public const int GapTimeMs = 100;

    private int _phasesLeft;
    private bool _phaseSounds;
    private long _phaseUntilMs;

    /// <summary>Whether the buzzer is to sound right now.</summary>
    public bool Sounds { get; private set; }

    /// <summary>How often beeps were begun, and how many they were the last time: for buzzers elsewhere.</summary>
    public int BeepsBegun { get; private set; }

    public int LastCount { get; private set; }

    public void Beep(int count, long nowMs)
    {
        LastCount = count;
        BeepsBegun++;
        // Phases alternate beep, gap, … and end with a gap, which keeps the alarm tone off the last beep.
        _phasesLeft = (2 * count) - 1;
        _phaseSounds = !Sounds;
        _phaseUntilMs = nowMs + BeepTimeMs;
        if (!_phaseSounds)
        {
            _phasesLeft++;
        }
    }

    public void Update(bool alarmTone, long nowMs)
    {
        bool counting = _phaseUntilMs != 0;
        if (counting && nowMs >= _phaseUntilMs)
        {
            counting = NextPhase(nowMs);
        }

        Sounds = counting ? _phaseSounds : alarmTone;
    }

    private bool NextPhase(long nowMs)
    {
        if (_phasesLeft == 0)
        {
            _phaseUntilMs = 0;
            return false;
        }

        _phasesLeft--;
        _phaseSounds = !_phaseSounds;
        _phaseUntilMs = nowMs + (_phaseSounds ? BeepTimeMs : GapTimeMs);
        return true;
    }
}
