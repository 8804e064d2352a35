namespace AccessStandalone.Proof.Storage;

/// <summary>What a byte of the flash is for.</summary>
public enum FlashPlace
{
    /// <summary>Sectors that wait to be erased, and whatever no rule speaks of.</summary>
    Unused = 0,

    /// <summary>One of the two copies of the superblock.</summary>
    Superblock,

    /// <summary>A header of a table's sector that counts.</summary>
    TableHeader,

    /// <summary>A header of a ring's sector that is kept.</summary>
    RingHeader,

    /// <summary>The marker of a clean sector.</summary>
    CleanMarker,

    /// <summary>The blank rest of a clean sector.</summary>
    CleanSector,

    /// <summary>The newest journal entry, both copies.</summary>
    NewestEntry,

    /// <summary>Journal entries that nobody reads any more.</summary>
    OlderEntry,

    /// <summary>A record that is kept.</summary>
    Record,

    /// <summary>A used slot of a table: live, an old version, a tombstone, or without content.</summary>
    Slot,

    /// <summary>The closed flag of a page that is closed.</summary>
    ClosedFlag,

    /// <summary>That of a page that is not.</summary>
    OpenFlag,

    /// <summary>Places not used yet, and bytes between places.</summary>
    Blank,
}
