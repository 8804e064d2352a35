namespace AccessStandalone.Storage;

/// <summary>
/// Goes through the records of a table in the order of <see cref="KeyPlace.Mix"/>: changes of the table and copies of its sectors do not disturb it.
/// </summary>
public sealed class TableOrder
{
    private readonly FlashMedium _medium;

    public TableOrder(FlashMedium medium)
    {
        _medium = medium;
    }

    /// <summary>
    /// Finds the record that comes next in the order of <see cref="KeyPlace.Mix"/>, which changes of the table do not disturb; it is in
    /// <see cref="SlotTable.Record"/> then. One sector is read for all its records in turn.
    /// </summary>
    /// <param name="table">One of large slots: a sector has at most 64.</param>
    /// <param name="isFirst">Whether to begin at the first, whatever <paramref name="afterKey"/> is.</param>
    public FindResult FindNext(SlotTable table, ulong afterKey, bool isFirst)
    {
        ulong after = isFirst ? 0 : table.MixOf(afterKey);
        bool inclusive = isFirst;
        for (int logical = KeyPlace.LogicalSector(after, table.Map.LogicalCount); logical < table.Map.LogicalCount; logical++)
        {
            int sector = table.Map.SectorOf(logical);
            if (sector == SectorMap.Fault || (sector != SectorMap.None && !_medium.ReadSector(sector)))
            {
                return FindResult.Fault;
            }

            while (sector != SectorMap.None && NextKeyInSector(table, logical, after, inclusive, out ulong key))
            {
                FindResult result = table.Find(key);
                if (result != FindResult.NotFound)
                {
                    return result;
                }

                after = table.MixOf(key);
                inclusive = false;
            }
        }

        return FindResult.NotFound;
    }

    /// <summary>
    /// The key with the smallest mix above (or at) one, of those in the sector in the buffer. A slot that is not where its key belongs may
    /// have a flipped key: it is read with repair. By chance a flipped key belongs where it is: so the one chosen is read in any case.
    /// </summary>
    private bool NextKeyInSector(SlotTable table, int logical, ulong after, bool inclusive, out ulong key)
    {
        ulong flipped = 0;
        while (true)
        {
            int slot = ChooseSlot(table, logical, after, inclusive, flipped, out key);
            if (slot < 0 || (flipped & SlotBit(slot)) != 0 || !HasFlippedKey(table, slot, key))
            {
                return slot >= 0;
            }

            flipped |= SlotBit(slot);
        }
    }

    /// <param name="flipped">A bit for each slot that must be read with repair.</param>
    /// <returns>The number of the slot, or below 0.</returns>
    private int ChooseSlot(SlotTable table, int logical, ulong after, bool inclusive, ulong flipped, out ulong key)
    {
        key = 0;
        int chosen = -1;
        ulong best = 0;
        int slots = FlashLayout.PagesPerSector * table.Shape.SlotsPerPage;
        for (int slot = table.Shape.ReservedSlots; slot < slots; slot++)
        {
            if (!TryKeyAt(table, slot, logical, (flipped & SlotBit(slot)) != 0, out ulong slotKey))
            {
                continue;
            }

            ulong mix = table.MixOf(slotKey);
            if ((mix > after || (inclusive && mix == after)) && (chosen < 0 || mix < best))
            {
                chosen = slot;
                best = mix;
                key = slotKey;
            }
        }

        return chosen;
    }

    private bool TryKeyAt(SlotTable table, int slot, int logical, bool isFlipped, out ulong key)
    {
        byte[] bytes = _medium.Sector.Bytes;
        int at = OffsetOf(table, slot);
        key = SlotReader.KeyOf(bytes, at);
        ulong mix = table.MixOf(key);
        bool belongsHere = KeyPlace.LogicalSector(mix, table.Map.LogicalCount) == logical && KeyPlace.HomePage(mix) == slot / table.Shape.SlotsPerPage;
        if (belongsHere && !isFlipped)
        {
            return true;
        }

        if (table.Reader.IsBlank(bytes, at) || !table.Reader.TryRead(bytes, at, PageEnd(table, slot)))
        {
            return false;
        }

        key = SlotReader.KeyOf(table.Reader.Record, 0);
        return true;
    }

    private bool HasFlippedKey(SlotTable table, int slot, ulong key) =>
        table.Reader.TryRead(_medium.Sector.Bytes, OffsetOf(table, slot), PageEnd(table, slot)) && SlotReader.KeyOf(table.Reader.Record, 0) != key;

    private static ulong SlotBit(int slot) => 1ul << slot;

    private static int OffsetOf(SlotTable table, int slot) =>
        FlashBuffer.Lead + (slot / table.Shape.SlotsPerPage * FlashLayout.PageBytes) + (slot % table.Shape.SlotsPerPage * table.Shape.SlotBytes);

    private static int PageEnd(SlotTable table, int slot) =>
        FlashBuffer.Lead + (slot / table.Shape.SlotsPerPage * FlashLayout.PageBytes) + (table.Shape.SlotsPerPage * table.Shape.SlotBytes);
}
