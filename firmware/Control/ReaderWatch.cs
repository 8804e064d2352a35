using AccessStandalone.Storage;

namespace AccessStandalone.Control;

/// <summary>Reports that a reader does not answer, and that it does again: a silent alarm with an end.</summary>
public sealed class ReaderWatch
{
    private readonly RecordWriter _records;
    private readonly ReaderId _reader;
    private bool _isLost;

    public ReaderWatch(ReaderId reader, RecordWriter records)
    {
        _reader = reader;
        _records = records;
    }

    public void Update(bool isLost)
    {
        if (isLost == _isLost)
        {
            return;
        }

        _isLost = isLost;
        _records.WriteAlarm(isLost ? RecordKind.Alarm : RecordKind.AlarmEnd, AlarmKind.ReaderLost, _reader);
    }
}
