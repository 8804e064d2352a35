namespace AccessStandalone.Protocol.Open;

/// <summary>The header of 32 bytes that every frame of open clients begins with (DHIP.md §1).</summary>
public static class OpenHeader
{
    public const int Size = 32;

    /// <summary>JSON a frame may have, once its client is logged in.</summary>
    public const int MaxJson = 4096;

    /// <summary>JSON a frame may have before: a login needs little.</summary>
    public const int MaxJsonBeforeLogin = 1024;

    /// <summary>An empty object.</summary>
    public const int MinJson = 2;

    /// <summary>Text of a DVRIP login.</summary>
    public const int MaxLogin = 128;

    private const uint DhipStart = 0x20;
    private const uint DhipMark = 0x50494844;
    private const uint JsonStart = 0xF6;
    private const uint ChallengeStart = 0x01A0;
    private const uint ChallengeMark = 0x01010205;
    private const uint LoginStart = 0x05A0;
    private const uint LoginMark = 0x08000205;
    private const uint LoginEnd = 0xAAA10000;

    /// <summary>Whether a connection whose first byte this is can be an open client's.</summary>
    public static bool IsFirstByte(byte first) => first == 0x20 || first == 0xA0 || first == 0xF6;

    /// <returns>None if the header is no frame's.</returns>
    public static OpenFrameKind KindOf(byte[] bytes, int at)
    {
        switch (Get32(bytes, at))
        {
            case DhipStart:
                return Get32(bytes, at + 4) == DhipMark && HasZeros(bytes, at, 20) && HasZeros(bytes, at, 28)
                    ? OpenFrameKind.Dhip : OpenFrameKind.None;
            case JsonStart:
                return HasZeros(bytes, at, 12) && HasZeros(bytes, at, 20) && HasZeros(bytes, at, 28) ? OpenFrameKind.Json : OpenFrameKind.None;
            case ChallengeStart:
                return IsLogin(bytes, at, ChallengeMark) && HasZeros(bytes, at, 4) ? OpenFrameKind.Challenge : OpenFrameKind.None;
            case LoginStart:
                return IsLogin(bytes, at, LoginMark) ? OpenFrameKind.Login : OpenFrameKind.None;
            default:
                return OpenFrameKind.None;
        }
    }

    /// <param name="kind">What <see cref="KindOf"/> said.</param>
    /// <param name="maxJson">Longest JSON that is taken now.</param>
    /// <param name="body">Gets the length of the body.</param>
    /// <returns>None, BadLength or TooLong.</returns>
    public static OpenRefusal CheckLength(byte[] bytes, int at, OpenFrameKind kind, int maxJson, out int body)
    {
        bool isDhip = kind == OpenFrameKind.Dhip;
        bool isJson = isDhip || kind == OpenFrameKind.Json;
        uint part = Get32(bytes, at + (isDhip ? 16 : 4));
        uint total = !isJson ? part : Get32(bytes, at + (isDhip ? 24 : 16));
        uint min = isJson ? (uint)MinJson : kind == OpenFrameKind.Login ? 1u : 0u;
        uint max = isJson ? (uint)maxJson : kind == OpenFrameKind.Login ? (uint)MaxLogin : 0u;
        body = 0;
        if (part != total || part < min)
        {
            return OpenRefusal.BadLength;
        }

        if (part > max)
        {
            return OpenRefusal.TooLong;
        }

        body = (int)part;
        return OpenRefusal.None;
    }

    /// <summary>Writes the header of a frame with JSON.</summary>
    /// <param name="body">Bytes of JSON, the line feed included.</param>
    public static void WriteJson(byte[] bytes, int at, bool isDhip, uint session, uint id, int body)
    {
        System.Array.Clear(bytes, at, Size);
        Set32(bytes, at, isDhip ? DhipStart : JsonStart);
        Set32(bytes, at + 4, isDhip ? DhipMark : (uint)body);
        Set32(bytes, at + 8, isDhip ? session : id);
        Set32(bytes, at + 12, isDhip ? id : 0);
        Set32(bytes, at + 16, (uint)body);
        Set32(bytes, at + 24, isDhip ? (uint)body : session);
    }

    /// <summary>Writes the header of a DVRIP challenge.</summary>
    public static void WriteChallenge(byte[] bytes, int at, int body)
    {
        System.Array.Clear(bytes, at, Size);
        Set32(bytes, at, 0x780001B0);
        Set32(bytes, at + 4, (uint)body);
    }

    /// <summary>Writes the answer to a DVRIP login, which has no body.</summary>
    /// <param name="result">The byte at 8, and in the higher byte that at 9.</param>
    /// <param name="session">0 where the login was refused.</param>
    public static void WriteLoginResult(byte[] bytes, int at, int result, uint session)
    {
        System.Array.Clear(bytes, at, Size);
        Set32(bytes, at, 0x780000B0);
        bytes[at + 8] = (byte)result;
        bytes[at + 9] = (byte)(result >> 8);
        Set32(bytes, at + 16, session);
        Set32(bytes, at + 24, 0x00F90006);
    }

    public static uint Get32(byte[] bytes, int at) =>
        (uint)(bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16) | (bytes[at + 3] << 24));

    private static bool IsLogin(byte[] bytes, int at, uint mark) =>
        HasZeros(bytes, at, 8) && HasZeros(bytes, at, 12) && HasZeros(bytes, at, 16) && HasZeros(bytes, at, 20)
        && Get32(bytes, at + 24) == mark && Get32(bytes, at + 28) == LoginEnd;

    private static bool HasZeros(byte[] bytes, int at, int offset) => Get32(bytes, at + offset) == 0;

    private static void Set32(byte[] bytes, int at, uint value)
    {
        bytes[at] = (byte)value;
        bytes[at + 1] = (byte)(value >> 8);
        bytes[at + 2] = (byte)(value >> 16);
        bytes[at + 3] = (byte)(value >> 24);
    }
}
