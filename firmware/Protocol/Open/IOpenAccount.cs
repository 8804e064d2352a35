namespace AccessStandalone.Protocol.Open;

/// <summary>Who may log in as an open client. The failures that lock somebody out are counted together with those of the platform's own protocol.</summary>
public interface IOpenAccount
{
    /// <summary>Whether the owner wants open clients: high security mode is off, and a verifier for them was set.</summary>
    bool IsOn { get; }

    /// <param name="into">Gets MD5(admin:realm:password), 16 bytes.</param>
    /// <returns>false if there is none; <paramref name="into"/> is unchanged then.</returns>
    bool TryGetVerifier(byte[] into);

    /// <summary>Whether the account or this address is refused for now: five failures in a row.</summary>
    bool IsLockedOut(uint address, long nowMs);

    /// <summary>Counts, and records, what became of a login: records and locks as PROTOCOL.md §3 has it.</summary>
    /// <param name="result">Done, LoginRefused or LockedOut.</param>
    void CountLogin(PlatformResult result, uint address, long nowMs);
}
