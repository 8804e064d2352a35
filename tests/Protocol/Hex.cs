namespace AccessStandalone.Tests.Protocol;

/// <summary>Bytes as tests write them.</summary>
internal static class Hex
{
    private const string Figures = "0123456789abcdef";

    /// <summary>Each character is a byte: ASCII.</summary>
    public static byte[] OfText(string text)
    {
        byte[] bytes = new byte[text.Length];
        for (int i = 0; i < bytes.Length; i++)
        {
            bytes[i] = (byte)text[i];
        }

        return bytes;
    }

    /// <summary>Lower case, two figures a byte.</summary>
    public static string Of(byte[] bytes, int offset, int count)
    {
        string text = "";
        for (int i = offset; i < offset + count; i++)
        {
            text += Figures[bytes[i] >> 4].ToString() + Figures[bytes[i] & 15].ToString();
        }

        return text;
    }

    /// <summary>The bytes of hex figures in either case; what is none, such as a blank, is left out.</summary>
    public static byte[] Parse(string text)
    {
        byte[] bytes = new byte[text.Length / 2];
        int figures = 0;
        for (int i = 0; i < text.Length; i++)
        {
            int value = ValueOf(text[i]);
            if (value >= 0)
            {
                bytes[figures / 2] = (byte)((bytes[figures / 2] << 4) | value);
                figures++;
            }
        }

        byte[] result = new byte[figures / 2];
        System.Array.Copy(bytes, 0, result, 0, result.Length);
        return result;
    }

    private static int ValueOf(char figure)
    {
        if (figure >= '0' && figure <= '9')
        {
            return figure - '0';
        }

        char lower = (char)(figure | 0x20);
        return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
    }
}
