using AccessStandalone.Access;
using AccessStandalone.Storage;

namespace AccessStandalone.Platform;

/// <summary>The alarm that somebody was locked out of the platform's account: it lasts as long as the last of the locks.</summary>
public sealed class LockoutAlarm
{
    private readonly RecordWriter _records;
    private bool _isNew;
    private long _untilMs;

    public LockoutAlarm(RecordWriter records)
    {
        _records = records;
    }

    public bool IsOn { get; private set; }

    public void Raise(uint address)
    {
        if (!IsOn)
        {
            _records.WriteAlarm(RecordKind.Alarm, AlarmKind.AdminLocked);
        }

        Record record = _records.Begin(RecordKind.Lockout);
        record.Alarm = AlarmKind.AdminLocked;
        record.Method = AccessMethod.Remote;
        record.Address = address;
        _records.Write();
        IsOn = true;
        _isNew = true;
    }

    /// <summary>Lets time pass: a lock begins in the step it was raised in.</summary>
    public void Update(long nowMs)
    {
        if (_isNew)
        {
            _isNew = false;
            _untilMs = nowMs + AttemptLock.LockTimeMs;
        }
        else if (IsOn && nowMs >= _untilMs)
        {
            IsOn = false;
            _records.WriteAlarm(RecordKind.AlarmEnd, AlarmKind.AdminLocked);
        }
    }
}
