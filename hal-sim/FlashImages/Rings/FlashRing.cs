using System.Collections.Generic;

namespace AccessStandalone.HalSim.FlashImages.Rings;

/// <summary>The sectors of a ring that can belong to it, oldest first.</summary>
public sealed class FlashRing
{
    internal FlashRing(FlashArea area, RingShape shape, IReadOnlyList<SectorPreamble> preambles)
    {
        Area = area;
        Shape = shape;
        var sectors = new List<RingSector>();
        for (int sector = area.FirstSector; sector < area.EndSector; sector++)
        {
            if (preambles[sector].Header is { } header && IsAtHome(header, sector))
            {
                sectors.Add(new RingSector(sector, header));
            }
        }

        sectors.Sort((a, b) => a.Lap.CompareTo(b.Lap));
        Sectors = sectors;
    }

    public FlashArea Area { get; }

    public RingShape Shape { get; }

    public IReadOnlyList<RingSector> Sectors { get; }

    /// <summary>null while nothing was ever appended.</summary>
    public RingSector? Newest => Sectors.Count == 0 ? null : Sectors[^1];

    /// <summary>Whether a header may stand in that sector of the ring: its area, and its lap's place.</summary>
    internal bool IsAtHome(SectorHeader header, int sector) =>
        header.Area == (byte)Area.Kind && header.Number % (uint)Area.SectorCount == (uint)(sector - Area.FirstSector);
}
