using System;
using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace AccessStandalone.HalSim.Client.Messages;

/// <summary>Builds a payload; little-endian.</summary>
public sealed class PayloadWriter
{
    private readonly ArrayBufferWriter<byte> _bytes = new();

    public ReadOnlyMemory<byte> Written => _bytes.WrittenMemory;

    public PayloadWriter U8(byte value)
    {
        Room(1)[0] = value;
        return this;
    }

    public PayloadWriter U16(ushort value)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(Room(sizeof(ushort)), value);
        return this;
    }

    public PayloadWriter U32(uint value)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(Room(sizeof(uint)), value);
        return this;
    }

    public PayloadWriter U64(ulong value)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(Room(sizeof(ulong)), value);
        return this;
    }

    public PayloadWriter I32(int value) => U32((uint)value);

    public PayloadWriter I64(long value) => U64((ulong)value);

    public PayloadWriter Bytes(ReadOnlySpan<byte> value)
    {
        _bytes.Write(value);
        return this;
    }

    /// <summary>A text after a byte with its length.</summary>
    /// <exception cref="ArgumentException">It has more than 255 bytes.</exception>
    public PayloadWriter ShortText(string value)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(value);
        if (utf8.Length > byte.MaxValue)
        {
            throw new ArgumentException($"a text has {utf8.Length} bytes, at most {byte.MaxValue} can be sent", nameof(value));
        }

        return U8((byte)utf8.Length).Bytes(utf8);
    }

    /// <summary>A number of entries, in one byte.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are none, or more than a message may have.</exception>
    internal PayloadWriter Count(int count, int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, most);
        return U8((byte)count);
    }

    private Span<byte> Room(int count)
    {
        Span<byte> room = _bytes.GetSpan(count)[..count];
        _bytes.Advance(count);
        return room;
    }
}
