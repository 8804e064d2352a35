namespace AccessStandalone.HalSim.Board.Chips;

/// <summary>
/// The external watchdog. It counts from power-on and from every reset of the board; each edge on its kick line starts it again.
/// A kick that comes too late does not help: the board would have been reset before it.
/// </summary>
public sealed class Watchdog
{
    public const ulong PeriodMicroseconds = 1_600_000;

    private readonly VirtualClock _clock;
    private bool _expired;

    internal Watchdog(VirtualClock clock)
    {
        _clock = clock;
    }

    /// <summary>The time on the board's clock at which the watchdog bites if nothing happens.</summary>
    public ulong DeadlineMicroseconds { get; private set; }

    /// <summary>The deadline was missed since the last start.</summary>
    public bool IsExpired => _expired |= _clock.NowMicroseconds >= DeadlineMicroseconds;

    internal void Start()
    {
        _expired = false;
        DeadlineMicroseconds = _clock.NowMicroseconds + PeriodMicroseconds;
    }

    internal void Kick()
    {
        if (!IsExpired)
        {
            DeadlineMicroseconds = _clock.NowMicroseconds + PeriodMicroseconds;
        }
    }
}
