using System;

namespace AccessStandalone.Protocol.Time;

/// <summary>What became of a datagram that a name server may have sent.</summary>
public enum DnsResult : byte
{
    Address = 0,

    /// <summary>Not an answer to this question: left alone, another may come.</summary>
    Foreign = 1,

    /// <summary>There is no such name, or the server does not say.</summary>
    None = 2,
}

/// <summary>
/// One question for a host's IPv4 address, and the answer to it (RFC 1035 §4). nanoFramework can ask too, but stops every thread until it is
/// answered.
/// </summary>
public sealed class DnsQuestion
{
    /// <summary>The longest name that is asked for; a label may have 63.</summary>
    public const int MaxNameBytes = 40;

    private const int HeaderBytes = 12;
    private const int MaxBytes = HeaderBytes + MaxNameBytes + 2 + 4;
    private const int AddressBytes = 4;

    // Of a resource record after its name: type, class, time to live, length.
    private const int RecordBytes = 10;
    private const int TypeA = 1;
    private const int ClassInternet = 1;

    private readonly byte[] _question = new byte[MaxBytes];

    /// <summary>The question's bytes; the first <see cref="Count"/> count.</summary>
    public byte[] Bytes => _question;

    public int Count { get; private set; }

    /// <summary>The address found, its first byte in the highest.</summary>
    public uint Address { get; private set; }

    /// <param name="name">ASCII, labels with dots between them.</param>
    /// <param name="nonce">Two random bytes: the question's number.</param>
    /// <returns>false if it is no name.</returns>
    public bool TryBuild(byte[] name, int nameBytes, byte[] nonce)
    {
        Count = 0;
        if (nameBytes < 1 || nameBytes > MaxNameBytes)
        {
            return false;
        }

        Array.Clear(_question, 0, MaxBytes);
        _question[0] = nonce[0];
        _question[1] = nonce[1];

        // One question, and the name server is to find out itself.
        _question[2] = 1;
        _question[5] = 1;
        if (!PutLabels(name, nameBytes))
        {
            return false;
        }

        int end = HeaderBytes + nameBytes + 2;
        _question[end + 1] = TypeA;
        _question[end + 3] = ClassInternet;
        Count = end + 4;
        return true;
    }

    public DnsResult Check(byte[] answer, int count)
    {
        if (count < Count || answer[0] != _question[0] || answer[1] != _question[1] || (answer[2] & 0x80) == 0 || !RepeatsQuestion(answer))
        {
            return DnsResult.Foreign;
        }

        int records = (answer[6] << 8) | answer[7];
        int at = Count;
        bool isRefused = (answer[3] & 15) != 0;
        for (int i = 0; i < records && !isRefused; i++)
        {
            at = AfterName(answer, at, count);
            if (at < 0 || at + RecordBytes > count)
            {
                return DnsResult.None;
            }

            int length = (answer[at + 8] << 8) | answer[at + 9];
            int data = at + RecordBytes;
            if (data + length > count)
            {
                return DnsResult.None;
            }

            if (IsAddress(answer, at, length))
            {
                Address = (uint)((answer[data] << 24) | (answer[data + 1] << 16) | (answer[data + 2] << 8) | answer[data + 3]);
                return DnsResult.Address;
            }

            at = data + length;
        }

        return DnsResult.None;
    }

    private static bool IsAddress(byte[] answer, int at, int length) =>
        length == AddressBytes && answer[at] == 0 && answer[at + 1] == TypeA && answer[at + 2] == 0 && answer[at + 3] == ClassInternet;

    /// <summary>Each label after its length, the empty one last.</summary>
    private bool PutLabels(byte[] name, int nameBytes)
    {
        int lengthAt = HeaderBytes;
        for (int i = 0; i < nameBytes; i++)
        {
            if (name[i] != '.')
            {
                _question[HeaderBytes + 1 + i] = name[i];
                _question[lengthAt]++;
                continue;
            }

            if (_question[lengthAt] == 0)
            {
                return false;
            }

            lengthAt = HeaderBytes + 1 + i;
        }

        return _question[lengthAt] > 0;
    }

    /// <summary>One question, the same: names are compared as they were sent.</summary>
    private bool RepeatsQuestion(byte[] answer)
    {
        bool isSame = answer[4] == 0 && answer[5] == 1;
        for (int i = HeaderBytes; i < Count; i++)
        {
            isSame &= answer[i] == _question[i];
        }

        return isSame;
    }

    /// <returns>Where a name's record goes on, or below 0 if it does not: labels, ended by the empty one or a pointer to elsewhere.</returns>
    private static int AfterName(byte[] answer, int at, int count)
    {
        while (at < count)
        {
            int length = answer[at];
            if (length >= 0xC0)
            {
                return at + 2;
            }

            at += 1 + length;
            if (length == 0)
            {
                return at;
            }
        }

        return -1;
    }
}
