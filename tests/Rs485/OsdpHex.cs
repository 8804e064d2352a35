namespace AccessStandalone.Tests.Rs485;

/// <summary>Hexadecimal digits and bytes; spaces are skipped.</summary>
public static class OsdpHex
{
    private const string Digits = "0123456789ABCDEF";

    public static byte[] Bytes(string text)
    {
        int digits = 0;
        for (int i = 0; i < text.Length; i++)
        {
            digits += text[i] == ' ' ? 0 : 1;
        }

        byte[] bytes = new byte[digits / 2];
        int at = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] != ' ')
            {
                bytes[at / 2] = (byte)((bytes[at / 2] << 4) | ValueOf(text[i]));
                at++;
            }
        }

        return bytes;
    }

    public static string Text(byte[] bytes, int offset, int count)
    {
        string text = "";
        for (int i = offset; i < offset + count; i++)
        {
            text += Digits[bytes[i] >> 4].ToString() + Digits[bytes[i] & 15].ToString();
        }

        return text;
    }

    public static string Text(byte[] bytes) => Text(bytes, 0, bytes.Length);

    private static int ValueOf(char digit) => digit >= 'a' ? digit - 'a' + 10 : digit >= 'A' ? digit - 'A' + 10 : digit - '0';
}
