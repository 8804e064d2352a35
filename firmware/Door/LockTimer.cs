namespace AccessStandalone.Door;

/// <summary>How long the lock relay stays released.</summary>
public sealed class LockTimer
{
    private long _releasedUntilMs;

    public bool IsReleased { get; private set; }

    /// <summary>Whether it was PUSH that released; that is for life safety and ends only by time.</summary>
    public bool IsByPush { get; private set; }

    /// <summary>Releases for the given time from now; a running release is replaced, so that a later, longer one counts.</summary>
    public void Release(long nowMs, int durationMs, bool byPush)
    {
        IsByPush = byPush || (IsReleased && IsByPush);
        IsReleased = true;
        _releasedUntilMs = nowMs + durationMs;
    }

    /// <summary>Ends a release early.</summary>
    public void End() => IsReleased = false;

    public void Tick(long nowMs)
    {
        if (IsReleased && nowMs >= _releasedUntilMs)
        {
            End();
        }
    }
}
