namespace AccessStandalone.Rs485;

/// <summary>Types of security block (from captures): 0x11 to 0x14 make a secure channel, 0x15 to 0x18 are inside it.</summary>
public static class OsdpBlock
{
    public const byte Challenge = 0x11;
    public const byte ClientCryptogram = 0x12;
    public const byte ServerCryptogram = 0x13;
    public const byte InitialMac = 0x14;

    /// <summary>A command without data, with a MAC.</summary>
    public const byte CommandMac = 0x15;
    public const byte ReplyMac = 0x16;

    /// <summary>A command with encrypted data and a MAC.</summary>
    public const byte CommandEncrypted = 0x17;
    public const byte ReplyEncrypted = 0x18;

    /// <summary>Length and type.</summary>
    public const int ShortSize = 2;

    /// <summary>Length, type and a byte of data.</summary>
    public const int LongSize = 3;

    public static bool IsKnown(byte type) => type >= Challenge && type <= ReplyEncrypted;

    public static int SizeOf(byte type, bool hasData) => type == 0 ? 0 : hasData ? LongSize : ShortSize;

    public static void Write(byte[] bytes, int at, byte type, bool hasData, byte data)
    {
        if (type == 0)
        {
            return;
        }

        bytes[at] = (byte)SizeOf(type, hasData);
        bytes[at + 1] = type;
        if (hasData)
        {
            bytes[at + 2] = data;
        }
    }
}
