namespace AccessStandalone.Protocol;

/// <summary>Results that are the protocol's own (PROTOCOL.md §2.1); below 128 are those of changes. The numbers are sent: never reuse one.</summary>
public enum PlatformResult : byte
{
    Done = 0,

    /// <summary>The payload is not what it must be.</summary>
    BadRequest = 128,
    UnknownOp = 129,

    /// <summary>Not in this state.</summary>
    NotAllowed = 130,
    LoginRefused = 131,

    /// <summary>Five failures: refused for five minutes.</summary>
    LockedOut = 132,

    /// <summary>No replacement is under way, or it was given up.</summary>
    NotReplacing = 133,

    /// <summary>Entries of a replacement are missing.</summary>
    BadPosition = 134,
    Busy = 135,

    /// <summary>The list of addresses would refuse the one it comes from.</summary>
    LocksYouOut = 136,
}
