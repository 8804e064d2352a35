namespace AccessStandalone.Protocol.Open;

/// <summary>Why an open client's connection was ended (DHIP.md §1).</summary>
public enum OpenRefusal : byte
{
    None = 0,

    /// <summary>High security mode, or the owner set no verifier for open clients.</summary>
    NotOn = 1,
    BadHeader = 2,

    /// <summary>The lengths of a header differ, or say less than there must be.</summary>
    BadLength = 3,
    TooLong = 4,
    BadJson = 5,

    /// <summary>DHIP and DVRIP on one connection.</summary>
    MixedFrames = 6,

    /// <summary>A frame was begun and not ended in time.</summary>
    NotEnded = 7,

    /// <summary>Nothing was heard for too long.</summary>
    Silent = 8,
}
