using System;

namespace AccessStandalone.Storage;

/// <summary>What a settings key is about (FORMAT.md §7). The numbers are stored: never reuse one.</summary>
public enum SettingClass : byte
{
    None = 0,
    Number = 1,
    Secret = 2,
    PublicPassword = 3,
    PeriodGroup = 4,
    Schedule = 5,
    HolidayGroup = 6,
    Network = 7,
    Reader = 8,
    Cursor = 9,

    /// <summary>Number 0: the rule of daylight saving time.</summary>
    Clock = 10,
}

/// <summary>Small values under keys, in flash: what users and records are not. A change is one program; the value before stays until then.</summary>
public sealed class SettingSlots
{
    /// <summary>The most bytes a value has.</summary>
    public const int MaxValueBytes = 94;

    /// <summary>Values that may be new before anybody asks again, and begin sectors in one group.</summary>
    private const int ChangesAtOnce = 2;
    private const int NoEpoch = 0x10000;
    private const int ClassShift = 56;
    private const int LengthOffset = 8;
    private const int ValueOffset = 12;
    private const int ValueBytesInHalf = 47;

    private readonly FlashMedium _medium;
    private readonly TableJournal _journal;
    private readonly SlotTable[] _regions;
    private readonly TableOrder _order;
    private bool _isMounted;

    /// <param name="regions">Two.</param>
    public SettingSlots(FlashMedium medium, TableJournal journal, SlotTable[] regions)
    {
        _medium = medium;
        _journal = journal;
        _regions = regions;
        _order = new TableOrder(medium);
    }

    /// <summary>Changes when everything was cleared.</summary>
    public uint Epoch => _journal.SettingEpoch;

    /// <summary>As <see cref="IsReadyFor"/>, for a change wherever it is.</summary>
    public bool IsReady
    {
        get
        {
            bool isReady = true;
            for (int group = 0; _isMounted && group < Serving.Map.GroupCount; group++)
            {
                isReady &= Serving.Map.IsReady(group, 1);
            }

            return isReady;
        }
    }

    private SlotTable Serving => _regions[_journal.SettingRegion];

    public static ulong KeyOf(SettingClass kind, ulong number) =>
        ((ulong)kind << ClassShift) | (number & (((ulong)1 << ClassShift) - 1));

    /// <summary>The journal must be mounted.</summary>
    public void Mount()
    {
        Serving.Reset(_journal.SettingEpoch);
        _regions[1 - _journal.SettingRegion].Reset(NoEpoch);
        _isMounted = true;
    }

    /// <summary>Reads a value.</summary>
    /// <param name="into">Room for the value; a longer one is cut.</param>
    /// <returns>Its length, or below 0 if there is none or the flash failed.</returns>
    public int Read(ulong key, byte[] into)
    {
        if (!_isMounted || Serving.Find(key) != FindResult.Found)
        {
            return -1;
        }

        return Take(into);
    }

    /// <summary>Whether setting a value, or removing it, takes no longer than its program; if not, idle work erases what is wanted.</summary>
    public bool IsReadyFor(ulong key) => !_isMounted || Serving.HasRoomFor(key, ChangesAtOnce);

    /// <summary>Sets a value.</summary>
    /// <param name="value">At most <see cref="MaxValueBytes"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is longer.</exception>
    /// <returns>false if the flash failed or has no room; the value before still stands.</returns>
    public bool Write(ulong key, byte[] value, int length)
    {
        if (length > MaxValueBytes)
        {
            throw new ArgumentOutOfRangeException(nameof(length));
        }

        if (!_isMounted)
        {
            return false;
        }

        int slots = length > ValueBytesInHalf ? 2 : 1;
        Stage(key, slots == 2 ? SlotShape.FirstHalf : SlotShape.Whole, 0);
        _medium.Staged.Bytes[FlashBuffer.Lead + LengthOffset] = (byte)length;
        Array.Copy(value, 0, _medium.Staged.Bytes, FlashBuffer.Lead + ValueOffset, slots == 2 ? ValueBytesInHalf : length);
        if (slots == 2)
        {
            int size = Serving.Shape.SlotBytes;
            Stage(key, SlotShape.SecondHalf, size);
            Array.Copy(value, ValueBytesInHalf, _medium.Staged.Bytes, FlashBuffer.Lead + size + ValueOffset, length - ValueBytesInHalf);
        }

        Serving.Seal(slots);
        return Serving.Append(key, slots) == StoreResult.Done;
    }

    /// <returns>false if the flash failed; the value still stands.</returns>
    public bool Remove(ulong key)
    {
        if (!_isMounted)
        {
            return false;
        }

        FindResult found = Serving.Find(key);
        if (found != FindResult.Found)
        {
            return found == FindResult.NotFound;
        }

        Stage(key, SlotShape.Tombstone, 0);
        Serving.Seal(1);
        return Serving.Append(key, 1) == StoreResult.Done;
    }

    /// <summary>Reads the value that comes next, in the order of the table.</summary>
    /// <param name="key">0 to begin; then the key read.</param>
    /// <returns>The value's length, or below 0 if there is no more.</returns>
    public int ReadNext(ref ulong key, byte[] into)
    {
        if (!_isMounted || _order.FindNext(Serving, key, key == 0) != FindResult.Found)
        {
            return -1;
        }

        key = SlotReader.KeyOf(Serving.Record, 0);
        return Take(into);
    }

    /// <summary>Everything is gone, at once.</summary>
    /// <returns>false if the flash failed; everything is still there.</returns>
    public bool Clear()
    {
        if (!_isMounted)
        {
            return false;
        }

        uint epoch = (_journal.SettingEpoch + 1) & 0xFFFF;
        SlotTable old = Serving;
        if (!_journal.SwitchSettings(1 - _journal.SettingRegion, epoch))
        {
            return false;
        }

        Serving.BeginEpoch(epoch);
        old.Reset(NoEpoch);
        return true;
    }

    private int Take(byte[] into)
    {
        byte[] record = Serving.Record;
        int length = record[LengthOffset];
        int wanted = length < into.Length ? length : into.Length;
        int first = wanted < ValueBytesInHalf ? wanted : ValueBytesInHalf;
        Array.Copy(record, ValueOffset, into, 0, first);
        if (wanted > first)
        {
            Array.Copy(record, Serving.Shape.SlotBytes + ValueOffset, into, first, wanted - first);
        }

        return length;
    }

    private void Stage(ulong key, int type, int offset)
    {
        byte[] bytes = _medium.Staged.Bytes;
        int at = FlashBuffer.Lead + offset;
        Array.Clear(bytes, at, Serving.Shape.SlotBytes);
        LittleEndian.Set64(bytes, at, key);
        bytes[at + SlotShape.TypeOffset] = (byte)(type << SlotShape.TypeShift);
    }
}
