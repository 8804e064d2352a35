using System.Collections.Generic;

namespace AccessStandalone.HalSim.FlashImages.Tables;

/// <summary>Which of a region's taken sectors count: of each logical sector the highest version of the epoch that serves.</summary>
public sealed class TableVersions
{
    private readonly VersionedSector?[] _counting;
    private readonly List<VersionedSector> _older = [];
    private readonly List<VersionedSector> _otherEpochs = [];

    /// <param name="epoch">null in a region that does not serve: then no sector counts.</param>
    internal TableVersions(FlashArea area, IReadOnlyList<SectorPreamble> preambles, uint? epoch)
    {
        Area = area;
        _counting = new VersionedSector?[area.LogicalSectors];
        for (int sector = area.FirstSector; sector < area.EndSector; sector++)
        {
            if (preambles[sector].Header is not { } header || !IsAtHome(area, header, sector))
            {
                continue;
            }

            var taken = new VersionedSector(sector, header);
            if (header.Stamp == epoch)
            {
                Take(taken);
            }
            else
            {
                _otherEpochs.Add(taken);
            }
        }
    }

    public FlashArea Area { get; }

    /// <summary>Taken sectors of the epoch whose logical sector has a newer copy, or an equal one before it.</summary>
    public IReadOnlyList<VersionedSector> Older => _older;

    public IReadOnlyList<VersionedSector> OtherEpochs => _otherEpochs;

    /// <summary>null if the logical sector is nowhere.</summary>
    public VersionedSector? CountingSectorOf(int logicalSector) => _counting[logicalSector];

    public bool Counts(int sector)
    {
        int firstLogical = (sector - Area.FirstSector) / FlashArea.GroupSectors * FlashArea.GroupLogicalSectors;
        for (int logical = firstLogical; logical < firstLogical + FlashArea.GroupLogicalSectors; logical++)
        {
            if (_counting[logical]?.Sector == sector)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a header may stand in that sector of the area: its area, and its logical sector's group.</summary>
    internal static bool IsAtHome(FlashArea area, SectorHeader header, int sector) =>
        header.Area == (byte)area.Kind
        && header.Logical / FlashArea.GroupLogicalSectors == (sector - area.FirstSector) / FlashArea.GroupSectors;

    private void Take(VersionedSector taken)
    {
        VersionedSector? before = _counting[taken.Header.Logical];
        if (before == null)
        {
            _counting[taken.Header.Logical] = taken;
        }
        else if (taken.Version > before.Version)
        {
            _older.Add(before);
            _counting[taken.Header.Logical] = taken;
        }
        else
        {
            _older.Add(taken);
        }
    }
}
