using System.Collections.Generic;

namespace AccessStandalone.HalSim.FlashImages.Rings;

/// <summary>The record log, oldest first.</summary>
public sealed class RecordLog
{
    internal RecordLog(FlashImage image, IReadOnlyList<SectorPreamble> preambles)
    {
        Ring = new FlashRing(image.Layout.Log, RingShape.Log, preambles);
        var slots = new List<RecordSlot>();
        var records = new List<RecordSlot>();
        foreach (RingSector sector in Ring.Sectors)
        {
            for (int index = 0; index < RingShape.Log.SlotsInSector; index++)
            {
                if (RecordSlot.Of(image, sector.Sector, index) is { } slot)
                {
                    slots.Add(slot);
                    if (slot.Record != null)
                    {
                        records.Add(slot);
                    }
                }
            }
        }

        Slots = slots;
        Records = records;
    }

    public FlashRing Ring { get; }

    /// <summary>The used places.</summary>
    public IReadOnlyList<RecordSlot> Slots { get; }

    /// <summary>The used places that hold a record that can be read.</summary>
    public IReadOnlyList<RecordSlot> Records { get; }

    /// <summary>0 while there is no record.</summary>
    public uint OldestSequence => Records.Count == 0 ? 0 : Records[0].Record!.Sequence;

    /// <inheritdoc cref="OldestSequence"/>
    public uint NewestSequence => Records.Count == 0 ? 0 : Records[^1].Record!.Sequence;
}
