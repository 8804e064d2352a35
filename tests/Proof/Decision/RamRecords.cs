using System;
using System.Collections.Generic;
using AccessStandalone.Storage;

namespace AccessStandalone.Proof.Decision;

/// <summary>A log of the last records.</summary>
internal sealed class RamRecords : IRecordLog
{
    private const int Kept = 256;

    private readonly Record[] _records = new Record[Kept];

    public RamRecords()
    {
        for (int i = 0; i < Kept; i++)
        {
            _records[i] = new Record();
        }
    }

    public uint OldestSequence => NewestSequence <= Kept ? Math.Min(NewestSequence, 1) : NewestSequence - Kept + 1;

    public uint NewestSequence { get; private set; }

    public bool IsReadyToAcknowledge => true;

    public bool Append(Record first, Record second) => Append(first) && Append(second);

    public bool Append(Record record)
    {
        NewestSequence++;
        record.Sequence = NewestSequence;
        _records[NewestSequence % Kept].CopyFrom(record);
        return true;
    }

    public bool TryRead(uint sequence, Record into)
    {
        if (sequence == 0 || sequence < OldestSequence || sequence > NewestSequence)
        {
            return false;
        }

        into.CopyFrom(_records[sequence % Kept]);
        return true;
    }

    /// <summary>Those after a number.</summary>
    public IEnumerable<Record> After(uint sequence)
    {
        for (uint i = sequence + 1; i <= NewestSequence; i++)
        {
            yield return _records[i % Kept];
        }
    }

    public uint ReadAcknowledged() => 0;

    public bool Acknowledge(uint sequence) => true;
}
