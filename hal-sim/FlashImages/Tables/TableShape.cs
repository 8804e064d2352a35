using System;

namespace AccessStandalone.HalSim.FlashImages.Tables;

/// <summary>How slots lie in the pages of a table.</summary>
/// <param name="PlacesInFirstPage">Places of a sector's first page, behind the preamble.</param>
/// <param name="FirstPlaceOffset">Where they begin; in the other pages places begin at 0.</param>
/// <param name="FlagOffset">Where a page's closed flag is.</param>
/// <param name="CheckedCount">Bytes of a slot under its CRC.</param>
/// <param name="TypeOffset">The byte with the slot's type, in its bits 3 to 7.</param>
/// <param name="HasHalves">Whether a record may be two slots.</param>
public sealed record TableShape(
    int SlotBytes,
    int PlacesInPage,
    int PlacesInFirstPage,
    int FirstPlaceOffset,
    int FlagOffset,
    int CheckedCount,
    int CrcOffset,
    int TypeOffset,
    bool HasHalves)
{
    private readonly CheckedBytes _check = new(CheckedCount, CrcOffset);

    /// <summary>Users and settings.</summary>
    public static TableShape LongSlots { get; } = new(64, 4, 3, 64, 251, CheckedCount: 59, CrcOffset: 60, TypeOffset: 11, HasHalves: true);

    /// <summary>Cards.</summary>
    public static TableShape ShortSlots { get; } = new(16, 15, 12, 48, 255, CheckedCount: 12, CrcOffset: 12, TypeOffset: 11, HasHalves: false);

    public int PlacesInSector => PlacesInFirstPage + ((FlashGeometry.PagesInSector - 1) * PlacesInPage);

    /// <summary>Places a record may take at most.</summary>
    public int PlacesOfLongestRecord => HasHalves ? 2 : 1;

    public int PlacesIn(int page) => page == 0 ? PlacesInFirstPage : PlacesInPage;

    /// <summary>Offset of a place in its sector.</summary>
    public int OffsetOf(int page, int place) =>
        (page * FlashGeometry.PageBytes) + (page == 0 ? FirstPlaceOffset : 0) + (place * SlotBytes);

    public bool TryRepair(Span<byte> slot, out int turnedBit) => _check.TryRepair(slot, out turnedBit);

    /// <summary>Whether a place is erased. The byte between data and CRC belongs to no slot and is not asked.</summary>
    public bool IsErased(ReadOnlySpan<byte> slot) => ErasedBytes.Are(slot[..CheckedCount]) && ErasedBytes.Are(slot[CrcOffset..]);
}
