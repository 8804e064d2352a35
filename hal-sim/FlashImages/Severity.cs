namespace AccessStandalone.HalSim.FlashImages;

/// <summary>How bad a finding is.</summary>
public enum Severity
{
    /// <summary>What use and power cuts leave behind.</summary>
    Note,

    /// <summary>Cells have not kept, or not taken, what was written.</summary>
    Damage,

    /// <summary>The contents contradict the format or one another.</summary>
    Error,
}
