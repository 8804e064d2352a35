using System;
using System.Buffers.Binary;
using System.IO;
using System.Text;

namespace AccessStandalone.HalSim.Client.Messages;

/// <summary>Takes a payload from its begin to its end; little-endian. Every method throws <see cref="InvalidDataException"/> where the payload ends too early.</summary>
public ref struct PayloadReader
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private ReadOnlySpan<byte> _left;

    public PayloadReader(ReadOnlySpan<byte> payload)
    {
        _left = payload;
    }

    /// <summary>Bytes not yet taken.</summary>
    public readonly int Left => _left.Length;

    public byte U8() => Bytes(1)[0];

    public ushort U16() => BinaryPrimitives.ReadUInt16LittleEndian(Bytes(sizeof(ushort)));

    public uint U32() => BinaryPrimitives.ReadUInt32LittleEndian(Bytes(sizeof(uint)));

    public ulong U64() => BinaryPrimitives.ReadUInt64LittleEndian(Bytes(sizeof(ulong)));

    public int I32() => BinaryPrimitives.ReadInt32LittleEndian(Bytes(sizeof(int)));

    public long I64() => BinaryPrimitives.ReadInt64LittleEndian(Bytes(sizeof(long)));

    public ReadOnlySpan<byte> Bytes(int count)
    {
        if (count > _left.Length)
        {
            throw new InvalidDataException($"a message ends {count - _left.Length} bytes too early");
        }

        ReadOnlySpan<byte> taken = _left[..count];
        _left = _left[count..];
        return taken;
    }

    /// <summary>A text after a byte with its length.</summary>
    public string ShortText() => TextOf(Bytes(U8()));

    /// <summary>Nothing may be left.</summary>
    public readonly void End()
    {
        if (_left.Length > 0)
        {
            throw new InvalidDataException($"a message is {_left.Length} bytes too long");
        }
    }

    /// <exception cref="InvalidDataException">It is no UTF-8.</exception>
    internal static string TextOf(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return StrictUtf8.GetString(utf8);
        }
        catch (DecoderFallbackException)
        {
            throw new InvalidDataException("a text in a message is not UTF-8");
        }
    }
}
