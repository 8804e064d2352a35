using System;

namespace AccessStandalone.Protocol;

/// <summary>
/// Writes a message's payload into a buffer; little-endian. What does not fit is not written and makes <see cref="IsGood"/> false: who writes knows the
/// limits of the protocol, so that is a mistake of its own.
/// </summary>
public sealed class MessageWriter
{
    private byte[] _bytes = new byte[1];
    private int _start;
    private int _at;
    private int _end;

    /// <summary>Whether everything fitted.</summary>
    public bool IsGood { get; private set; }

    /// <summary>Bytes written.</summary>
    public int Count => _at - _start;

    /// <summary>Bytes there is still room for.</summary>
    public int Room => _end - _at;

    /// <summary>Takes a buffer, and writes into it from <paramref name="offset"/> on.</summary>
    /// <param name="room">No more bytes than this.</param>
    public void Open(byte[] bytes, int offset, int room)
    {
        _bytes = bytes;
        _start = offset;
        _at = offset;
        _end = offset + room;
        IsGood = true;
    }

    /// <summary>Takes back all that was written.</summary>
    public void Clear()
    {
        _at = _start;
        IsGood = true;
    }

    public void U8(byte value)
    {
        if (Take(1))
        {
            _bytes[_at - 1] = value;
        }
    }

    public void U16(ushort value) => Put(value, 2);

    public void U32(uint value) => Put(value, 4);

    public void U64(ulong value) => Put(value, 8);

    public void I32(int value) => Put((uint)value, 4);

    public void I64(long value) => Put((ulong)value, 8);

    public void Bytes(byte[] from, int offset, int count)
    {
        if (Take(count))
        {
            Array.Copy(from, offset, _bytes, _at - count, count);
        }
    }

    /// <summary>Overwrites a byte that was written: a count that is known only at the end.</summary>
    /// <param name="position">Counted from the first byte written.</param>
    public void SetU8(int position, byte value) => _bytes[_start + position] = value;

    private void Put(ulong value, int size)
    {
        if (!Take(size))
        {
            return;
        }

        for (int i = 0; i < size; i++)
        {
            _bytes[_at - size + i] = (byte)(value >> (8 * i));
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
}
