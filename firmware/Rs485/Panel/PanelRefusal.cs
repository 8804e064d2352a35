namespace AccessStandalone.Rs485;

/// <summary>Why a place was not configured; it stays as it was.</summary>
public enum PanelRefusal : byte
{
    None = 0,

    /// <summary>There is no such place.</summary>
    Place = 1,

    /// <summary>Not 0 to 126.</summary>
    Address = 2,

    /// <summary>Another place has this address.</summary>
    AddressTaken = 3,

    /// <summary>Not 16 bytes, all zeros, or SCBK-D, which is nobody's own.</summary>
    Key = 4,

    /// <summary>Not a <see cref="PanelSecurity"/>.</summary>
    Security = 5,
}
