using AccessStandalone.Protocol;
using AccessStandalone.Protocol.Open;

namespace AccessStandalone.Tests.Protocol.Open;

/// <summary>The account of DHIP.md §3: Admin123! on the device 0123456789ABCDEF; five failures lock for five minutes.</summary>
internal sealed class FakeOpenAccount : IOpenAccount
{
    private readonly LoginLocks _locks = new LoginLocks();
    private readonly byte[] _verifier = Hex.Parse("9D8D7EA67C3A6DA7B44F87A5BFAFD5FE");

    public bool IsOn { get; set; } = true;

    public bool HasVerifier { get; set; } = true;

    /// <summary>Logins that were counted, each as a letter: done, refused, locked out.</summary>
    public string Counted { get; private set; } = "";

    public bool TryGetVerifier(byte[] into)
    {
        if (HasVerifier)
        {
            System.Array.Copy(_verifier, 0, into, 0, _verifier.Length);
        }

        return HasVerifier;
    }

    public bool IsLockedOut(uint address, long nowMs) => _locks.SecondsLeft(address, nowMs) > 0;

    public void CountLogin(PlatformResult result, uint address, long nowMs)
    {
        Counted += result == PlatformResult.Done ? "d" : result == PlatformResult.LockedOut ? "o" : "r";
        if (result == PlatformResult.LoginRefused)
        {
            _locks.Fail(address, nowMs);
        }
        else if (result == PlatformResult.Done)
        {
            _locks.Succeed(address);
        }
    }
}
