namespace AccessStandalone.Rs485;

/// <summary>LED: one record or several, 14 bytes each.</summary>
public sealed class LedCommand : OsdpMessage
{
    public const int MaximumRecords = 8;

    private readonly LedRecord[] _records = new LedRecord[MaximumRecords];

    public LedCommand()
    {
        for (int i = 0; i < MaximumRecords; i++)
        {
            _records[i] = new LedRecord();
        }
    }

    /// <summary>How many of the records count.</summary>
    public int RecordCount { get; set; } = 1;

    public override byte Code => OsdpCommand.Led;

    public override int Count => RecordCount * LedRecord.Size;

    public LedRecord Record(int index) => _records[index];

    protected override DataRefusal Read(byte[] bytes, int offset, int count)
    {
        if (count == 0 || count % LedRecord.Size != 0)
        {
            return DataRefusal.Length;
        }

        RecordCount = count / LedRecord.Size;
        for (int i = 0; i < RecordCount && i < MaximumRecords; i++)
        {
            _records[i].Read(bytes, offset + (i * LedRecord.Size));
        }

        return DataRefusal.None;
    }

    protected override DataRefusal Check()
    {
        if (RecordCount < 1)
        {
            return DataRefusal.Length;
        }

        if (RecordCount > MaximumRecords)
        {
            return DataRefusal.TooMany;
        }

        for (int i = 0; i < RecordCount; i++)
        {
            DataRefusal refusal = _records[i].Check();
            if (refusal != DataRefusal.None)
            {
                return refusal;
            }
        }

        return DataRefusal.None;
    }

    protected override void Write(byte[] bytes, int offset)
    {
        for (int i = 0; i < RecordCount; i++)
        {
            _records[i].Write(bytes, offset + (i * LedRecord.Size));
        }
    }
}
