using System;

namespace AccessStandalone.Storage;

/// <summary>Settings and secrets in flash (FORMAT.md §7). Numbers are kept in RAM as well: they are read all the time.</summary>
public sealed class FlashSettingStore : ISettingStore
{
    private const int NumberBytes = 4;

    private readonly SettingSlots _slots;
    private readonly short[] _values = new short[SettingTable.Count];
    private readonly byte[] _value = new byte[SettingSlots.MaxValueBytes];

    public FlashSettingStore(SettingSlots slots)
    {
        _slots = slots;
        TakeDefaults();
    }

    public int Version { get; private set; }

    /// <summary>Reads all numbers; one that is not there, or is out of range, has its default.</summary>
    public void Mount()
    {
        TakeDefaults();
        for (int i = 1; i < SettingTable.Count; i++)
        {
            if (_slots.Read(SettingSlots.KeyOf(SettingClass.Number, (ulong)i), _value) == NumberBytes)
            {
                int value = (int)LittleEndian.Get32(_value, 0);
                _values[i] = SettingTable.Takes((SettingId)i, value) ? (short)value : _values[i];
            }
        }
    }

    public int Get(SettingId id) => _values[(int)id];

    public bool IsReadyFor(SettingId id) => _slots.IsReadyFor(SettingSlots.KeyOf(SettingClass.Number, (ulong)id));

    public bool Set(SettingId id, int value)
    {
        LittleEndian.Set32(_value, 0, (uint)value);
        if (!_slots.Write(SettingSlots.KeyOf(SettingClass.Number, (ulong)id), _value, NumberBytes))
        {
            return false;
        }

        _values[(int)id] = (short)value;
        Version++;
        return true;
    }

    public bool TryGetSecret(SecretId id, byte[] into) =>
        _slots.Read(SettingSlots.KeyOf(SettingClass.Secret, (ulong)id), _value) == into.Length && CopyTo(into);

    public bool IsReadyFor(SecretId id) => _slots.IsReadyFor(SettingSlots.KeyOf(SettingClass.Secret, (ulong)id));

    public bool SetSecret(SecretId id, byte[]? value)
    {
        ulong key = SettingSlots.KeyOf(SettingClass.Secret, (ulong)id);
        bool isDone = value == null ? _slots.Remove(key) : _slots.Write(key, value, value.Length);
        Version++;
        return isDone;
    }

    public bool Clear()
    {
        if (!_slots.Clear())
        {
            return false;
        }

        TakeDefaults();
        return true;
    }

    private bool CopyTo(byte[] into)
    {
        Array.Copy(_value, 0, into, 0, into.Length);
        return true;
    }

    private void TakeDefaults()
    {
        Version++;
        for (int i = 0; i < SettingTable.Count; i++)
        {
            _values[i] = (short)SettingTable.Default((SettingId)i);
        }
    }
}
