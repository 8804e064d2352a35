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

    /// <summary>Reports the end of a lock, once.</summary>
    public static void Watch(AttemptLock watched, RecordWriter records, AlarmKind alarm, long nowMs)
    {
        if (watched.TakeEnd(nowMs))
        {
            records.WriteAlarm(RecordKind.AlarmEnd, alarm);
        }
    }
}
