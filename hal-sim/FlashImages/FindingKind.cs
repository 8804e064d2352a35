namespace AccessStandalone.HalSim.FlashImages;

/// <summary>What a finding is about.</summary>
public enum FindingKind
{
    /// <summary>No superblock yet: a new chip.</summary>
    NewChip,

    /// <summary>No superblock, and no room for one.</summary>
    ForeignChip,
    OtherFormatVersion,
    SuperblockCopyLost,
    SuperblocksDisagree,

    HeaderCopyLost,
    HeadersDisagree,

    /// <summary>A valid header in a sector where it does not belong.</summary>
    HeaderMisplaced,

    /// <summary>Bytes or bits that must be 0 are not.</summary>
    ReservedNotZero,

    /// <summary>A second, older taken sector of a logical sector: a spare.</summary>
    OlderVersion,
    SameVersionTwice,

    /// <summary>Taken sectors of an epoch that does not serve.</summary>
    OtherEpoch,
    EpochFromTheFuture,

    /// <summary>Programmed bytes where there must be none.</summary>
    NotBlank,

    SlotRepaired,
    SlotUnreadable,
    HalfWithoutOther,
    UnknownSlotType,

    /// <summary>An erased place before a used one.</summary>
    PlaceLeftOut,
    ClosedFlagTorn,
    ClosedWithRoom,

    /// <summary>A slot that the look-up of its key does not read.</summary>
    NotReachable,

    LapMissing,
    JournalCopyLost,
    JournalCopiesDisagree,
    JournalRevisionGap,
    JournalRevisionOrder,

    /// <summary>An entry that cannot follow the one before.</summary>
    JournalContradiction,
    UserCountWrong,
    CardCountWrong,

    RecordGap,
    RecordOrder,
    RecordTwice,

    /// <summary>A number that stands for nothing.</summary>
    UnknownValue,
    ValueOutOfRange,
    TooMany,

    CardNotFound,
    CardOfTwoUsers,

    /// <summary>A card record whose user does not exist or does not list the card.</summary>
    CardMeansNothing,

    /// <summary>A user's revision is none that the journal can have given.</summary>
    UserRevisionWrong,
}
