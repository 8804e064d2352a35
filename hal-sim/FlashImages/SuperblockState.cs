namespace AccessStandalone.HalSim.FlashImages;

/// <summary>What the two copies of the superblock say about the chip.</summary>
public enum SuperblockState
{
    /// <summary>At least one copy is valid, of a format that can be read.</summary>
    Valid,

    /// <summary>No copy, and one of their places is erased: the chip is new, or its formatting was cut short.</summary>
    New,

    /// <summary>Neither a copy nor an erased place for one.</summary>
    Foreign,

    /// <summary>A valid copy of another format version.</summary>
    OtherVersion,
}
