namespace AccessStandalone.Protocol.Open;

/// <summary>Hex digits and decimal digits as bytes of ASCII.</summary>
public static class HexText
{
    private const string Figures = "0123456789ABCDEF";

    public static byte FigureOf(int value) => (byte)Figures[value & 15];

    /// <returns>0 to 15, or -1 if it is no hex digit of either case.</returns>
    public static int ValueOf(byte figure)
    {
        if (figure >= '0' && figure <= '9')
        {
            return figure - '0';
        }

        int lower = figure | 0x20;
        return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
    }

    /// <summary>Writes bytes as hex digits in upper case, two a byte.</summary>
    public static void Write(byte[] from, int count, byte[] into, int at)
    {
        for (int i = 0; i < count; i++)
        {
            into[at + (2 * i)] = FigureOf(from[i] >> 4);
            into[at + (2 * i) + 1] = FigureOf(from[i]);
        }
    }

    /// <summary>Reads a number of hex digits only, 1 to 16 of them.</summary>
    public static bool TryReadHex(byte[] bytes, int at, int count, out ulong number)
    {
        number = 0;
        bool isGood = count > 0 && count <= 16;
        for (int i = 0; isGood && i < count; i++)
        {
            int figure = ValueOf(bytes[at + i]);
            isGood = figure >= 0;
            number = (number << 4) | (uint)(figure & 15);
        }

        return isGood;
    }

    /// <summary>Reads a number of decimal digits only, 1 to 9 of them.</summary>
    public static bool TryReadDecimal(byte[] bytes, int at, int count, out uint number)
    {
        number = 0;
        bool isGood = count > 0 && count <= 9;
        for (int i = 0; isGood && i < count; i++)
        {
            int figure = bytes[at + i] - '0';
            isGood = figure >= 0 && figure <= 9;
            number = (number * 10) + (uint)figure;
        }

        return isGood;
    }
}
