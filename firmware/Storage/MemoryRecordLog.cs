namespace AccessStandalone.Storage;

/// <summary>A record log in RAM: lost at power-off. Stands in until the flash log of the next step, with the same promises but that one.</summary>
public sealed class MemoryRecordLog : IRecordLog
{
    private readonly Record[] _ring;

    /// <param name="capacity">Records kept, at least 1.</param>
    public MemoryRecordLog(int capacity)
    {
        _ring = new Record[capacity];
        for (int i = 0; i < capacity; i++)
        {
            _ring[i] = new Record();
        }
    }

    public uint NewestSequence { get; private set; }

    public uint OldestSequence
    {
        get
        {
            if (NewestSequence <= (uint)_ring.Length)
            {
                return NewestSequence == 0 ? 0u : 1u;
            }

            return NewestSequence - (uint)_ring.Length + 1;
        }
    }

    public bool Append(Record record)
    {
        NewestSequence++;
        record.Sequence = NewestSequence;
        SlotOf(NewestSequence).CopyFrom(record);
        return true;
    }

    public bool TryRead(uint sequence, Record into)
    {
        if (sequence == 0 || sequence > NewestSequence || sequence < OldestSequence)
        {
            return false;
        }

        into.CopyFrom(SlotOf(sequence));
        return true;
    }

    private Record SlotOf(uint sequence) => _ring[(int)(sequence % (uint)_ring.Length)];
}
