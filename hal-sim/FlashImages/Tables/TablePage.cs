using System.Collections.Generic;

namespace AccessStandalone.HalSim.FlashImages.Tables;

/// <summary>A page of a table's sector.</summary>
public sealed class TablePage
{
    private const byte OpenFlag = 0xFF;

    private readonly List<TableSlot> _orphans = [];
    private readonly List<TableRecord> _records = [];

    internal TablePage(FlashImage image, TableShape shape, int sector, int page)
    {
        Sector = sector;
        Index = page;
        FlagAddress = (sector * FlashGeometry.SectorBytes) + (page * FlashGeometry.PageBytes) + shape.FlagOffset;
        Flag = image.Sector(sector)[(page * FlashGeometry.PageBytes) + shape.FlagOffset];
        var places = new TableSlot?[shape.PlacesIn(page)];
        for (int place = 0; place < places.Length; place++)
        {
            places[place] = TableSlot.Of(image, shape, sector, page, place);
            UsedPlaces += places[place] == null ? 0 : 1;
            EndPlace = places[place] == null ? EndPlace : place + 1;
        }

        Places = places;
        FindRecords();
    }

    public int Sector { get; }

    public int Index { get; }

    public int FlagAddress { get; }

    public byte Flag { get; }

    public bool IsClosed => Flag != OpenFlag;

    /// <summary>All places; null where erased.</summary>
    public IReadOnlyList<TableSlot?> Places { get; }

    public int UsedPlaces { get; }

    /// <summary>The place after the last one that is not erased.</summary>
    public int EndPlace { get; }

    /// <summary>Records and tombstones in the order in which they were appended.</summary>
    public IReadOnlyList<TableRecord> Records => _records;

    /// <summary>Halves without their other half.</summary>
    public IReadOnlyList<TableSlot> Orphans => _orphans;

    private void FindRecords()
    {
        for (int place = 0; place < Places.Count; place++)
        {
            TableSlot? slot = Places[place];
            if (slot is not { IsValid: true })
            {
                continue;
            }

            if (slot.State is SlotState.Whole or SlotState.Tombstone)
            {
                _records.Add(new TableRecord(slot, null));
            }
            else if (slot.State == SlotState.FirstHalf && SecondHalfAfter(place) is { } second && second.Key == slot.Key)
            {
                _records.Add(new TableRecord(slot, second));
                place++;
            }
            else
            {
                _orphans.Add(slot);
            }
        }
    }

    private TableSlot? SecondHalfAfter(int place) =>
        place + 1 < Places.Count && Places[place + 1] is { State: SlotState.SecondHalf } second ? second : null;
}
