using System;

namespace AccessStandalone.Rs485;

/// <summary>
/// PDCAP: triples of function, compliance level, count. Functions: 1 contacts, 2 outputs, 3 card format, 4 LED, 5 buzzer, 6 text, 7 time,
/// 8 check, 9 security, 10 receive buffer, 11 combined size, 12 smart card, 13 readers, 14 biometrics, 15 secure PIN, 16 version.
/// Others are taken as they are: a peripheral may be newer than this list.
/// </summary>
public sealed class CapabilitiesReply : OsdpMessage
{
    public const int MaximumTriples = 32;

    private const int TripleSize = 3;

    private readonly byte[] _triples = new byte[MaximumTriples * TripleSize];

    public int TripleCount { get; private set; }

    public override byte Code => OsdpReply.Capabilities;

    public override int Count => TripleCount * TripleSize;

    public byte Function(int index) => _triples[index * TripleSize];

    public byte Compliance(int index) => _triples[(index * TripleSize) + 1];

    public byte Number(int index) => _triples[(index * TripleSize) + 2];

    /// <summary>Where a function's triple is; -1 where the peripheral did not name it.</summary>
    public int Find(byte function)
    {
        for (int i = 0; i < TripleCount; i++)
        {
            if (Function(i) == function)
            {
                return i;
            }
        }

        return -1;
    }

    public void Clear()
    {
        TripleCount = 0;
    }

    public DataRefusal Add(byte function, byte compliance, byte number)
    {
        if (TripleCount >= MaximumTriples)
        {
            return DataRefusal.TooMany;
        }

        int at = TripleCount * TripleSize;
        _triples[at] = function;
        _triples[at + 1] = compliance;
        _triples[at + 2] = number;
        TripleCount++;
        return DataRefusal.None;
    }

    protected override DataRefusal Read(byte[] bytes, int offset, int count)
    {
        TripleCount = 0;
        if (count % TripleSize != 0)
        {
            return DataRefusal.Length;
        }

        if (count > _triples.Length)
        {
            return DataRefusal.TooMany;
        }

        Array.Copy(bytes, offset, _triples, 0, count);
        TripleCount = count / TripleSize;
        return DataRefusal.None;
    }

    protected override DataRefusal Check() => TripleCount > 0 ? DataRefusal.None : DataRefusal.Length;

    protected override void Write(byte[] bytes, int offset)
    {
        Array.Copy(_triples, 0, bytes, offset, Count);
    }
}
