namespace AccessStandalone.Platform;

/// <summary>
/// The time that a request may take of a step: what is done in pieces goes on as long as some is left. It is measured, for the same piece takes a chip that
/// is slow or busy several times as long; a step with the longest piece at its end stays below 50 ms.
/// </summary>
public sealed class WorkTime
{
    /// <summary>For pieces of some milliseconds.</summary>
    public const int OfEvenPiecesUs = 18_000;

    /// <summary>For pieces one of which may copy a sector of the flash beside its own work, some 30 ms.</summary>
    public const int OfUnevenPiecesUs = 12_000;

    private readonly IMicrosecondClock _clock;
    private long _endUs;

    public WorkTime(IMicrosecondClock clock)
    {
        _clock = clock;
    }

    public bool IsLeft => _clock.NowUs < _endUs;

    public void Begin(int mostUs) => _endUs = _clock.NowUs + mostUs;
}
