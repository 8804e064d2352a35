namespace AccessStandalone.HalSim.Board;

/// <summary>What one party does to a wire.</summary>
public enum LineDrive
{
    /// <summary>High impedance: the others and the pull resistors decide.</summary>
    Released = 0,
    Low = 1,
    High = 2,
}
