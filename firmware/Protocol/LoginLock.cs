namespace AccessStandalone.Protocol;

/// <summary>Failures in a row, and the time of refusal that five of them cause.</summary>
internal sealed class LoginLock
{
    private int _failures;
    private bool _isLocked;
    private bool _hasRefused;

    public bool HasFailed => _failures > 0;

    /// <summary>When the last of them was.</summary>
    public long FailedMs { get; private set; }

    public void Clear()
    {
        _failures = 0;
        _isLocked = false;
    }

    /// <returns>Whether it was one too many.</returns>
    public bool Fail(long nowMs)
    {
        if (_isLocked && LeftMs(nowMs) == 0)
        {
            Clear();
        }

        FailedMs = nowMs;
        _failures++;
        if (_isLocked || _failures < LoginLocks.MaxFailures)
        {
            return false;
        }

        _isLocked = true;
        _hasRefused = false;
        return true;
    }

    public long LeftMs(long nowMs)
    {
        long leftMs = FailedMs + LoginLocks.LockTimeMs - nowMs;
        return _isLocked && leftMs > 0 ? leftMs : 0;
    }

    public bool IsFirstRefusal(long nowMs)
    {
        if (_hasRefused || LeftMs(nowMs) == 0)
        {
            return false;
        }

        _hasRefused = true;
        return true;
    }
}
