using AccessStandalone.Storage;

namespace AccessStandalone.Access;

/// <summary>How a lock-out is reported: a silent alarm, and the lock-out itself.</summary>
public static class Lockouts
{
    public static void Write(RecordWriter records, AlarmKind alarm)
    {
        records.WriteAlarm(RecordKind.Alarm, alarm);
        Record record = records.Begin(RecordKind.Lockout);
        record.Alarm = alarm;
        record.Reader = ReaderId.Keypad;
        records.Write();
    }
}
