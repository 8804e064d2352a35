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
    /// have a flipped key: it is read with repair.
    /// </summary>
    private bool NextKeyInSector(SlotTable table, int logical, ulong after, bool inclusive, out ulong key)
    {
        key = 0;
        bool found = false;
        ulong best = 0;
        byte[] bytes = _medium.Sector.Bytes;
        for (int page = 0; page < FlashLayout.PagesPerSector; page++)
        {
            int at = FlashBuffer.Lead + (page * FlashLayout.PageBytes);
            int end = at + (table.Shape.SlotsPerPage * table.Shape.SlotBytes);
            for (int slotAt = at + (table.Shape.FirstSlotOf(page) * table.Shape.SlotBytes); slotAt < end; slotAt += table.Shape.SlotBytes)
            {
                if (!TryKeyAt(table, bytes, slotAt, end, page, logical, out ulong slotKey))
                {
                    continue;
                }

                ulong mix = table.MixOf(slotKey);
                if ((mix > after || (inclusive && mix == after)) && (!found || mix < best))
                {
                    found = true;
                    best = mix;
                    key = slotKey;
                }
            }
        }

        return found;
    }

    private static bool TryKeyAt(SlotTable table, byte[] bytes, int slotAt, int end, int page, int logical, out ulong key)
    {
        key = SlotReader.KeyOf(bytes, slotAt);
        ulong mix = table.MixOf(key);
        if (KeyPlace.LogicalSector(mix, table.Map.LogicalCount) == logical && KeyPlace.HomePage(mix) == page)
        {
            return true;
        }

        if (table.Reader.IsBlank(bytes, slotAt) || !table.Reader.TryRead(bytes, slotAt, end))
        {
            return false;
        }

        key = SlotReader.KeyOf(table.Reader.Record, 0);
        return true;
    }
}
