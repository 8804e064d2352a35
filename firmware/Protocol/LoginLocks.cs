namespace AccessStandalone.Protocol;

/// <summary>
/// Counts logins that failed in a row, of the account and of each address: five refuse the account, or the address, for five minutes. So many addresses are
/// remembered that a few strangers do not make it forget; whoever comes from very many is stopped by the account's count.
/// </summary>
public sealed class LoginLocks
{
    /// <summary>Failures in a row that are one too many.</summary>
    public const int MaxFailures = 5;

    public const int LockTimeMs = 5 * 60 * 1000;

    /// <summary>Addresses with failures that are remembered.</summary>
    public const int MaxAddresses = 16;

    private const int MsPerSecond = 1000;

    private readonly uint[] _addresses = new uint[MaxAddresses];
    private readonly LoginLock[] _locks = new LoginLock[MaxAddresses];
    private readonly LoginLock _account = new LoginLock();

    public LoginLocks()
    {
        for (int i = 0; i < MaxAddresses; i++)
        {
            _locks[i] = new LoginLock();
        }
    }

    /// <returns>How long logins from there are refused, rounded up; 0 if they are not.</returns>
    public int SecondsLeft(uint address, long nowMs)
    {
        long leftMs = _account.LeftMs(nowMs);
        int at = Find(address);
        if (at >= 0 && _locks[at].LeftMs(nowMs) > leftMs)
        {
            leftMs = _locks[at].LeftMs(nowMs);
        }

        return (int)((leftMs + MsPerSecond - 1) / MsPerSecond);
    }

    /// <summary>A login failed.</summary>
    /// <returns>Whether it was one too many.</returns>
    public bool Fail(uint address, long nowMs)
    {
        int at = Find(address);
        if (at < 0)
        {
            at = Oldest();
            _addresses[at] = address;
            _locks[at].Clear();
        }

        bool isAccountLocked = _account.Fail(nowMs);
        return _locks[at].Fail(nowMs) || isAccountLocked;
    }

    /// <summary>A login succeeded.</summary>
    public void Succeed(uint address)
    {
        _account.Clear();
        int at = Find(address);
        if (at >= 0)
        {
            _locks[at].Clear();
        }
    }

    /// <summary>Whether a refusal is the first that a lock has caused: the others are not worth a record each.</summary>
    public bool IsFirstRefusal(uint address, long nowMs)
    {
        int at = Find(address);
        bool isFirst = at >= 0 && _locks[at].IsFirstRefusal(nowMs);
        return _account.IsFirstRefusal(nowMs) || isFirst;
    }

    private int Find(uint address)
    {
        for (int i = 0; i < MaxAddresses; i++)
        {
            if (_locks[i].HasFailed && _addresses[i] == address)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>A place that is free, else the one whose last failure is the longest ago.</summary>
    private int Oldest()
    {
        int oldest = 0;
        for (int i = 0; i < MaxAddresses; i++)
        {
            if (!_locks[i].HasFailed)
            {
                return i;
            }

            if (_locks[i].FailedMs < _locks[oldest].FailedMs)
            {
                oldest = i;
            }
        }

        return oldest;
    }
}
