using AccessStandalone.Protocol;
using AccessStandalone.Protocol.Open;

namespace AccessStandalone.Platform;

/// <summary>The platform's account for open clients. Their failures are counted with those of the platform's own protocol: the locks are its server's.</summary>
public sealed class OpenAccount : IOpenAccount
{
    private readonly PlatformAccount _account;
    private readonly LoginLocks _locks;
    private readonly byte[] _hash = new byte[PlatformAccount.OpenClientHashBytes];

    public OpenAccount(PlatformAccount account, LoginLocks locks)
    {
        _account = account;
        _locks = locks;
    }

    public bool IsOn => !_account.IsHighSecurity && _account.TryGetOpenClientHash(_hash);

    public bool TryGetVerifier(byte[] into) => _account.TryGetOpenClientHash(into);

    public bool IsLockedOut(uint address, long nowMs) => _locks.SecondsLeft(address, nowMs) > 0;

    public void CountLogin(PlatformResult result, uint address, long nowMs)
    {
        if (result == PlatformResult.LockedOut && !_locks.IsFirstRefusal(address, nowMs))
        {
            // A lock's refusals are one record, however many they are.
            return;
        }

        _account.RecordLogin(result, address);
        if (result == PlatformResult.Done)
        {
            _locks.Succeed(address);
        }
        else if (result == PlatformResult.LoginRefused && _locks.Fail(address, nowMs))
        {
            _account.RecordLockout(address);
        }
    }
}
