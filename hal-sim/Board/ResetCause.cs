namespace AccessStandalone.HalSim.Board;

/// <summary>Why the board asks the simulator for a <see cref="VirtualBoard.Reset"/>.</summary>
public enum ResetCause
{
    None = 0,

    /// <summary>The external watchdog was not kicked in time.</summary>
    Watchdog = 1,

    /// <summary>The firmware called Power.RebootDevice.</summary>
    Firmware = 2,
}
