namespace AccessStandalone.Storage;

/// <summary>Whether users, settings and records can be kept, and if not, why.</summary>
public enum StorageState : byte
{
    Ready = 0,

    /// <summary>No flash chip answers.</summary>
    Missing = 1,

    /// <summary>Another chip answers than the one this firmware was made for.</summary>
    WrongChip = 2,

    /// <summary>The chip stays busy.</summary>
    Stuck = 3,

    /// <summary>The chip holds something else, or its superblock is destroyed; it is left alone.</summary>
    Foreign = 4,

    /// <summary>A later firmware formatted the chip; it is left alone.</summary>
    NewerFormat = 5,
}
