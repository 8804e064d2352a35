using System;
using System.Collections.Generic;

namespace AccessStandalone.HalSim.FlashImages.Reports;

/// <summary>How many sectors of an area are in which state.</summary>
internal sealed record SectorCounts(int Taken, int Clean, int Dirty, int Blank)
{
    public static SectorCounts Of(FlashArea area, IReadOnlyList<SectorPreamble> preambles)
    {
        Span<int> counts = stackalloc int[4];
        for (int sector = area.FirstSector; sector < area.EndSector; sector++)
        {
            counts[(int)preambles[sector].State]++;
        }

        return new SectorCounts(
            counts[(int)SectorState.Taken], counts[(int)SectorState.Clean], counts[(int)SectorState.Dirty], counts[(int)SectorState.Blank]);
    }
}
