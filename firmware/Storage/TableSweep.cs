namespace AccessStandalone.Storage;

/// <summary>
/// Reads every page of the serving tables once after a start (FORMAT.md §6): damage is counted and its sector copied, and card slots that a
/// power cut left without meaning are removed.
/// </summary>
public sealed class TableSweep
{
    private const int MaxSlotsPerPage = 15;

    private readonly FlashMedium _medium;
    private readonly SectorPreamble _preamble;
    private readonly SectorCopier _copier;
    private readonly TableJournal _journal;
    private readonly UserTable[] _users;
    private readonly SlotTable[] _settings;

    // Cards of the page read last, still to be looked up.
    private readonly ulong[] _cards = new ulong[MaxSlotsPerPage];
    private int _cardCount;

    private int _part;
    private int _logical;
    private int _page;
    private bool _hasSeenHeader;

    /// <param name="users">Two regions.</param>
    /// <param name="settings">Two regions.</param>
    public TableSweep(
        FlashMedium medium, SectorPreamble preamble, SectorCopier copier, TableJournal journal, UserTable[] users, SlotTable[] settings)
    {
        _medium = medium;
        _preamble = preamble;
        _copier = copier;
        _journal = journal;
        _users = users;
        _settings = settings;
    }

    public void Start()
    {
        _part = 0;
        _logical = 0;
        _page = 0;
        _hasSeenHeader = false;
        _cardCount = 0;
    }

    /// <summary>Reads a page, or looks up one card.</summary>
    /// <returns>false if all has been read.</returns>
    public bool DoStep()
    {
        if (_cardCount > 0)
        {
            _cardCount--;
            _users[_journal.UserRegion].RemoveIfMeaningless(_cards[_cardCount]);
            return true;
        }

        while (true)
        {
            SlotTable? table = TableOf(_part);
            if (table == null)
            {
                return false;
            }

            int sector = table.Map.SectorOf(_logical);
            if (sector >= 0 && !_hasSeenHeader)
            {
                CheckHeader(table, sector);
                return true;
            }

            if (sector >= 0)
            {
                ReadPage(table, sector);
                NextPage(table);
                return true;
            }

            _page = FlashLayout.PagesPerSector - 1;
            NextPage(table);
        }
    }

    private SlotTable? TableOf(int part)
    {
        switch (part)
        {
            case 0:
                return _settings[_journal.SettingRegion];
            case 1:
                return _users[_journal.UserRegion].Users;
            case 2:
                return _users[_journal.UserRegion].Cards;
            default:
                return null;
        }
    }

    private void NextPage(SlotTable table)
    {
        _page++;
        if (_page == FlashLayout.PagesPerSector)
        {
            _page = 0;
            _logical++;
            _hasSeenHeader = false;
        }

        if (_logical == table.Map.LogicalCount)
        {
            _logical = 0;
            _part++;
        }
    }

    private void CheckHeader(SlotTable table, int sector)
    {
        _hasSeenHeader = true;
        if (_preamble.Read(sector) && _preamble.HasLostCopy && !_preamble.TryComplete(sector))
        {
            _copier.RequestHealing(table, _logical);
        }
    }

    private void ReadPage(SlotTable table, int sector)
    {
        FlashBuffer buffer = _medium.Page;
        if (!_medium.ReadPage(FlashMedium.AddressOf(sector) + (_page * FlashLayout.PageBytes)))
        {
            return;
        }

        SlotShape shape = table.Shape;
        int end = FlashBuffer.Lead + (shape.SlotsPerPage * shape.SlotBytes);
        int at = FlashBuffer.Lead + (shape.FirstSlotOf(_page) * shape.SlotBytes);
        while (at < end)
        {
            at += table.Reader.IsBlank(buffer.Bytes, at) ? shape.SlotBytes : Check(table, buffer.Bytes, at, end);
        }
    }

    /// <returns>Bytes of the record.</returns>
    private int Check(SlotTable table, byte[] page, int at, int end)
    {
        SlotReader reader = table.Reader;
        if (!reader.TryRead(page, at, end))
        {
            _medium.Health.CountUnreadableSlot();
            _copier.RequestHealing(table, _logical);
            return table.Shape.SlotBytes;
        }

        if (reader.WasRepaired)
        {
            _medium.Health.CountRepairedSlot();
            _copier.RequestHealing(table, _logical);
        }

        if (table.Area == SectorArea.Cards && reader.RecordType == SlotShape.Whole)
        {
            _cards[_cardCount] = SlotReader.KeyOf(reader.Record, 0);
            _cardCount++;
        }

        return reader.RecordSlots * table.Shape.SlotBytes;
    }
}
