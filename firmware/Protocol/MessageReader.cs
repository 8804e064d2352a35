using System;

namespace AccessStandalone.Protocol;

/// <summary>
/// Reads a message's payload from its begin to its end; little-endian. Reading beyond the end gives zeros and makes <see cref="IsGood"/> false: who reads
/// asks once, at the end, and believes nothing before.
/// </summary>
public sealed class MessageReader
{
    private byte[] _bytes = new byte[1];
    private int _at;
    private int _end;

    /// <summary>Whether everything that was read was there.</summary>
    public bool IsGood { get; private set; }

    /// <summary>Whether everything that was read was there, and nothing is left.</summary>
    public bool IsAtEnd => IsGood && _at == _end;

    /// <summary>Bytes not yet read.</summary>
    public int Left => _end - _at;

    /// <summary>Takes a payload; it is read in place.</summary>
    public void Open(byte[] bytes, int offset, int count)
    {
        _bytes = bytes;
        _at = offset;
        _end = offset + count;
        IsGood = true;
    }

    public byte U8() => Take(1) ? _bytes[_at - 1] : (byte)0;

    public ushort U16() => Take(2) ? (ushort)(_bytes[_at - 2] | (_bytes[_at - 1] << 8)) : (ushort)0;

    public uint U32() => Take(4) ? U32At(_at - 4) : 0;

    public ulong U64() => Take(8) ? U32At(_at - 8) | ((ulong)U32At(_at - 4) << 32) : 0;

    public int I32() => (int)U32();

    public long I64() => (long)U64();

    /// <summary>Reads bytes to the begin of <paramref name="into"/>; zeros where there are too few.</summary>
    public void Bytes(byte[] into, int count)
    {
        if (Take(count))
        {
            Array.Copy(_bytes, _at - count, into, 0, count);
        }
        else
        {
            Array.Clear(into, 0, count);
        }
    }

    /// <summary>Leaves bytes out.</summary>
    public void Skip(int count) => Take(count);

    /// <summary>Goes back, so that what was read is read again: by who reads on in a later step.</summary>
    /// <param name="count">No more than was read.</param>
    public void GoBack(int count)
    {
        if (IsGood)
        {
            _at -= count;
        }
    }

    private bool Take(int count)
    {
        if (!IsGood || count < 0 || count > _end - _at)
        {
            IsGood = false;
            return false;
        }

        _at += count;
        return true;
    }

    private uint U32At(int at) => (uint)(_bytes[at] | (_bytes[at + 1] << 8) | (_bytes[at + 2] << 16) | (_bytes[at + 3] << 24));
}
