namespace AccessStandalone.HalSim.FlashImages;

/// <summary>What a part of the flash is for. The numbers 1 to 5 are those of a sector's header.</summary>
public enum FlashAreaKind
{
    Superblock = 0,
    Journal = 1,
    Settings = 2,
    Log = 3,
    Users = 4,
    Cards = 5,

    /// <summary>Sectors behind the last area: nothing is said about what they hold.</summary>
    Free = 255,
}
