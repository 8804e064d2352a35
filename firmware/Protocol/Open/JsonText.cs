namespace AccessStandalone.Protocol.Open;

/// <summary>Texts of JSON: what stands between two quotes.</summary>
public static class JsonText
{
    private const string Escapes = "\"\\/bfnrt";
    private const string Escaped = "\"\\/\b\f\n\r\t";

    /// <summary>Looks for the end of a text, and whether it is one.</summary>
    /// <param name="at">Behind the quote that begins it.</param>
    /// <returns>How many bytes it has, or -1: no end, too long, no UTF-8, a control character, an escape that is none, half of a surrogate pair.</returns>
    public static int CheckedCount(byte[] bytes, int at, int end)
    {
        int start = at;
        int last = end - start > JsonReader.MaxText + 1 ? start + JsonReader.MaxText + 1 : end;
        while (at < last)
        {
            byte value = bytes[at];
            if (value == '"')
            {
                return at - start;
            }

            int size = value == '\\' ? EscapeSize(bytes, at, last) : value < 0x20 ? 0 : value < 0x80 ? 1 : Utf8Size(bytes, at, last);
            if (size == 0)
            {
                return -1;
            }

            at += size;
        }

        return -1;
    }

    /// <param name="text">ASCII.</param>
    public static bool IsSame(byte[] bytes, int at, int count, string text)
    {
        int end = at + count;
        for (int i = 0; i < text.Length; i++)
        {
            if (at >= end)
            {
                return false;
            }

            int code = bytes[at] == '\\' ? CodeOf(bytes, at, out int size) : One(bytes[at], out size);
            if (code != text[i])
            {
                return false;
            }

            at += size;
        }

        return at == end;
    }

    /// <summary>Copies a text that was checked, without its escapes, as UTF-8.</summary>
    /// <param name="room">How much <paramref name="into"/> takes from its begin.</param>
    /// <returns>How many bytes it has, or -1 if they are more.</returns>
    public static int Copy(byte[] bytes, int at, int count, byte[] into, int room)
    {
        int end = at + count;
        int copied = 0;
        while (at < end)
        {
            int size = 1;
            int code = bytes[at] == '\\' ? CodeOf(bytes, at, out size) : -1;
            int needed = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
            if (needed > room - copied)
            {
                return -1;
            }

            if (code < 0)
            {
                into[copied] = bytes[at];
            }
            else
            {
                PutUtf8(code, needed, into, copied);
            }

            copied += needed;
            at += size;
        }

        return copied;
    }

    private static int One(byte value, out int size)
    {
        size = 1;
        return value;
    }

    /// <returns>Bytes of the escape, or 0 if it is none.</returns>
    private static int EscapeSize(byte[] bytes, int at, int end)
    {
        if (end - at < 2)
        {
            return 0;
        }

        if (bytes[at + 1] != 'u')
        {
            return IndexOf(Escapes, bytes[at + 1]) >= 0 ? 2 : 0;
        }

        int unit = Unit(bytes, at, end);
        if (unit < 0 || (unit >= 0xDC00 && unit <= 0xDFFF))
        {
            return 0;
        }

        if (unit < 0xD800 || unit > 0xDBFF)
        {
            return 6;
        }

        int low = Unit(bytes, at + 6, end);
        return low >= 0xDC00 && low <= 0xDFFF ? 12 : 0;
    }

    /// <returns>The 16 bits of <c>\uXXXX</c>, or -1 if it is none.</returns>
    private static int Unit(byte[] bytes, int at, int end)
    {
        if (end - at < 6 || bytes[at] != '\\' || bytes[at + 1] != 'u')
        {
            return -1;
        }

        int unit = 0;
        for (int i = 2; i < 6; i++)
        {
            int figure = HexText.ValueOf(bytes[at + i]);
            if (figure < 0)
            {
                return -1;
            }

            unit = (unit << 4) | figure;
        }

        return unit;
    }

    /// <summary>The character an escape stands for; it was checked.</summary>
    private static int CodeOf(byte[] bytes, int at, out int size)
    {
        size = 2;
        if (bytes[at + 1] != 'u')
        {
            return Escaped[IndexOf(Escapes, bytes[at + 1])];
        }

        size = 6;
        int unit = Unit(bytes, at, at + 6);
        if (unit < 0xD800 || unit > 0xDBFF)
        {
            return unit;
        }

        size = 12;
        return 0x10000 + ((unit - 0xD800) << 10) + (Unit(bytes, at + 6, at + 12) - 0xDC00);
    }

    /// <summary>RFC 3629 §4: no character longer than it need be, no surrogates, none beyond U+10FFFF.</summary>
    /// <returns>Bytes of the character, or 0 if it is none.</returns>
    private static int Utf8Size(byte[] bytes, int at, int end)
    {
        byte first = bytes[at];
        int size = first >= 0xC2 && first < 0xE0 ? 2 : (first & 0xF0) == 0xE0 ? 3 : first >= 0xF0 && first < 0xF5 ? 4 : 0;
        if (size == 0 || end - at < size)
        {
            return 0;
        }

        byte second = bytes[at + 1];
        bool isGood = (first != 0xE0 || second >= 0xA0) && (first != 0xED || second < 0xA0)
            && (first != 0xF0 || second >= 0x90) && (first != 0xF4 || second < 0x90);
        for (int i = 1; i < size; i++)
        {
            isGood = isGood && (bytes[at + i] & 0xC0) == 0x80;
        }

        return isGood ? size : 0;
    }

    private static void PutUtf8(int code, int size, byte[] into, int at)
    {
        if (size == 1)
        {
            into[at] = (byte)code;
            return;
        }

        for (int i = size - 1; i > 0; i--)
        {
            into[at + i] = (byte)(0x80 | (code & 0x3F));
            code >>= 6;
        }

        into[at] = (byte)((0xF00 >> size) | code);
    }

    private static int IndexOf(string text, byte value)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == value)
            {
                return i;
            }
        }

        return -1;
    }
}
