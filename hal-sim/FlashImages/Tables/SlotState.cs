namespace AccessStandalone.HalSim.FlashImages.Tables;

/// <summary>What a used place of a table holds.</summary>
public enum SlotState
{
    Tombstone = 0,
    Whole = 1,
    FirstHalf = 2,
    SecondHalf = 3,

    /// <summary>Valid, but of a type that the table does not have.</summary>
    UnknownType,

    /// <summary>A program cut short, or more than one bit flipped.</summary>
    Unreadable,
}
