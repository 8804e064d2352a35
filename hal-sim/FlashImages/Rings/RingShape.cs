using System;

namespace AccessStandalone.HalSim.FlashImages.Rings;

/// <summary>How slots lie in the sectors of a ring. Slot 0 of a sector lies under its preamble and is none.</summary>
public sealed record RingShape(int SlotBytes, int SlotsInPage)
{
    public static RingShape Journal { get; } = new(128, 2);

    public static RingShape Log { get; } = new(36, 7);

    public int SlotsInSector => (SlotsInPage * FlashGeometry.PagesInSector) - 1;

    /// <summary>Offset of a slot in its sector.</summary>
    /// <param name="index">0 for the first slot behind the preamble.</param>
    public int OffsetOf(int index)
    {
        (int page, int place) = Math.DivRem(index + 1, SlotsInPage);
        return (page * FlashGeometry.PageBytes) + (place * SlotBytes);
    }

    /// <summary>Whether a slot is the first of its page; in the first page, the one behind the preamble.</summary>
    public bool IsFirstInPage(int index) => index == 0 || (index + 1) % SlotsInPage == 0;
}
