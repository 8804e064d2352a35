namespace AccessStandalone.Storage;

/// <summary>How the slots of a table lie in its pages (FORMAT.md §5).</summary>
public sealed class SlotShape
{
    /// <summary>Bits 3-7 of byte 11 of a slot tell its type.</summary>
    public const int TypeOffset = 11;
    public const int TypeShift = 3;

    public const int Tombstone = 0;

    /// <summary>A whole record in one slot.</summary>
    public const int Whole = 1;

    /// <summary>The first slot of a record of two.</summary>
    public const int FirstHalf = 2;
    public const int SecondHalf = 3;

    /// <summary>The most bytes of a record: two large slots.</summary>
    public const int MaxRecordBytes = 128;

    private SlotShape(int slotBytes, int slotsPerPage, int reservedSlots, int flagOffset, int checkedBytes, int maxRecordSlots)
    {
        SlotBytes = slotBytes;
        SlotsPerPage = slotsPerPage;
        ReservedSlots = reservedSlots;
        FlagOffset = flagOffset;
        CheckedBytes = checkedBytes;
        MaxRecordSlots = maxRecordSlots;
    }

    public int SlotBytes { get; }

    public int SlotsPerPage { get; }

    /// <summary>Slots of page 0 that lie under the preamble.</summary>
    public int ReservedSlots { get; }

    /// <summary>The page's closed flag.</summary>
    public int FlagOffset { get; }

    /// <summary>Bytes of a slot that its CRC covers, from its begin.</summary>
    public int CheckedBytes { get; }

    /// <summary>Where in the slot the CRC is.</summary>
    public int ChecksumOffset => SlotBytes - 4;

    /// <summary>Slots the largest record has.</summary>
    public int MaxRecordSlots { get; }

    public static SlotShape Large() => new SlotShape(64, 4, 1, 251, 59, 2);

    public static SlotShape Small() => new SlotShape(16, 15, 3, 255, 12, 1);

    public int FirstSlotOf(int page) => page == 0 ? ReservedSlots : 0;
}
