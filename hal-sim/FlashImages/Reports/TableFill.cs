using System.Collections.Generic;
using System.Linq;
using AccessStandalone.HalSim.FlashImages.Tables;

namespace AccessStandalone.HalSim.FlashImages.Reports;

/// <summary>How full a table is.</summary>
internal sealed class TableFill
{
    private readonly int[] _chains = new int[FlashGeometry.PagesInSector + 1];

    public TableFill(HashTable table)
    {
        Places = table.Sectors.Count * table.Shape.PlacesInSector;
        Live = table.Live.Sum(record => record.Slots);
        foreach (TableSector? sector in table.Sectors)
        {
            if (sector != null)
            {
                Sectors++;
                Used += sector.Pages.Sum(page => page.UsedPlaces);
                FreeInClosed += sector.Pages.Where(page => page.IsClosed).Sum(page => page.Places.Count - page.UsedPlaces);
                for (int home = 0; home < FlashGeometry.PagesInSector; home++)
                {
                    _chains[sector.ChainFrom(home)]++;
                }
            }
        }

        MeanReads = table.Live.Count == 0
            ? 0
            : table.Live.Average(record => (double)ReadsOf(table, record));
    }

    /// <summary>Logical sectors that are somewhere.</summary>
    public int Sectors { get; }

    public int Places { get; }

    /// <summary>Places of records that a look-up finds.</summary>
    public int Live { get; }

    public int Used { get; }

    /// <summary>Erased places that take nothing any more until their sector is copied.</summary>
    public int FreeInClosed { get; }

    /// <summary>Places of older records, tombstones and torn slots, and those lost in closed pages.</summary>
    public int Dead => Used - Live + FreeInClosed;

    public int Free => Places - Used - FreeInClosed;

    /// <summary>Pages read to find a record, over all that are there.</summary>
    public double MeanReads { get; }

    /// <summary>How many home pages have a look-up that reads so many pages; sectors that are nowhere do not count.</summary>
    public IEnumerable<(int Reads, int HomePages)> Chains =>
        Enumerable.Range(1, FlashGeometry.PagesInSector).Select(reads => (reads, _chains[reads])).Where(chain => chain.Item2 > 0);

    /// <summary>Pages that the look-up of a live record's key reads.</summary>
    public static int ReadsOf(HashTable table, TableRecord record)
    {
        KeyPlace place = table.PlaceOf(record.Key);
        return table.Sectors[place.LogicalSector]!.ChainFrom(place.HomePage);
    }
}
