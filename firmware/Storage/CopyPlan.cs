using System;

namespace AccessStandalone.Storage;

/// <summary>
/// Lays the live slots of a sector out anew, as if appended one after the other (FORMAT.md §5). Works on the sector in
/// <see cref="FlashMedium.Sector"/>; the arrays are shared by all copies.
/// </summary>
public sealed class CopyPlan
{
    /// <summary>The most slots a sector has: 15 in each of 16 pages.</summary>
    private const int MaxSlots = 240;
    private const byte NoHome = 0xFF;

    /// <summary>Source of the slots in <see cref="FlashMedium.Staged"/>: this and one more.</summary>
    private const int StagedSource = MaxSlots;

    private readonly FlashMedium _medium;

    // For each slot the home page of the record that begins there.
    private readonly byte[] _homes = new byte[MaxSlots];

    // For each slot of the new sector one more than the slot that comes there; 0 for none.
    private readonly byte[] _sources = new byte[MaxSlots];

    private readonly byte[] _used = new byte[FlashLayout.PagesPerSector];
    private readonly bool[] _closed = new bool[FlashLayout.PagesPerSector];
    private readonly byte[] _versions = new byte[MaxSlots];
    private SlotTable? _table;
    private bool _hasChange;
    private ulong _changedKey;
    private int _changedSlots;

    public CopyPlan(FlashMedium medium)
    {
        _medium = medium;
    }

    /// <summary>Slots that the new sector will not have: old versions, tombstones, unreadable ones.</summary>
    public int DeadSlots { get; private set; }

    /// <summary>The next plans are for copies as they are.</summary>
    public void ChangeNothing() => _hasChange = false;

    /// <summary>The next plans have the record in <see cref="FlashMedium.Staged"/> in place of the one of this key.</summary>
    /// <param name="slots">0 to leave the key out.</param>
    public void Change(ulong key, int slots)
    {
        _hasChange = true;
        _changedKey = key;
        _changedSlots = slots;
    }

    /// <summary>Makes the plan.</summary>
    /// <param name="table">Whose sector it is.</param>
    /// <param name="logical">Which of its sectors; it is in the buffer.</param>
    /// <returns>false if the live slots do not fit.</returns>
    public bool Make(SlotTable table, int logical)
    {
        _table = table;
        DeadSlots = 0;
        Array.Clear(_sources, 0, MaxSlots);
        for (int page = 0; page < FlashLayout.PagesPerSector; page++)
        {
            _used[page] = (byte)table.Shape.FirstSlotOf(page);
            _closed[page] = false;
            FindHomes(page, logical);
        }

        // Records of two slots first: those of one fit into whatever gaps are left, so that what fitted before fits again.
        return LayOutAll(2) && LayOutAll(1);
    }

    /// <summary>Builds a page of the new sector.</summary>
    /// <param name="into">Gets the bytes from <see cref="FlashBuffer.Lead"/> on.</param>
    /// <param name="offset">Where in the page they begin.</param>
    /// <returns>How many bytes there are to program; 0 if the page stays blank.</returns>
    public int Build(int page, FlashBuffer into, out int offset)
    {
        SlotShape shape = _table!.Shape;
        int first = shape.FirstSlotOf(page);
        offset = first * shape.SlotBytes;
        int end = _closed[page] ? FlashLayout.PageBytes : _used[page] * shape.SlotBytes;
        for (int i = 0; i < end - offset; i++)
        {
            into.Bytes[FlashBuffer.Lead + i] = 0xFF;
        }

        for (int slot = first; slot < _used[page]; slot++)
        {
            int source = _sources[(page * shape.SlotsPerPage) + slot] - 1;
            int to = FlashBuffer.Lead + ((slot - first) * shape.SlotBytes);
            if (source >= StagedSource)
            {
                Array.Copy(_medium.Staged.Bytes, FlashBuffer.Lead + ((source - StagedSource) * shape.SlotBytes), into.Bytes, to, shape.SlotBytes);
            }
            else
            {
                Array.Copy(_medium.Sector.Bytes, OffsetOf(source), into.Bytes, to, shape.SlotBytes);
            }

            if (shape.CheckedBytes < shape.ChecksumOffset)
            {
                into.Bytes[to + shape.CheckedBytes] = 0xFF;
            }
        }

        if (_closed[page])
        {
            into.Bytes[FlashBuffer.Lead + shape.FlagOffset - offset] = 0;
        }

        return end - offset;
    }

    private void FindHomes(int page, int logical)
    {
        SlotShape shape = _table!.Shape;
        int pageEnd = PageOffset(page) + (shape.SlotsPerPage * shape.SlotBytes);
        int slot = 0;
        while (slot < shape.SlotsPerPage)
        {
            int index = (page * shape.SlotsPerPage) + slot;
            _homes[index] = NoHome;
            int slots = slot < shape.FirstSlotOf(page) ? 1 : FindHome(index, logical, pageEnd);
            if (slots == 2)
            {
                _homes[index + 1] = NoHome;
            }

            slot += slots;
        }
    }

    /// <returns>How many slots the record has.</returns>
    private int FindHome(int index, int logical, int pageEnd)
    {
        byte[] bytes = _medium.Sector.Bytes;
        int at = OffsetOf(index);
        SlotReader reader = _table!.Reader;
        if (reader.IsBlank(bytes, at))
        {
            return 1;
        }

        DeadSlots++;
        if (!reader.TryRead(bytes, at, pageEnd))
        {
            return 1;
        }

        ulong mix = _table.MixOf(SlotReader.KeyOf(reader.Record, 0));
        if (KeyPlace.LogicalSector(mix, _table.Map.LogicalCount) != logical)
        {
            return 1;
        }

        if (reader.WasRepaired)
        {
            RestoreBits(at);
        }

        DeadSlots += reader.RecordSlots - 1;
        _homes[index] = (byte)KeyPlace.HomePage(mix);
        return reader.RecordSlots;
    }

    /// <summary>Puts a repaired record back into the buffer, but for bytes that are no part of it.</summary>
    private void RestoreBits(int at)
    {
        SlotShape shape = _table!.Shape;
        for (int i = 0; i < _table.Reader.RecordSlots * shape.SlotBytes; i++)
        {
            if (i % shape.SlotBytes < shape.CheckedBytes || i % shape.SlotBytes >= shape.ChecksumOffset)
            {
                _medium.Sector.Bytes[at + i] = _table.Reader.Record[i];
            }
        }
    }

    private bool LayOutAll(int slots)
    {
        for (int home = 0; home < FlashLayout.PagesPerSector; home++)
        {
            if (!LayOut(home, slots))
            {
                return false;
            }
        }

        return true;
    }

    private bool LayOut(int home, int slots)
    {
        int count = Collect(home);
        for (int i = 0; i < count; i++)
        {
            int index = _versions[i];
            int type = TypeAt(index);
            bool isOfSize = type == (slots == 2 ? SlotShape.FirstHalf : SlotShape.Whole);
            if (!isOfSize || IsChanged(index) || HasLaterVersion(i, count))
            {
                continue;
            }

            if (!Place(home, index, slots))
            {
                return false;
            }

            DeadSlots -= slots;
        }

        bool isHomeOfChange = _hasChange && _changedSlots == slots && KeyPlace.HomePage(_table!.MixOf(_changedKey)) == home;
        return !isHomeOfChange || Place(home, StagedSource, _changedSlots);
    }

    /// <summary>The records of a home page in the order in which they were appended.</summary>
    private int Collect(int home)
    {
        SlotShape shape = _table!.Shape;
        int count = 0;
        for (int step = 0; step < FlashLayout.PagesPerSector; step++)
        {
            int page = (home + step) % FlashLayout.PagesPerSector;
            for (int slot = shape.FirstSlotOf(page); slot < shape.SlotsPerPage; slot++)
            {
                int index = (page * shape.SlotsPerPage) + slot;
                if (_homes[index] == home)
                {
                    _versions[count] = (byte)index;
                    count++;
                }
            }

            if (_medium.Sector.Bytes[PageOffset(page) + shape.FlagOffset] == 0xFF)
            {
                break;
            }
        }

        return count;
    }

    private bool IsChanged(int index) => _hasChange && SlotReader.KeyOf(_medium.Sector.Bytes, OffsetOf(index)) == _changedKey;

    private bool HasLaterVersion(int i, int count)
    {
        ulong key = SlotReader.KeyOf(_medium.Sector.Bytes, OffsetOf(_versions[i]));
        for (int j = i + 1; j < count; j++)
        {
            if (SlotReader.KeyOf(_medium.Sector.Bytes, OffsetOf(_versions[j])) == key)
            {
                return true;
            }
        }

        return false;
    }

    private bool Place(int home, int index, int slots)
    {
        SlotShape shape = _table!.Shape;
        for (int step = 0; step < FlashLayout.PagesPerSector; step++)
        {
            int page = (home + step) % FlashLayout.PagesPerSector;
            if (_used[page] + slots <= shape.SlotsPerPage)
            {
                for (int i = 0; i < slots; i++)
                {
                    _sources[(page * shape.SlotsPerPage) + _used[page]] = (byte)(index + i + 1);
                    _used[page]++;
                }

                return true;
            }

            _closed[page] = true;
        }

        return false;
    }

    private int TypeAt(int index) => _medium.Sector.Bytes[OffsetOf(index) + SlotShape.TypeOffset] >> SlotShape.TypeShift;

    private static int PageOffset(int page) => FlashBuffer.Lead + (page * FlashLayout.PageBytes);

    private int OffsetOf(int index)
    {
        SlotShape shape = _table!.Shape;
        return PageOffset(index / shape.SlotsPerPage) + (index % shape.SlotsPerPage * shape.SlotBytes);
    }
}
