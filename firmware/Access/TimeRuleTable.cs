using System;
using AccessStandalone.Storage;

namespace AccessStandalone.Access;

/// <summary>
/// The 128 rules of one kind in RAM, in one array of bytes: a decision waits for no flash. A rule is read from the store when it is first wanted,
/// or before, in idle time.
/// </summary>
public sealed class TimeRuleTable
{
    /// <summary>Period groups, schedules and holiday groups there are (S2 §1).</summary>
    public const int Count = 128;

    private const byte NotRead = 0;
    private const byte Absent = 1;

    private readonly ITimeRuleStore _store;
    private readonly TimeRuleKind _kind;
    private readonly byte[] _value;

    // A rule: 0 not read yet, 1 there is none, else its length + 2; and the bytes.
    private readonly byte[] _rules;
    private readonly int _stride;
    private int _nextToRead;

    /// <param name="maxBytes">The longest rule.</param>
    public TimeRuleTable(ITimeRuleStore store, TimeRuleKind kind, int maxBytes)
    {
        _store = store;
        _kind = kind;
        _value = new byte[maxBytes];
        _stride = maxBytes + 1;
        _rules = new byte[_stride * Count];
    }

    /// <summary>All rules: where one is, <see cref="Find"/> tells.</summary>
    public byte[] Bytes => _rules;

    /// <param name="number">Anything; only 0 to 127 can be a rule.</param>
    /// <param name="length">The rule's bytes.</param>
    /// <returns>Where in <see cref="Bytes"/> the rule begins, or -1 if there is none.</returns>
    public int Find(int number, out int length)
    {
        length = 0;
        if (number < 0 || number >= Count)
        {
            return -1;
        }

        int at = number * _stride;
        if (_rules[at] == NotRead)
        {
            Read(number);
        }

        length = _rules[at] - Absent - 1;
        return length < 0 ? -1 : at + 1;
    }

    /// <summary>The store has a new rule.</summary>
    /// <param name="length">Below 0: it was removed.</param>
    public void Take(int number, byte[] value, int length)
    {
        int at = number * _stride;
        _rules[at] = (byte)(length < 0 ? Absent : Absent + 1 + length);
        if (length > 0)
        {
            Array.Copy(value, 0, _rules, at + 1, length);
        }
    }

    /// <summary>The store was cleared.</summary>
    public void Forget()
    {
        _nextToRead = 0;
        Array.Clear(_rules, 0, _rules.Length);
    }

    /// <summary>Reads one rule that was not read yet.</summary>
    /// <returns>false if all are there.</returns>
    public bool ReadNext()
    {
        while (_nextToRead < Count && _rules[_nextToRead * _stride] != NotRead)
        {
            _nextToRead++;
        }

        if (_nextToRead == Count)
        {
            return false;
        }

        Read(_nextToRead);
        return true;
    }

    /// <summary>What is no rule (a newer firmware may have written it) is taken for none: it lets nobody in.</summary>
    private void Read(int number)
    {
        int length = _store.Read(_kind, number, _value);
        Take(number, _value, TimeRuleFormat.IsValid(_kind, _value, length) ? length : -1);
    }
}
