namespace AccessStandalone.Rs485;

/// <summary>OUT: one record or several, 4 bytes each.</summary>
public sealed class OutputCommand : OsdpMessage
{
    public const int MaximumRecords = 16;

    private readonly OutputRecord[] _records = new OutputRecord[MaximumRecords];

    public OutputCommand()
    {
        for (int i = 0; i < MaximumRecords; i++)
        {
            _records[i] = new OutputRecord();
        }
    }

    /// <summary>How many of the records count.</summary>
    public int RecordCount { get; set; } = 1;

    public override byte Code => OsdpCommand.Output;

    public override int Count => RecordCount * OutputRecord.Size;

    public OutputRecord Record(int index) => _records[index];

    protected override DataRefusal Read(byte[] bytes, int offset, int count)
    {
        if (count == 0 || count % OutputRecord.Size != 0)
        {
            return DataRefusal.Length;
        }

        RecordCount = count / OutputRecord.Size;
        for (int i = 0; i < RecordCount && i < MaximumRecords; i++)
        {
            _records[i].Read(bytes, offset + (i * OutputRecord.Size));
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
            _records[i].Write(bytes, offset + (i * OutputRecord.Size));
        }
    }
}
