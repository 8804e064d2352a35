using System.Collections.Generic;
using System.Linq;
using AccessStandalone.HalSim.FlashImages.Contents;
using AccessStandalone.HalSim.FlashImages.Tables;
using Spectre.Console;

namespace AccessStandalone.HalSim.FlashImages.Reports;

/// <summary>What each sector is: in use, spare, clean, dirty, blank.</summary>
internal sealed class StatePicture
{
    private static readonly Mark Superblock = new('S', "superblock", Color.Yellow);
    private static readonly Mark InUse = new('#', "in use", Color.Green);
    private static readonly Mark Stale = new('o', "taken, but a newer copy or another epoch counts", Color.Olive);
    private static readonly Mark Clean = new('.', "clean", Color.Grey);
    private static readonly Mark Dirty = new('x', "dirty", Color.Red);
    private static readonly Mark Blank = new('_', "blank, without the clean marker", Color.Grey);
    private static readonly Mark Free = new('-', "free", Color.Grey);

    private readonly FlashLayout _layout;
    private readonly IReadOnlyList<SectorPreamble> _preambles;
    private readonly HashSet<int> _inUse = [];

    /// <param name="contents">null where nothing can be read.</param>
    private StatePicture(FlashImage image, FlashContents? contents)
    {
        _layout = image.Layout;
        _preambles = contents?.Preambles ?? FlashContents.ReadPreambles(image, null);
        if (contents != null)
        {
            _inUse.UnionWith(contents.Journal.Ring.Sectors.Select(sector => sector.Sector));
            _inUse.UnionWith(contents.Log.Ring.Sectors.Select(sector => sector.Sector));
            foreach (HashTable table in contents.Tables)
            {
                _inUse.UnionWith(table.Sectors.OfType<TableSector>().Select(sector => sector.Sector));
            }
        }
    }

    /// <inheritdoc cref="StatePicture(FlashImage, FlashContents?)"/>
    public static void Write(FlashImage image, FlashContents? contents, ReportWriter writer)
    {
        var picture = new StatePicture(image, contents);
        SectorPicture.Write(
            "sectors", image.Geometry.ChipSectors, picture.MarkOf, [Superblock, InUse, Stale, Clean, Dirty, Blank, Free], writer);
    }

    private Mark MarkOf(int sector)
    {
        FlashArea area = _layout.AreaOf(sector);
        return area.Kind switch
        {
            FlashAreaKind.Superblock => Superblock,
            FlashAreaKind.Free => Free,
            _ => _preambles[sector].State switch
            {
                SectorState.Taken => _inUse.Contains(sector) ? InUse : Stale,
                SectorState.Clean => Clean,
                SectorState.Blank => Blank,
                _ => Dirty,
            },
        };
    }
}
