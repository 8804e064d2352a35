namespace AccessStandalone.Access;

/// <summary>The unlock responding interval (S1 table 4-3): for how long after an unlock further ones are refused.</summary>
public sealed class UnlockInterval
{
    private bool _hasUnlocked;
    private long _unlockedMs;

    public void Begin(long nowMs)
    {
        _hasUnlocked = true;
        _unlockedMs = nowMs;
    }

    /// <param name="intervalS">0 for off.</param>
    public bool IsRunning(long nowMs, int intervalS) => _hasUnlocked && nowMs - _unlockedMs < intervalS * 1000L;
}
