namespace AccessStandalone.Access;

/// <summary>Five failures in a row refuse everything for five minutes (S1 §2.2).</summary>
public sealed class AttemptLock
{
    public const int MaxFailures = 5;
    public const long LockTimeMs = 5 * 60 * 1000;

    private int _failures;
    private bool _locked;
    private bool _hasEnded;
    private long _lockedUntilMs;

    public bool IsLocked(long nowMs)
    {
        if (_locked && nowMs >= _lockedUntilMs)
        {
            Reset();
        }

        return _locked;
    }

    /// <summary>Whether a lock holds, as far as anybody has looked.</summary>
    public bool Holds => _locked;

    /// <returns>true if this failure was the one that locks.</returns>
    public bool Fail(long nowMs)
    {
        _failures++;
        if (_failures < MaxFailures)
        {
            return false;
        }

        _locked = true;
        _lockedUntilMs = nowMs + LockTimeMs;
        return true;
    }

    /// <summary>A success, or a restore: the count starts anew.</summary>
    public void Reset()
    {
        _hasEnded |= _locked;
        _failures = 0;
        _locked = false;
    }

    /// <summary>Whether a lock has ended since last asked.</summary>
    public bool TakeEnd(long nowMs)
    {
        bool hasEnded = !IsLocked(nowMs) && _hasEnded;
        _hasEnded &= !hasEnded;
        return hasEnded;
    }
}
