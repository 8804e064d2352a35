namespace AccessStandalone.Storage;

/// <summary>
/// Goes through the records of a table in the order of <see cref="KeyPlace.Mix"/>: changes of the table and copies of its sectors do not disturb it.
/// </summary>
public sealed class TableOrder
{
    private const int NoSector = -1;

    /// <summary>Work of one piece: looking a sector up, and reading one, which takes four times as long.</summary>
    private const int PieceWork = 12;
    private const int ReadWork = 3;

    private readonly FlashMedium _medium;

    // Slots of the sector read last that have a flipped bit, perhaps in their key: a bit for each.
    private ulong _flipped;
    private int _sector = NoSector;

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
        FindResult result = FindResult.NotFound;
        for (int place = 0; place >= 0 && result == FindResult.NotFound;)
        {
            result = FindNext(table, afterKey, isFirst, ref place);
        }

        return result;
    }

    /// <summary>The same, in a piece of the table.</summary>
    /// <param name="place">Sector to go on from, 0 to begin; gets the next one if nothing was found, below 0 at the end, 0 if something was.</param>
    public FindResult FindNext(SlotTable table, ulong afterKey, bool isFirst, ref int place)
    {
        ulong after = isFirst ? 0 : table.MixOf(afterKey);
        bool inclusive = isFirst;
        int first = KeyPlace.LogicalSector(after, table.Map.LogicalCount);
        int work = 0;
        for (int logical = place > first ? place : first; logical < table.Map.LogicalCount; logical++)
        {
            if (work >= PieceWork)
            {
                place = logical;
                return FindResult.NotFound;
            }

            int sector = table.Map.SectorOf(logical);
            if (sector == SectorMap.Fault || (sector != SectorMap.None && !ReadSector(table, sector)))
            {
                return FindResult.Fault;
            }

            work += sector == SectorMap.None ? 1 : 1 + ReadWork;
            while (sector != SectorMap.None && NextKeyInSector(table, logical, after, inclusive, out ulong key))
            {
                FindResult result = table.Find(key);
                if (result != FindResult.NotFound)
                {
                    place = 0;
                    return result;
                }

                after = table.MixOf(key);
                inclusive = false;
            }
        }

        place = -1;
        return FindResult.NotFound;
    }

    private bool ReadSector(SlotTable table, int sector)
    {
        if (_sector == sector && _medium.HoldsSector(sector))
        {
            return true;
        }

        _sector = NoSector;
        if (!_medium.ReadSector(sector))
        {
            return false;
        }

        _sector = sector;
        _flipped = 0;
        for (int slot = table.Shape.ReservedSlots; slot < SlotsOf(table); slot++)
        {
            int at = OffsetOf(table, slot);
            bool isRepaired = !table.Reader.IsBlank(_medium.Sector.Bytes, at)
                && table.Reader.TryRead(_medium.Sector.Bytes, at, PageEnd(table, slot)) && table.Reader.WasRepaired;
            _flipped |= isRepaired ? 1ul << slot : 0;
        }

        return true;
    }

    /// <summary>The key with the smallest mix above (or at) one, of those in the sector in the buffer.</summary>
    private bool NextKeyInSector(SlotTable table, int logical, ulong after, bool inclusive, out ulong key)
    {
        key = 0;
        bool found = false;
        ulong best = 0;
        for (int slot = table.Shape.ReservedSlots; slot < SlotsOf(table); slot++)
        {
            if (!TryKeyAt(table, slot, logical, out ulong slotKey))
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

        return found;
    }

    /// <summary>A key that belongs where it is needs no reading of the slot, unless by chance it is a flipped one.</summary>
    private bool TryKeyAt(SlotTable table, int slot, int logical, out ulong key)
    {
        byte[] bytes = _medium.Sector.Bytes;
        int at = OffsetOf(table, slot);
        key = SlotReader.KeyOf(bytes, at);
        ulong mix = table.MixOf(key);
        bool belongsHere = KeyPlace.LogicalSector(mix, table.Map.LogicalCount) == logical && KeyPlace.HomePage(mix) == slot / table.Shape.SlotsPerPage;
        if (belongsHere && (_flipped & (1ul << slot)) == 0)
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

    private static int SlotsOf(SlotTable table) => FlashLayout.PagesPerSector * table.Shape.SlotsPerPage;

    private static int OffsetOf(SlotTable table, int slot) =>
        FlashBuffer.Lead + (slot / table.Shape.SlotsPerPage * FlashLayout.PageBytes) + (slot % table.Shape.SlotsPerPage * table.Shape.SlotBytes);

    private static int PageEnd(SlotTable table, int slot) =>
        FlashBuffer.Lead + (slot / table.Shape.SlotsPerPage * FlashLayout.PageBytes) + (table.Shape.SlotsPerPage * table.Shape.SlotBytes);
}
