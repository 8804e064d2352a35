using System.Collections.Generic;

namespace AccessStandalone.HalSim.FlashImages.Rings;

/// <summary>The journal, oldest entry first.</summary>
public sealed class Journal
{
    internal Journal(FlashImage image, IReadOnlyList<SectorPreamble> preambles, uint formatId)
    {
        Ring = new FlashRing(image.Layout.Journal, RingShape.Journal, preambles);
        var slots = new List<JournalSlot>();
        foreach (RingSector sector in Ring.Sectors)
        {
            for (int index = 0; index < RingShape.Journal.SlotsInSector; index++)
            {
                if (JournalSlot.Of(image, sector.Sector, index, formatId) is { } slot)
                {
                    slots.Add(slot);
                }
            }
        }

        Slots = slots;
        NewestSlot = slots.FindLast(slot => slot.Entry != null);
        Newest = NewestSlot?.Entry ?? JournalEntry.None;
    }

    public FlashRing Ring { get; }

    /// <summary>The used places.</summary>
    public IReadOnlyList<JournalSlot> Slots { get; }

    /// <summary>null while there is no entry.</summary>
    public JournalSlot? NewestSlot { get; }

    /// <summary><see cref="JournalEntry.None"/> while there is no entry.</summary>
    public JournalEntry Newest { get; }
}
