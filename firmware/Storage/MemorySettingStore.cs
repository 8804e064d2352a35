using System;

namespace AccessStandalone.Storage;

/// <summary>Settings in RAM: lost at power-off. Stands in until the flash settings of the next step, behind the same interface.</summary>
public sealed class MemorySettingStore : ISettingStore
{
    private const int SecretCount = 3;

    private readonly int[] _values = new int[SettingTable.Count];
    private readonly byte[]?[] _secrets = new byte[]?[SecretCount];

    public MemorySettingStore()
    {
        Clear();
    }

    public int Get(SettingId id) => _values[(int)id];

    public bool Set(SettingId id, int value)
    {
        _values[(int)id] = value;
        return true;
    }

    public byte[]? GetSecret(SecretId id) => _secrets[(int)id];

    public bool SetSecret(SecretId id, byte[]? value)
    {
        _secrets[(int)id] = value;
        return true;
    }

    public bool Clear()
    {
        for (int i = 0; i < SettingTable.Count; i++)
        {
            _values[i] = SettingTable.Default((SettingId)i);
        }

        Array.Clear(_secrets, 0, SecretCount);
        return true;
    }
}
