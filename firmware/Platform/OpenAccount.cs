using System;
using AccessStandalone.Access;
using AccessStandalone.Protocol;
using AccessStandalone.Protocol.Open;

namespace AccessStandalone.Platform;

/// <summary>The platform's account for open clients. Their failures are counted with those of the platform's own protocol: the locks are its server's.</summary>
public sealed class OpenAccount : IOpenAccount
{
    private readonly PlatformAccount _account;
    private readonly DeviceSettings _settings;
    private readonly LoginLocks _locks;
    private readonly byte[] _hash = new byte[PlatformAccount.OpenClientHashBytes];
    private int _version = -1;
    private bool _hasHash;

    public OpenAccount(PlatformAccount account, DeviceSettings settings, LoginLocks locks)
    {
        _account = account;
        _settings = settings;
        _locks = locks;
    }

    public bool IsOn
    {
        get
        {
            Refresh();
            return _hasHash && !_account.IsHighSecurity;
        }
    }

    public bool TryGetVerifier(byte[] into)
    {
        Refresh();
        if (_hasHash)
        {
            Array.Copy(_hash, 0, into, 0, PlatformAccount.OpenClientHashBytes);
        }

        return _hasHash;
    }

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

    /// <summary>Asked for in every step: read from flash only when something there has changed.</summary>
    private void Refresh()
    {
        if (_version != _settings.Version)
        {
            _hasHash = _account.TryGetOpenClientHash(_hash);
            _version = _settings.Version;
        }
    }
}
