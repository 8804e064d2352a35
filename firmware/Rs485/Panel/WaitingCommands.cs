using System;

namespace AccessStandalone.Rs485;

/// <summary>Commands that wait for their peripheral's turn, as code and data, oldest first. All room is there from the start.</summary>
public sealed class WaitingCommands
{
    public const int Capacity = 8;

    /// <summary>Of one command's data. With code, MAC and padding such a frame is well under the 128 bytes every peripheral takes.</summary>
    public const int MaximumData = 64;

    private readonly byte[] _data = new byte[Capacity * MaximumData];
    private readonly byte[] _codes = new byte[Capacity];
    private readonly int[] _sizes = new int[Capacity];
    private int _first;

    public int Count { get; private set; }

    /// <summary>The oldest command's.</summary>
    public byte Code => _codes[_first];

    /// <summary>The oldest command's.</summary>
    public int DataCount => _sizes[_first];

    /// <summary>Builds a command into the queue; false, with nothing changed, if it is full, the data too long or a field wrong.</summary>
    public bool Add(OsdpMessage command)
    {
        int size = command.Count;
        if (Count == Capacity || size < 0 || size > MaximumData)
        {
            return false;
        }

        int slot = (_first + Count) % Capacity;
        if (command.Build(_data, slot * MaximumData) != DataRefusal.None)
        {
            return false;
        }

        _codes[slot] = command.Code;
        _sizes[slot] = size;
        Count++;
        return true;
    }

    /// <summary>Copies the oldest command's data.</summary>
    public void CopyTo(byte[] bytes, int offset)
    {
        Array.Copy(_data, _first * MaximumData, bytes, offset, _sizes[_first]);
    }

    /// <summary>Removes the oldest, without a trace: it may be a key.</summary>
    public void Remove()
    {
        Array.Clear(_data, _first * MaximumData, MaximumData);
        _first = (_first + 1) % Capacity;
        Count--;
    }

    public void Clear()
    {
        while (Count > 0)
        {
            Remove();
        }
    }
}
