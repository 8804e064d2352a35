namespace AccessStandalone.Protocol;

/// <summary>Base64 (RFC 4648 §4) between bytes and ASCII. Each sequence of bytes has exactly one text here: what differs is refused.</summary>
public static class Base64
{
    private const byte Fill = (byte)'=';

    public static int TextBytes(int count) => (count + 2) / 3 * 4;

    /// <returns>How many bytes of text were written.</returns>
    public static int Encode(byte[] bytes, int offset, int count, byte[] text, int textOffset)
    {
        int at = textOffset;
        for (int i = 0; i < count; i += 3)
        {
            int left = count - i;
            int group = bytes[offset + i] << 16;
            group |= left > 1 ? bytes[offset + i + 1] << 8 : 0;
            group |= left > 2 ? bytes[offset + i + 2] : 0;
            text[at] = LetterOf(group >> 18);
            text[at + 1] = LetterOf((group >> 12) & 63);
            text[at + 2] = left > 1 ? LetterOf((group >> 6) & 63) : Fill;
            text[at + 3] = left > 2 ? LetterOf(group & 63) : Fill;
            at += 4;
        }

        return at - textOffset;
    }

    /// <param name="bytes">Has room for three bytes for four of the text.</param>
    /// <returns>How many bytes were written, or -1: other letters, a wrong length, or bits where there must be zeros.</returns>
    public static int Decode(byte[] text, int textOffset, int textCount, byte[] bytes, int offset)
    {
        if (textCount % 4 != 0)
        {
            return -1;
        }

        int at = offset;
        int end = textOffset + textCount;
        for (int i = textOffset; i < end; i += 4)
        {
            int fills = i + 4 < end || text[i + 3] != Fill ? 0 : text[i + 2] != Fill ? 1 : 2;
            int group = 0;
            for (int j = 0; j < 4 - fills; j++)
            {
                int value = ValueOf(text[i + j]);
                if (value < 0)
                {
                    return -1;
                }

                group |= value << (18 - (6 * j));
            }

            if ((group & ((1 << (8 * fills)) - 1)) != 0)
            {
                return -1;
            }

            for (int j = 0; j < 3 - fills; j++)
            {
                bytes[at++] = (byte)(group >> (16 - (8 * j)));
            }
        }

        return at - offset;
    }

    private static byte LetterOf(int value) =>
        (byte)(value < 26 ? 'A' + value : value < 52 ? 'a' + value - 26 : value < 62 ? '0' + value - 52 : value == 62 ? '+' : '/');

    private static int ValueOf(byte letter)
    {
        if (letter >= 'A' && letter <= 'Z')
        {
            return letter - 'A';
        }

        if (letter >= 'a' && letter <= 'z')
        {
            return letter - 'a' + 26;
        }

        if (letter >= '0' && letter <= '9')
        {
            return letter - '0' + 52;
        }

        return letter == '+' ? 62 : letter == '/' ? 63 : -1;
    }
}
