namespace AccessStandalone.Protocol;

/// <summary>Times and numbers of PROTOCOL.md §2.2.</summary>
public static class ConnectionLimits
{
    public const int Connections = 8;

    /// <summary>Not logged in after: closed.</summary>
    public const int LoginMs = 10000;

    /// <summary>Nothing heard after login for: closed.</summary>
    public const int SilenceMs = 60000;

    /// <summary>A frame begun and not ended after: closed.</summary>
    public const int FrameMs = 10000;

    /// <summary>Nothing taken of what the device sends for: closed.</summary>
    public const int StallMs = 10000;
}
