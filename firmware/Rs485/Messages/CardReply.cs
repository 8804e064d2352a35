using System;

namespace AccessStandalone.Rs485;

/// <summary>RAW: reader, format (0 any, 1 Wiegand), number of bits (2, LE), the bits from the highest of the first byte on.</summary>
public sealed class CardReply : OsdpMessage
{
    public const int MaximumBits = 512;
    public const byte LastFormat = 1;

    private const int HeadSize = 4;

    /// <summary>The first <see cref="BitCount"/> bits count.</summary>
    public readonly byte[] Bits = new byte[MaximumBits / 8];
    public byte Reader;
    public byte Format;
    public int BitCount;

    public override byte Code => OsdpReply.Card;

    public override int Count => HeadSize + ByteCount;

    private int ByteCount => (BitCount + 7) / 8;

    protected override DataRefusal Read(byte[] bytes, int offset, int count)
    {
        if (count < HeadSize)
        {
            return DataRefusal.Length;
        }

        Reader = bytes[offset];
        Format = bytes[offset + 1];
        BitCount = Get16(bytes, offset + 2);
        if (count != Count)
        {
            return DataRefusal.Length;
        }

        if (BitCount <= MaximumBits)
        {
            Array.Copy(bytes, offset + HeadSize, Bits, 0, ByteCount);
        }

        return DataRefusal.None;
    }

    protected override DataRefusal Check()
    {
        if (BitCount < 1)
        {
            return DataRefusal.Length;
        }

        if (BitCount > MaximumBits)
        {
            return DataRefusal.TooMany;
        }

        return Format <= LastFormat ? DataRefusal.None : DataRefusal.Format;
    }

    protected override void Write(byte[] bytes, int offset)
    {
        bytes[offset] = Reader;
        bytes[offset + 1] = Format;
        Set16(bytes, offset + 2, BitCount);
        Array.Copy(Bits, 0, bytes, offset + HeadSize, ByteCount);
    }
}
