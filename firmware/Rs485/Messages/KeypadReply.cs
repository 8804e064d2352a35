using System;

namespace AccessStandalone.Rs485;

/// <summary>KEYPAD: reader, number of keys, one byte a key: '0' to '9', 0x7F for the star, 0x0D for the hash; other keys are taken as they come.</summary>
public sealed class KeypadReply : OsdpMessage
{
    public const int MaximumKeys = 64;
    public const byte Star = 0x7F;
    public const byte Hash = 0x0D;

    private const int HeadSize = 2;

    /// <summary>The first <see cref="KeyCount"/> count.</summary>
    public readonly byte[] Keys = new byte[MaximumKeys];
    public byte Reader;
    public int KeyCount;

    public override byte Code => OsdpReply.Keypad;

    public override int Count => HeadSize + KeyCount;

    protected override DataRefusal Read(byte[] bytes, int offset, int count)
    {
        if (count < HeadSize || count != HeadSize + bytes[offset + 1])
        {
            return DataRefusal.Length;
        }

        Reader = bytes[offset];
        KeyCount = bytes[offset + 1];
        if (KeyCount <= MaximumKeys)
        {
            Array.Copy(bytes, offset + HeadSize, Keys, 0, KeyCount);
        }

        return DataRefusal.None;
    }

    protected override DataRefusal Check()
    {
        if (KeyCount < 1)
        {
            return DataRefusal.Length;
        }

        return KeyCount <= MaximumKeys ? DataRefusal.None : DataRefusal.TooMany;
    }

    protected override void Write(byte[] bytes, int offset)
    {
        bytes[offset] = Reader;
        bytes[offset + 1] = (byte)KeyCount;
        Array.Copy(Keys, 0, bytes, offset + HeadSize, KeyCount);
    }
}
