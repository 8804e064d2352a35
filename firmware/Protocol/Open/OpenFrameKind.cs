namespace AccessStandalone.Protocol.Open;

/// <summary>The frames of open clients (DHIP.md §1).</summary>
public enum OpenFrameKind : byte
{
    None = 0,
    Dhip = 1,

    /// <summary>DVRIP, JSON.</summary>
    Json = 2,

    /// <summary>DVRIP: asks for a challenge.</summary>
    Challenge = 3,

    /// <summary>DVRIP: answers it.</summary>
    Login = 4,
}
