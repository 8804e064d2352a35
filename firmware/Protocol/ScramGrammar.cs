namespace AccessStandalone.Protocol;

/// <summary>What the texts of a login are made of (RFC 5802 §7, narrowed by PROTOCOL.md §3).</summary>
public static class ScramGrammar
{
    public const int MaxNameBytes = 32;
    public const int MinClientNonceBytes = 18;
    public const int MaxClientNonceBytes = 64;
    public const int MaxServerNonceBytes = 32;
    public const int MaxNonceBytes = MaxClientNonceBytes + MaxServerNonceBytes;

    /// <summary>Whether the bytes from <paramref name="at"/> to <paramref name="end"/> begin with a text.</summary>
    public static bool BeginsWith(byte[] bytes, int at, int end, byte[] text)
    {
        if (end - at < text.Length)
        {
            return false;
        }

        for (int i = 0; i < text.Length; i++)
        {
            if (bytes[at + i] != text[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <returns>Where the first comma from <paramref name="at"/> on is, <paramref name="end"/> if there is none.</returns>
    public static int EndOfAttribute(byte[] bytes, int at, int end)
    {
        while (at < end && bytes[at] != ',')
        {
            at++;
        }

        return at;
    }

    /// <summary>1 to 32 printable characters; <c>=</c> only as <c>=2C</c> and <c>=3D</c>, which stand for <c>,</c> and <c>=</c>.</summary>
    public static bool IsName(byte[] bytes, int at, int end)
    {
        if (at == end || end - at > MaxNameBytes)
        {
            return false;
        }

        for (; at < end; at++)
        {
            bool isEscape = end - at > 2 && ((bytes[at + 1] == '2' && bytes[at + 2] == 'C') || (bytes[at + 1] == '3' && bytes[at + 2] == 'D'));
            if (!IsPrintable(bytes[at]) || (bytes[at] == '=' && !isEscape))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>As long as a client's nonce at least, as both nonces together at most.</summary>
    public static bool IsNonce(byte[] bytes, int at, int end)
    {
        if (end - at < MinClientNonceBytes || end - at > MaxNonceBytes)
        {
            return false;
        }

        for (; at < end; at++)
        {
            if (!IsPrintable(bytes[at]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsPrintable(byte letter) => letter >= '!' && letter <= '~' && letter != ',';
}
