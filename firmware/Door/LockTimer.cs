namespace AccessStandalone.Door;

/// <summary>How long the lock relay stays released.</summary>
public sealed class LockTimer
{
    private bool _everReleased;
    private long _releasedUntilMs;

    public bool IsReleased { get; private set; }

    /// <summary>Releases for the given time from now; a running release is replaced, so that a later, longer one counts.</summary>
    public void Release(long nowMs, int durationMs)
    {
        IsReleased = true;
        _everReleased = true;
        _releasedUntilMs = nowMs + durationMs;
    }

    /// <summary>Whether the lock is released, or was until at most <paramref name="withinMs"/> ago.</summary>
    public bool WasReleased(long nowMs, int withinMs) => _everReleased && nowMs < _releasedUntilMs + withinMs;

    public void Tick(long nowMs)
    {
        if (IsReleased && nowMs >= _releasedUntilMs)
        {
            IsReleased = false;
        }
    }
}
