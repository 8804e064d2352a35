namespace AccessStandalone.Rs485;

/// <summary>Which key a handshake is made with.</summary>
public enum LinkKey : byte
{
    None = 0,

    /// <summary>The place's.</summary>
    Own = 1,

    /// <summary>A key that was sent by a caller's KEYSET and not shown yet.</summary>
    Pending = 2,

    /// <summary>SCBK-D, while installing only.</summary>
    Default = 3,
}
