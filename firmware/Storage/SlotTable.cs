using System;

namespace AccessStandalone.Storage;

public enum FindResult : byte
{
    NotFound = 0,
    Found = 1,

    /// <summary>The flash failed: nobody knows.</summary>
    Fault = 2,
}

/// <summary>
/// A hash table in flash (FORMAT.md §5): a key has a home page; versions of its record are appended there, or further on where pages are
/// closed, and the last valid one counts. A lookup reads one page, rarely more; a change programs one slot.
/// </summary>
public sealed class SlotTable
{
    /// <summary>Chains longer than this many pages are read on in one transaction.</summary>
    private const int SinglePages = 2;

    /// <summary>Slots that do not read back are left behind; after so many the change is refused.</summary>
    private const int MaxBadSlots = 3;

    private readonly FlashMedium _medium;
    private readonly SectorPreamble _preamble;
    private readonly SectorCopier _copier;
    private readonly byte[] _record;

    // Where the chain of the key looked up last ends: the next record of that key goes there.
    private bool _hasEnd;
    private ulong _endKey;
    private int _endSector;
    private int _endPage;
    private int _endSlot;
    private int _endStep;

    // Where PageOf has put the page.
    private int _pageAt;

    public SlotTable(FlashMedium medium, SectorPreamble preamble, SectorMap map, SectorArea area, SlotShape shape, SectorCopier copier)
    {
        _medium = medium;
        _preamble = preamble;
        _copier = copier;
        Map = map;
        Area = area;
        Shape = shape;
        Reader = new SlotReader(medium, shape);
        _record = new byte[shape.MaxRecordSlots * shape.SlotBytes];
    }

    public SectorMap Map { get; }

    public SectorArea Area { get; }

    public SlotShape Shape { get; }

    public SlotReader Reader { get; }

    /// <summary>The record found last: one slot, or two. The next lookup overwrites it.</summary>
    public byte[] Record => _record;

    /// <summary>Forgets what is where; only sectors of this epoch count.</summary>
    public void Reset(uint epoch)
    {
        _copier.Forget(this);
        _hasEnd = false;
        Map.Reset(epoch);
    }

    /// <summary>A new epoch for a table that is empty.</summary>
    public void BeginEpoch(uint epoch)
    {
        _hasEnd = false;
        Map.BeginEpoch(epoch);
    }

    /// <summary>A copy holds a logical sector from now on. What was found in the old one counts no more: nothing may be appended there.</summary>
    public void MoveTo(int logical, int sector)
    {
        _hasEnd = false;
        Map.Place(logical, sector);
    }

    public int LogicalOf(ulong key) => KeyPlace.LogicalSector(MixOf(key), Map.LogicalCount);

    /// <summary>Looks a key up; what was found is in <see cref="Record"/>.</summary>
    public FindResult Find(ulong key)
    {
        _hasEnd = false;
        ulong mix = MixOf(key);
        int logical = KeyPlace.LogicalSector(mix, Map.LogicalCount);
        int sector = Map.SectorOf(logical);
        if (sector == SectorMap.Fault)
        {
            return FindResult.Fault;
        }

        bool found = false;
        _endKey = key;
        _endSector = sector;
        _endPage = KeyPlace.HomePage(mix);
        _endStep = 0;
        if (sector == SectorMap.None)
        {
            _hasEnd = true;
            return FindResult.NotFound;
        }

        bool isOpen = false;
        while (!isOpen && _endStep < FlashLayout.PagesPerSector)
        {
            byte[]? bytes = PageOf(sector, _endPage, _endStep);
            if (bytes == null)
            {
                return FindResult.Fault;
            }

            int at = _pageAt;
            found = Scan(bytes, at, _endPage, key, logical) || found;
            isOpen = bytes[at + Shape.FlagOffset] == 0xFF;
            if (isOpen)
            {
                _endSlot = FirstFree(bytes, at, _endPage);
            }
            else
            {
                _endPage = (_endPage + 1) % FlashLayout.PagesPerSector;
                _endStep++;
            }
        }

        _hasEnd = true;
        return found && _record[SlotShape.TypeOffset] >> SlotShape.TypeShift != SlotShape.Tombstone ? FindResult.Found : FindResult.NotFound;
    }

    /// <summary>Whether there are enough erased sectors to begin a key's in, or to copy it to should it be full; if not, idle work is asked to erase them.</summary>
    /// <param name="newSectors">How many may be begun before anybody asks again.</param>
    public bool HasRoomFor(ulong key, int newSectors)
    {
        int logical = LogicalOf(key);
        int group = logical / FlashLayout.GroupLogicalSectors;
        if (!Map.IsAtHand(group))
        {
            return false;
        }

        return Map.IsReady(group, Map.SectorOf(logical) == SectorMap.None ? newSectors : 1);
    }

    /// <summary>Appends the record in <see cref="FlashMedium.Staged"/>, with its CRCs. It counts once this has returned Done.</summary>
    /// <param name="slots">1, or 2 for a record of two halves.</param>
    /// <returns>Done, Full or Fault.</returns>
    public StoreResult Append(ulong key, int slots)
    {
        if ((!_hasEnd || _endKey != key) && Find(key) == FindResult.Fault)
        {
            return StoreResult.Fault;
        }

        _hasEnd = false;
        int logical = LogicalOf(key);
        _copier.YieldTo(this, logical);
        if (_endSector == SectorMap.None && !StartSector(logical))
        {
            return StoreResult.Fault;
        }

        return AppendAtEnd(key, logical, slots);
    }

    /// <summary>Puts the CRCs into the record in <see cref="FlashMedium.Staged"/>; a flag byte stays erased.</summary>
    public void Seal(int slots)
    {
        byte[] bytes = _medium.Staged.Bytes;
        for (int i = 0; i < slots; i++)
        {
            int at = FlashBuffer.Lead + (i * Shape.SlotBytes);
            LittleEndian.Set32(bytes, at + Shape.ChecksumOffset, _medium.Crc.Of(bytes, at, Shape.CheckedBytes));
            if (Shape.CheckedBytes < Shape.ChecksumOffset)
            {
                bytes[at + Shape.CheckedBytes] = 0xFF;
            }
        }
    }

    public ulong MixOf(ulong key) => KeyPlace.Mix(key, _medium.HashKey);

    private byte[]? PageOf(int sector, int page, int step)
    {
        int address = FlashMedium.AddressOf(sector) + (page * FlashLayout.PageBytes);
        if (_medium.HoldsSector(sector))
        {
            _pageAt = FlashBuffer.Lead + (page * FlashLayout.PageBytes);
            return _medium.Sector.Bytes;
        }

        if (step < SinglePages)
        {
            _pageAt = FlashBuffer.Lead;
            return _medium.ReadPage(address) ? _medium.Page.Bytes : null;
        }

        return _medium.ReadSector(sector) ? PageOf(sector, page, step) : null;
    }

    private bool Scan(byte[] bytes, int at, int page, ulong key, int logical)
    {
        bool found = false;
        int end = at + (Shape.SlotsPerPage * Shape.SlotBytes);
        int slotAt = at + (Shape.FirstSlotOf(page) * Shape.SlotBytes);
        while (slotAt < end)
        {
            int slots = 1;
            if (SlotReader.MayHaveKey(bytes, slotAt, key) && Reader.TryRead(bytes, slotAt, end) && SlotReader.KeyOf(Reader.Record, 0) == key)
            {
                found = true;
                slots = Reader.RecordSlots;
                Array.Copy(Reader.Record, 0, _record, 0, slots * Shape.SlotBytes);
                if (Reader.WasRepaired)
                {
                    _medium.Health.CountRepairedSlot();
                    _copier.RequestHealing(this, logical);
                }
            }

            slotAt += slots * Shape.SlotBytes;
        }

        return found;
    }

    /// <summary>The slot after the last that is not blank.</summary>
    private int FirstFree(byte[] bytes, int at, int page)
    {
        int slot = Shape.SlotsPerPage;
        while (slot > Shape.FirstSlotOf(page) && Reader.IsBlank(bytes, at + ((slot - 1) * Shape.SlotBytes)))
        {
            slot--;
        }

        return slot;
    }

    private bool StartSector(int logical)
    {
        int sector = Map.TakeSpare(logical);
        if (sector < 0 || !_preamble.WriteTaken(sector, Area, logical, 1, Map.Epoch))
        {
            return false;
        }

        Map.Place(logical, sector);
        _endSector = sector;
        _endSlot = Shape.FirstSlotOf(_endPage);
        return true;
    }

    private StoreResult AppendAtEnd(ulong key, int logical, int slots)
    {
        int badSlots = 0;
        while (true)
        {
            if (_endStep == FlashLayout.PagesPerSector)
            {
                int type = _medium.Staged.Bytes[FlashBuffer.Lead + SlotShape.TypeOffset] >> SlotShape.TypeShift;
                return _copier.CopyNow(this, logical, key, type == SlotShape.Tombstone ? 0 : slots);
            }

            if (_endSlot + slots > Shape.SlotsPerPage)
            {
                if (!ClosePage(logical))
                {
                    return StoreResult.Fault;
                }
            }
            else if (ProgramSlot(slots))
            {
                return StoreResult.Done;
            }
            else
            {
                badSlots++;
                _endSlot += slots;
                if (badSlots == MaxBadSlots || _medium.Flash.Fault != FlashFault.None)
                {
                    return StoreResult.Fault;
                }
            }
        }
    }

    private bool ProgramSlot(int slots) => _medium.Program(
        FlashMedium.AddressOf(_endSector) + (_endPage * FlashLayout.PageBytes) + (_endSlot * Shape.SlotBytes), _medium.Staged, slots * Shape.SlotBytes);

    /// <summary>Closes the page at the end of the chain and goes to the next that is open.</summary>
    private bool ClosePage(int logical)
    {
        _copier.Request(this, logical);
        if (!_medium.CloseFlag(FlashMedium.AddressOf(_endSector) + (_endPage * FlashLayout.PageBytes) + Shape.FlagOffset))
        {
            return false;
        }

        bool isOpen = false;
        while (!isOpen)
        {
            _endPage = (_endPage + 1) % FlashLayout.PagesPerSector;
            _endStep++;
            if (_endStep == FlashLayout.PagesPerSector)
            {
                return true;
            }

            byte[]? bytes = PageOf(_endSector, _endPage, _endStep);
            if (bytes == null)
            {
                return false;
            }

            isOpen = bytes[_pageAt + Shape.FlagOffset] == 0xFF;
            _endSlot = FirstFree(bytes, _pageAt, _endPage);
        }

        return true;
    }
}
