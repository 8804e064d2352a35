using System.Collections.Generic;

namespace AccessStandalone.HalSim.FlashImages.Tables;

/// <summary>What a look-up of a key read and found.</summary>
/// <param name="Sector">null if the logical sector is nowhere.</param>
/// <param name="PagesRead">0 if the logical sector is nowhere.</param>
/// <param name="Slots">All records and tombstones with the key, in the order of the chain: the last counts.</param>
public sealed record LookUp(KeyPlace Place, TableSector? Sector, int PagesRead, IReadOnlyList<TableRecord> Slots)
{
    /// <summary>null if there is no record with the key.</summary>
    public TableRecord? Found => Slots.Count > 0 && !Slots[^1].IsTombstone ? Slots[^1] : null;
}
