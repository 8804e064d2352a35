namespace AccessStandalone.Platform;

/// <summary>Names: UTF-8 (RFC 3629), then zeros.</summary>
public static class NameBytes
{
    /// <summary>Whether the whole array is a name.</summary>
    public static bool AreName(byte[] bytes)
    {
        int at = 0;
        while (at < bytes.Length && bytes[at] != 0)
        {
            int size = SizeAt(bytes, at);
            if (size == 0)
            {
                return false;
            }

            at += size;
        }

        for (; at < bytes.Length; at++)
        {
            if (bytes[at] != 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The bytes of the character that begins somewhere, 0 if it is none: no longer than it must be, no surrogate, none beyond the last.</summary>
    private static int SizeAt(byte[] bytes, int at)
    {
        int first = bytes[at];
        int size = first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
        if (size < 2)
        {
            return size;
        }

        if (at + size > bytes.Length)
        {
            return 0;
        }

        for (int i = at + 1; i < at + size; i++)
        {
            if ((bytes[i] & 0xC0) != 0x80)
            {
                return 0;
            }
        }

        int second = bytes[at + 1];
        bool isChar = (first != 0xE0 || second >= 0xA0) && (first != 0xED || second < 0xA0)
            && (first != 0xF0 || second >= 0x90) && (first != 0xF4 || second < 0x90);
        return isChar ? size : 0;
    }
}
