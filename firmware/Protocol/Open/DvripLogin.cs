namespace AccessStandalone.Protocol.Open;

/// <summary>The login by DVRIP's binary frames (DHIP.md §3.2).</summary>
internal static class DvripLogin
{
    private const int Done = 0x0800;
    private const int Refused = 0x0001;
    private const int LockedOut = 0x0401;
    private const int NotInitialised = 0x1101;

    /// <summary>Writes the challenge's frame.</summary>
    /// <returns>How many bytes it has.</returns>
    public static int WriteChallenge(OpenLogin login, byte[] into)
    {
        int at = Write("Realm:", into, OpenHeader.Size);
        System.Array.Copy(login.Realm, 0, into, at, OpenLogin.RealmBytes);
        at = Write("\r\nRandom:", into, at + OpenLogin.RealmBytes);
        System.Array.Copy(login.Random, 0, into, at, OpenLogin.RandomBytes);
        at = Write("\r\n\r\n", into, at + OpenLogin.RandomBytes);
        OpenHeader.WriteChallenge(into, 0, at - OpenHeader.Size);
        return at;
    }

    /// <summary>Writes what became of a login, or of the wish for a challenge.</summary>
    /// <returns>How many bytes it has.</returns>
    public static int WriteResult(OpenError error, uint session, byte[] into)
    {
        int result = error == OpenError.None ? Done
            : error == OpenError.LockedOut ? LockedOut
            : error == OpenError.NotInitialised ? NotInitialised
            : Refused;
        OpenHeader.WriteLoginResult(into, 0, result, error == OpenError.None ? session : 0);
        return OpenHeader.Size;
    }

    /// <summary>Takes <c>admin&amp;&amp;</c>H2H1 apart; H1 may be anything.</summary>
    /// <param name="isAdmin">Whether the name is the account's.</param>
    /// <param name="answerAt">Where H2 is.</param>
    /// <returns>How many bytes of H2 there are.</returns>
    public static int FindAnswer(byte[] bytes, int at, int count, out bool isAdmin, out int answerAt)
    {
        int end = at + count;
        int split = at;
        while (split < end - 1 && (bytes[split] != '&' || bytes[split + 1] != '&'))
        {
            split++;
        }

        bool hasSplit = split < end - 1;
        answerAt = hasSplit ? split + 2 : end;
        isAdmin = hasSplit && split - at == 5 && bytes[at] == 'a' && bytes[at + 1] == 'd' && bytes[at + 2] == 'm' && bytes[at + 3] == 'i' && bytes[at + 4] == 'n';
        int left = end - answerAt;
        return left < OpenLogin.AnswerBytes ? left : OpenLogin.AnswerBytes;
    }

    /// <returns>Where it ends.</returns>
    private static int Write(string text, byte[] into, int at)
    {
        for (int i = 0; i < text.Length; i++)
        {
            into[at + i] = (byte)text[i];
        }

        return at + text.Length;
    }
}
