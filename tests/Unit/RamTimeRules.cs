using System;
using AccessStandalone.Storage;

namespace AccessStandalone.Tests.Unit;

/// <summary>Time rules in RAM: up to ten of them, with a count of how often one was read.</summary>
public sealed class RamTimeRules : ITimeRuleStore
{
    private const int Room = 10;

    private readonly byte[][] _values = new byte[Room][];
    private readonly int[] _keys = new int[Room];
    private int _count;

    public int Reads { get; private set; }

    public bool Fails { get; set; }

    public int Read(TimeRuleKind kind, int number, byte[] into)
    {
        Reads++;
        int at = IndexOf(kind, number);
        if (Fails || at < 0)
        {
            return -1;
        }

        byte[] value = _values[at];
        Array.Copy(value, 0, into, 0, value.Length < into.Length ? value.Length : into.Length);
        return value.Length;
    }

    public bool IsReadyFor(TimeRuleKind kind, int number) => true;

    public bool Write(TimeRuleKind kind, int number, byte[] value, int length)
    {
        if (Fails)
        {
            return false;
        }

        Remove(kind, number);
        byte[] copy = new byte[length];
        Array.Copy(value, 0, copy, 0, length);
        _values[_count] = copy;
        _keys[_count] = KeyOf(kind, number);
        _count++;
        return true;
    }

    public bool Remove(TimeRuleKind kind, int number)
    {
        int at = IndexOf(kind, number);
        if (Fails)
        {
            return false;
        }

        if (at >= 0)
        {
            _count--;
            _values[at] = _values[_count];
            _keys[at] = _keys[_count];
        }

        return true;
    }

    private static int KeyOf(TimeRuleKind kind, int number) => ((int)kind * 1000) + number;

    private int IndexOf(TimeRuleKind kind, int number)
    {
        for (int i = 0; i < _count; i++)
        {
            if (_keys[i] == KeyOf(kind, number))
            {
                return i;
            }
        }

        return -1;
    }
}
