using System;

namespace AccessStandalone.Storage;

/// <summary>Looks at single slots of a page in a buffer: blank, valid, valid with one bit repaired, or nothing.</summary>
public sealed class SlotReader
{
    private readonly FlashMedium _medium;
    private readonly SlotShape _shape;

    public SlotReader(FlashMedium medium, SlotShape shape)
    {
        _medium = medium;
        _shape = shape;
    }

    /// <summary>The record found by <see cref="TryRead"/>, one slot or two; a copy that the next read, of any table, overwrites.</summary>
    public byte[] Record => _medium.Candidate;

    public int RecordType => Record[SlotShape.TypeOffset] >> SlotShape.TypeShift;

    /// <summary>Slots the record takes.</summary>
    public int RecordSlots { get; private set; }

    /// <summary>Whether a bit had to be turned.</summary>
    public bool WasRepaired { get; private set; }

    /// <summary>Whether a slot's key is the one, or differs from it in one bit: then it may be it.</summary>
    public static bool MayHaveKey(byte[] page, int at, ulong key)
    {
        ulong difference = LittleEndian.Get64(page, at) ^ key;
        return (difference & (difference - 1)) == 0;
    }

    public static ulong KeyOf(byte[] slot, int at) => LittleEndian.Get64(slot, at);

    /// <summary>The byte that is not part of the slot does not count: a page is closed where a record of two slots found room for one.</summary>
    public bool IsBlank(byte[] page, int at)
    {
        int whole = _shape.CheckedBytes & ~3;
        uint noPart = whole == _shape.CheckedBytes ? 0 : uint.MaxValue << (8 * (_shape.CheckedBytes - whole));
        return FlashMedium.IsErased(page, at, whole)
            && (LittleEndian.Get32(page, at + whole) | noPart) == uint.MaxValue
            && LittleEndian.Get32(page, at + _shape.ChecksumOffset) == uint.MaxValue;
    }

    /// <summary>Reads the record that begins at a slot.</summary>
    /// <param name="page">Buffer with the page; its last byte of the page is at <paramref name="pageEnd"/> - 1.</param>
    /// <param name="at">Where the slot begins.</param>
    /// <returns>false if no record begins there, or none that can be read.</returns>
    public bool TryRead(byte[] page, int at, int pageEnd)
    {
        WasRepaired = false;
        if (!TakeSlot(page, at, 0))
        {
            return false;
        }

        RecordSlots = 1;
        if (RecordType != SlotShape.FirstHalf || _shape.MaxRecordSlots == 1)
        {
            return RecordType == SlotShape.Whole || RecordType == SlotShape.Tombstone;
        }

        int size = _shape.SlotBytes;
        RecordSlots = 2;
        return at + (2 * size) <= pageEnd
            && TakeSlot(page, at + size, size)
            && Record[size + SlotShape.TypeOffset] >> SlotShape.TypeShift == SlotShape.SecondHalf
            && KeyOf(Record, size) == KeyOf(Record, 0);
    }

    private bool TakeSlot(byte[] page, int at, int to)
    {
        Array.Copy(page, at, Record, to, _shape.SlotBytes);
        int checksumAt = to + _shape.ChecksumOffset;
        if (_medium.Crc.Of(Record, to, _shape.CheckedBytes) == LittleEndian.Get32(Record, checksumAt))
        {
            return true;
        }

        if (!SingleBitRepair.TryRepair(_medium.Crc, Record, to, _shape.CheckedBytes, checksumAt))
        {
            return false;
        }

        WasRepaired = true;
        return true;
    }
}
