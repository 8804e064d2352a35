namespace AccessStandalone.Protocol;

/// <summary>Who may log in, and what the device says of itself before.</summary>
public interface IPlatformAccount
{
    /// <summary>Whether a password was set: before, nobody can log in.</summary>
    bool IsInitialised { get; }

    /// <summary>Whether nothing but this protocol is spoken.</summary>
    bool IsHighSecurity { get; }

    /// <summary>Whether a password can be set without waiting for anything; if not, it can in a later step.</summary>
    bool IsReady { get; }

    /// <summary>Writes the answer to <see cref="PlatformOp.Info"/> (PROTOCOL.md §5.1).</summary>
    void WriteInfo(MessageWriter into);

    /// <returns>false if the device is not initialised; <paramref name="into"/> is unchanged then.</returns>
    bool TryGetVerifier(ScramVerifier into);

    /// <summary>Initialises the device (PROTOCOL.md §5.2) and records it with the address.</summary>
    /// <param name="verifier">As PROTOCOL.md §6.2 has it.</param>
    PlatformResult Initialise(MessageReader verifier, uint address);

    /// <summary>Records a login.</summary>
    /// <param name="result">Done, LoginRefused or LockedOut.</param>
    void RecordLogin(PlatformResult result, uint address);

    /// <summary>Records that five failures in a row have locked the account and an address out, and raises the alarm of it.</summary>
    void RecordLockout(uint address);
}
