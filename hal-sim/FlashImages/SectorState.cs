namespace AccessStandalone.HalSim.FlashImages;

/// <summary>What a sector's preamble says about it.</summary>
public enum SectorState
{
    /// <summary>The clean marker under an erased header: ready for use.</summary>
    Clean,

    /// <summary>A valid header.</summary>
    Taken,

    /// <summary>Neither: to be erased before use.</summary>
    Dirty,

    /// <summary>Erased altogether, the clean marker too: as good as dirty.</summary>
    Blank,
}
