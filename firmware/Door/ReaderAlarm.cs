using AccessStandalone.Storage;

namespace AccessStandalone.Door;

/// <summary>A silent alarm of one reader, which ends when its cause does: it does not answer, or does not show its key.</summary>
public sealed class ReaderAlarm
{
    private readonly RecordWriter _records;
    private readonly ReaderId _reader;
    private readonly AlarmKind _alarm;

    public ReaderAlarm(AlarmKind alarm, ReaderId reader, RecordWriter records)
    {
        _alarm = alarm;
        _reader = reader;
        _records = records;
    }

    public bool IsRaised { get; private set; }

    /// <summary>Records a change of the cause, and nothing as long as it stays.</summary>
    public void Update(bool isCausePresent)
    {
        if (isCausePresent != IsRaised)
        {
            IsRaised = isCausePresent;
            _records.WriteAlarm(isCausePresent ? RecordKind.Alarm : RecordKind.AlarmEnd, _alarm, _reader);
        }
    }
}
