namespace AccessStandalone.Storage;

/// <summary>
/// Public passwords in flash (FORMAT.md §7): under the check value of a number the lengths with which it is a password. Whether one is there
/// or not, asking is the same lookup.
/// </summary>
public sealed class FlashPublicPasswordStore : IPublicPasswordStore
{
    private const int Uncounted = -1;
    private const int ValueBytes = 2;

    private readonly SettingSlots _slots;
    private readonly byte[] _value = new byte[SettingSlots.MaxValueBytes];
    private int _count = Uncounted;
    private uint _countedEpoch;

    public FlashPublicPasswordStore(SettingSlots slots)
    {
        _slots = slots;
    }

    public int Count
    {
        get
        {
            if (_count == Uncounted || _countedEpoch != _slots.Epoch)
            {
                CountAll();
            }

            return _count;
        }
    }

    public bool Has(ulong tag, int length) => (LengthsOf(tag) & BitOf(length)) != 0;

    public bool IsReady => _slots.IsReady;

    public bool IsReadyFor(ulong tag) => _slots.IsReadyFor(KeyOf(tag));

    public bool HasNumber(ulong tag) => LengthsOf(tag) != 0;

    public bool Add(ulong tag, int length)
    {
        int count = Count;
        int lengths = LengthsOf(tag);
        if ((lengths & BitOf(length)) != 0)
        {
            return true;
        }

        if (!Write(tag, lengths | BitOf(length)))
        {
            return false;
        }

        _count = count + 1;
        return true;
    }

    public bool Remove(ulong tag, int length)
    {
        int count = Count;
        int lengths = LengthsOf(tag);
        if ((lengths & BitOf(length)) == 0)
        {
            return true;
        }

        if (!Write(tag, lengths & ~BitOf(length)))
        {
            return false;
        }

        _count = count - 1;
        return true;
    }

    public StoreResult RemoveNext(ref ulong place)
    {
        int count = Count;
        int length = _slots.ReadNext(ref place, _value);
        if (length < 0)
        {
            return count == 0 ? StoreResult.Done : StoreResult.Fault;
        }

        if (place >> 56 != (ulong)SettingClass.PublicPassword || length != ValueBytes)
        {
            return StoreResult.Full;
        }

        int removed = BitsIn(LittleEndian.Get16(_value, 0));
        if (!_slots.Remove(place))
        {
            return StoreResult.Fault;
        }

        _count = count - removed;
        return StoreResult.Full;
    }

    private static int BitOf(int length) => 1 << (length - 1);

    private static ulong KeyOf(ulong tag) => SettingSlots.KeyOf(SettingClass.PublicPassword, tag);

    private int LengthsOf(ulong tag) => _slots.Read(KeyOf(tag), _value) == ValueBytes ? LittleEndian.Get16(_value, 0) : 0;

    private bool Write(ulong tag, int lengths)
    {
        if (lengths == 0)
        {
            return _slots.Remove(KeyOf(tag));
        }

        LittleEndian.Set16(_value, 0, lengths);
        return _slots.Write(KeyOf(tag), _value, ValueBytes);
    }

    /// <summary>Reads all settings once after a start, when the number is first wanted: some tens of reads.</summary>
    private void CountAll()
    {
        int count = 0;
        ulong key = 0;
        while (true)
        {
            int length = _slots.ReadNext(ref key, _value);
            if (length < 0)
            {
                break;
            }

            if (key >> 56 == (ulong)SettingClass.PublicPassword && length == ValueBytes)
            {
                count += BitsIn(LittleEndian.Get16(_value, 0));
            }
        }

        _count = count;
        _countedEpoch = _slots.Epoch;
    }

    private static int BitsIn(int lengths)
    {
        int bits = 0;
        while (lengths != 0)
        {
            lengths &= lengths - 1;
            bits++;
        }

        return bits;
    }
}
