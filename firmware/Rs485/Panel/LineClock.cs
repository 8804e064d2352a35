namespace AccessStandalone.Rs485;

/// <summary>
/// The time during which somebody listened. It goes on by so much a step at most, so that a gap of the caller is no silence of the line: what came in the gap
/// is read before anything is late.
/// </summary>
public sealed class LineClock
{
    private readonly int _largestStepMs;
    private long _lastMs;
    private bool _hasBegun;

    public LineClock(int largestStepMs)
    {
        _largestStepMs = largestStepMs;
    }

    public long NowMs { get; private set; }

    /// <param name="nowMs">The caller's clock; one that goes back stands still here.</param>
    public void Advance(long nowMs)
    {
        long passed = _hasBegun ? nowMs - _lastMs : 0;
        _hasBegun = true;
        _lastMs = nowMs;
        if (passed > 0)
        {
            NowMs += passed > _largestStepMs ? _largestStepMs : passed;
        }
    }
}
