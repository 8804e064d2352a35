namespace AccessStandalone.HalSim.Board.Chips;

/// <summary>What a power cut, or a reset command, in the middle of a program or erase leaves behind.</summary>
public enum TearMode
{
    /// <summary>As if the operation had not begun.</summary>
    NotStarted = 0,

    /// <summary>As if it had ended in time.</summary>
    Complete = 1,

    /// <summary>A pseudo-random subset, by <see cref="W25q128.TearSeed"/>, of the bits that were to change have changed.</summary>
    Partial = 2,

    /// <summary>In address order the first bytes are done, up to a pseudo-random place; the rest is untouched.</summary>
    Prefix = 3,
}
