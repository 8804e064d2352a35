using System;

namespace AccessStandalone.Protocol.Time;

/// <summary>What became of a datagram that a time server may have sent.</summary>
public enum SntpResult : byte
{
    /// <summary>The time is in it.</summary>
    Time = 0,

    /// <summary>Not an answer to this question: left alone, another may come.</summary>
    Foreign = 1,

    /// <summary>The server does not know the time, or tells clients to stay away (RFC 4330 §8, kiss-o'-death).</summary>
    Unwilling = 2,
}

/// <summary>
/// The 48 bytes of SNTP version 4 (RFC 4330 §4), big-endian. The question carries nothing but a random number in the place of the time it was sent at: the
/// answer repeats it, which shows that it answers this question, and nobody learns what the device's clock says.
/// </summary>
public static class SntpPacket
{
    public const int Size = 48;

    /// <summary>The number that is repeated.</summary>
    public const int NonceBytes = 8;

    /// <summary>Version 4, mode 3: client.</summary>
    private const byte ClientMode = 0x23;
    private const int ServerMode = 4;
    private const int NotSynchronised = 3;
    private const int MaxStratum = 15;
    private const int OriginateAt = 24;
    private const int ReceivedAt = 32;
    private const int TransmitAt = 40;

    /// <summary>From 1900-01-01 to 1970-01-01.</summary>
    private const long EpochS = 2208988800;
    private const long EraS = 0x100000000;
    private const uint FirstOfEraZero = 0x80000000;
    private const int MsPerSecond = 1000;

    /// <param name="nonce">8 bytes.</param>
    /// <param name="into">Gets <see cref="Size"/> bytes.</param>
    public static void BuildQuestion(byte[] nonce, byte[] into)
    {
        Array.Clear(into, 0, Size);
        into[0] = ClientMode;
        Array.Copy(nonce, 0, into, TransmitAt, NonceBytes);
    }

    /// <param name="count">Bytes of the datagram; what follows the first 48 is not looked at.</param>
    public static SntpResult Check(byte[] bytes, int count, byte[] nonce)
    {
        if (count < Size || (bytes[0] & 7) != ServerMode || !IsNonce(bytes, nonce))
        {
            return SntpResult.Foreign;
        }

        int stratum = bytes[1];
        bool knows = bytes[0] >> 6 != NotSynchronised && stratum > 0 && stratum <= MaxStratum && !IsZero(bytes, TransmitAt);
        return knows ? SntpResult.Time : SntpResult.Unwilling;
    }

    /// <summary>When the question arrived, by the server's clock: UTC in milliseconds since 1970.</summary>
    public static long ReceivedMs(byte[] bytes) => TimeAt(bytes, ReceivedAt);

    /// <summary>When the answer left, by the server's clock: UTC in milliseconds since 1970.</summary>
    public static long TransmittedMs(byte[] bytes) => TimeAt(bytes, TransmitAt);

    /// <summary>Times without the highest bit are those after 2036-02-07 (RFC 4330 §3).</summary>
    private static long TimeAt(byte[] bytes, int at)
    {
        uint second = U32At(bytes, at);
        long fractionMs = (U32At(bytes, at + 4) * (long)MsPerSecond) >> 32;
        long era = second < FirstOfEraZero ? EraS : 0;
        return ((second + era - EpochS) * MsPerSecond) + fractionMs;
    }

    private static bool IsNonce(byte[] bytes, byte[] nonce)
    {
        bool isSame = true;
        for (int i = 0; i < NonceBytes; i++)
        {
            isSame &= bytes[OriginateAt + i] == nonce[i];
        }

        return isSame;
    }

    private static bool IsZero(byte[] bytes, int at) => U32At(bytes, at) == 0 && U32At(bytes, at + 4) == 0;

    private static uint U32At(byte[] bytes, int at) => (uint)((bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3]);
}
