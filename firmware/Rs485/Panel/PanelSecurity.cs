namespace AccessStandalone.Rs485;

/// <summary>How a place of the panel is talked to.</summary>
public enum PanelSecurity : byte
{
    /// <summary>Not at all.</summary>
    Off = 0,

    /// <summary>Without a secure channel: whoever is on the line can read and forge everything.</summary>
    Plain = 1,

    /// <summary>With a secure channel and its own key, or not at all.</summary>
    Secure = 2,
}
