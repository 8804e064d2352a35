using System;

namespace AccessStandalone.Rs485;

/// <summary>TEXT: reader, action, seconds, row, column, length, so many characters.</summary>
public sealed class TextCommand : OsdpMessage
{
    public const int MaximumLength = 64;

    /// <summary>1 and 2 show permanently, without and with wrapping; 3 and 4 for <see cref="Seconds"/>.</summary>
    public const byte LastAction = 4;

    private const int HeadSize = 6;

    /// <summary>The characters, as on the line; the first <see cref="Length"/> count.</summary>
    public readonly byte[] Text = new byte[MaximumLength];
    public byte Reader;
    public byte Action = 1;
    public byte Seconds;
    public byte Row = 1;
    public byte Column = 1;
    public int Length;

    public override byte Code => OsdpCommand.Text;

    public override int Count => HeadSize + Length;

    protected override DataRefusal Read(byte[] bytes, int offset, int count)
    {
        if (count < HeadSize || count != HeadSize + bytes[offset + 5])
        {
            return DataRefusal.Length;
        }

        Reader = bytes[offset];
        Action = bytes[offset + 1];
        Seconds = bytes[offset + 2];
        Row = bytes[offset + 3];
        Column = bytes[offset + 4];
        Length = bytes[offset + 5];
        if (Length <= MaximumLength)
        {
            Array.Copy(bytes, offset + HeadSize, Text, 0, Length);
        }

        return DataRefusal.None;
    }

    protected override DataRefusal Check()
    {
        if (Action < 1 || Action > LastAction)
        {
            return DataRefusal.Action;
        }

        if (Length < 0)
        {
            return DataRefusal.Length;
        }

        return Length <= MaximumLength ? DataRefusal.None : DataRefusal.TooMany;
    }

    protected override void Write(byte[] bytes, int offset)
    {
        bytes[offset] = Reader;
        bytes[offset + 1] = Action;
        bytes[offset + 2] = Seconds;
        bytes[offset + 3] = Row;
        bytes[offset + 4] = Column;
        bytes[offset + 5] = (byte)Length;
        Array.Copy(Text, 0, bytes, offset + HeadSize, Length);
    }
}
