using System.Collections.Generic;

namespace AccessStandalone.HalSim.FlashImages.Tables;

/// <summary>A table of the flash, in the region and of the epoch that serve.</summary>
public sealed class HashTable
{
    private readonly TableSector?[] _sectors;
    private readonly ulong _hashKey;
    private readonly List<TableRecord> _live = [];

    internal HashTable(FlashImage image, FlashArea area, TableShape shape, TableVersions versions, ulong hashKey)
    {
        Area = area;
        Shape = shape;
        Versions = versions;
        _hashKey = hashKey;
        _sectors = new TableSector[area.LogicalSectors];
        for (int logical = 0; logical < _sectors.Length; logical++)
        {
            if (versions.CountingSectorOf(logical) is { } counting)
            {
                _sectors[logical] = new TableSector(image, shape, counting.Sector, counting.Header);
                FindLive(logical, _sectors[logical]!);
            }
        }
    }

    public FlashArea Area { get; }

    public TableShape Shape { get; }

    public TableVersions Versions { get; }

    /// <summary>The sectors that count, by logical sector; null where one is nowhere.</summary>
    public IReadOnlyList<TableSector?> Sectors => _sectors;

    /// <summary>The records a look-up of their key finds.</summary>
    public IReadOnlyList<TableRecord> Live => _live;

    public KeyPlace PlaceOf(ulong key) => KeyPlace.Of(key, _hashKey, _sectors.Length);

    public LookUp LookUp(ulong key)
    {
        KeyPlace place = PlaceOf(key);
        TableSector? sector = _sectors[place.LogicalSector];
        var slots = new List<TableRecord>();
        int pagesRead = sector?.ChainFrom(place.HomePage) ?? 0;
        for (int read = 0; read < pagesRead; read++)
        {
            foreach (TableRecord record in sector!.Pages[(place.HomePage + read) % FlashGeometry.PagesInSector].Records)
            {
                if (record.Key == key)
                {
                    slots.Add(record);
                }
            }
        }

        return new LookUp(place, sector, pagesRead, slots);
    }

    /// <summary>Whether a look-up of its key reads a record where it lies.</summary>
    public bool Reaches(int logicalSector, TableRecord record)
    {
        KeyPlace place = PlaceOf(record.Key);
        return place.LogicalSector == logicalSector && _sectors[logicalSector]!.Reaches(place.HomePage, record.First.Page);
    }

    private void FindLive(int logicalSector, TableSector sector)
    {
        var last = new Dictionary<ulong, (int Order, TableRecord Record)>();
        foreach (TablePage page in sector.Pages)
        {
            foreach (TableRecord record in page.Records)
            {
                if (Reaches(logicalSector, record))
                {
                    int distance = TableSector.Distance(PlaceOf(record.Key).HomePage, page.Index);
                    int order = (distance * Shape.PlacesInPage) + record.First.Place;
                    if (!last.TryGetValue(record.Key, out (int Order, TableRecord Record) before) || order > before.Order)
                    {
                        last[record.Key] = (order, record);
                    }
                }
            }
        }

        foreach ((int _, TableRecord record) in last.Values)
        {
            if (!record.IsTombstone)
            {
                _live.Add(record);
            }
        }
    }
}
