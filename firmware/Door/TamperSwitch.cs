using AccessStandalone.Storage;

namespace AccessStandalone.Door;

/// <summary>A tamper alarm: raised when a case opens, ended when the case is closed and somebody has disarmed since it was raised.</summary>
public sealed class TamperSwitch
{
    private readonly AlarmKind _alarm;
    private readonly ReaderId _reader;
    private readonly RecordWriter _records;
    private bool _disarmed;

    /// <param name="alarm">The kind this switch raises: tamper for the own case, reader-tamper for the CASE line and RS-485 readers.</param>
    /// <param name="reader">The RS-485 reader, or none.</param>
    public TamperSwitch(AlarmKind alarm, ReaderId reader, RecordWriter records)
    {
        _alarm = alarm;
        _reader = reader;
        _records = records;
    }

    public bool HasAlarm { get; private set; }

    public bool IsOpen { get; private set; }

    public void Update(bool open)
    {
        IsOpen = open;
        if (open && !HasAlarm)
        {
            HasAlarm = true;
            _disarmed = false;
            _records.WriteAlarm(RecordKind.Alarm, _alarm, _reader);
        }

        EndIfOver();
    }

    /// <summary>A menu login or the platform's word. Without an alarm it does nothing: a later opening raises one again.</summary>
    public void Disarm()
    {
        _disarmed = HasAlarm;
        EndIfOver();
    }

    private void EndIfOver()
    {
        if (HasAlarm && _disarmed && !IsOpen)
        {
            HasAlarm = false;
            _records.WriteAlarm(RecordKind.AlarmEnd, _alarm, _reader);
        }
    }
}
