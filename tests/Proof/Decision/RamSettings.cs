using System;
using System.Collections.Generic;
using AccessStandalone.Storage;

namespace AccessStandalone.Proof.Decision;

/// <summary>Settings, time rules and public passwords without a medium.</summary>
internal sealed class RamSettings : ISettingStore, ITimeRuleStore, IPublicPasswordStore
{
    private readonly int[] _numbers = new int[SettingTable.Count];
    private readonly Dictionary<SecretId, byte[]> _secrets = [];
    private readonly Dictionary<(TimeRuleKind Kind, int Number), byte[]> _rules = [];
    private readonly Dictionary<ulong, HashSet<int>> _passwords = [];

    public RamSettings()
    {
        for (int i = 1; i < SettingTable.Count; i++)
        {
            _numbers[i] = SettingTable.Default((SettingId)i);
        }
    }

    public int Count { get; private set; }

    public int Version { get; private set; }

    public int Get(SettingId id) => _numbers[(int)id];

    public bool IsReady => true;

    public bool IsReadyFor(SettingId id) => true;

    public bool IsReadyFor(SecretId id) => true;

    public bool IsReadyFor(ulong tag) => true;

    public bool Set(SettingId id, int value)
    {
        _numbers[(int)id] = value;
        Version++;
        return true;
    }

    public bool TryGetSecret(SecretId id, byte[] into)
    {
        bool isKept = _secrets.TryGetValue(id, out byte[]? value) && value.Length == into.Length;
        if (isKept)
        {
            value!.CopyTo(into, 0);
        }

        return isKept;
    }

    public bool SetSecret(SecretId id, byte[]? value)
    {
        _secrets[id] = value ?? throw new NotSupportedException();
        Version++;
        return true;
    }

    public bool Clear() => throw new NotSupportedException();

    public bool IsReadyFor(TimeRuleKind kind, int number) => true;

    public int Read(TimeRuleKind kind, int number, byte[] into)
    {
        if (!_rules.TryGetValue((kind, number), out byte[]? rule))
        {
            return -1;
        }

        rule.CopyTo(into, 0);
        return rule.Length;
    }

    public bool Write(TimeRuleKind kind, int number, byte[] value, int length)
    {
        _rules[(kind, number)] = value[..length];
        return true;
    }

    public bool Remove(TimeRuleKind kind, int number)
    {
        _rules.Remove((kind, number));
        return true;
    }

    public bool Has(ulong tag, int length) => _passwords.TryGetValue(tag, out HashSet<int>? lengths) && lengths.Contains(length);

    public bool HasNumber(ulong tag) => _passwords.TryGetValue(tag, out HashSet<int>? lengths) && lengths.Count > 0;

    public bool Add(ulong tag, int length)
    {
        _passwords.TryAdd(tag, []);
        bool isAdded = _passwords[tag].Add(length);
        Count += isAdded ? 1 : 0;
        return isAdded;
    }

    public bool Remove(ulong tag, int length)
    {
        bool isRemoved = _passwords.TryGetValue(tag, out HashSet<int>? lengths) && lengths.Remove(length);
        Count -= isRemoved ? 1 : 0;
        return isRemoved;
    }

    public StoreResult RemoveNext(ref ulong place) => throw new NotSupportedException();
}
