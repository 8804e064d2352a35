using AccessStandalone.Storage;

namespace AccessStandalone.Door;

/// <summary>
/// Watches the door contact while the detector is on: opened and closed are recorded, opening an unreleased door is an intrusion,
/// staying open beyond the sensor check time is overtime (S1 table 4-3), but while the door is held open. Both alarms end when the door closes.
/// </summary>
public sealed class DoorContact
{
    private readonly ISettingStore _settings;
    private readonly RecordWriter _records;
    private bool _open;
    private bool _watched;
    private int _type;
    private long _openSinceMs;
    private bool _intrusion;
    private bool _overtime;

    public DoorContact(ISettingStore settings, RecordWriter records)
    {
        _settings = settings;
        _records = records;
    }

    public bool HasAlarm => HasIntrusion || HasOvertime;

    public bool HasIntrusion => _intrusion;

    public bool HasOvertime => _overtime;

    /// <summary>Whether the door is open, by a contact of the type that is set.</summary>
    public bool IsDoorOpen(bool contactOpen) => contactOpen != (_settings.Get(SettingId.DoorContactType) != 0);

    /// <param name="open">The door now.</param>
    /// <param name="released">Whether the lock was released when the contact was read.</param>
    /// <param name="heldOpen">Whether the door may stand open for as long as it likes.</param>
    public void Update(bool open, bool released, bool heldOpen, long nowMs)
    {
        bool detectorOn = _settings.Get(SettingId.DoorDetector) != 0;
        int type = _settings.Get(SettingId.DoorContactType);
        if (!detectorOn || !_watched || type != _type)
        {
            _watched = detectorOn;
            _type = type;
            StartOver(open, nowMs);
            return;
        }

        if (open != _open)
        {
            _open = open;
            WriteMovement(open);
            if (open)
            {
                TakeOpening(released, nowMs);
            }
            else
            {
                EndAlarms();
            }
        }

        if (heldOpen)
        {
            _openSinceMs = nowMs;
        }

        CheckOvertime(nowMs);
    }

    /// <summary>What was before the detector watched is no opening: no record, no intrusion.</summary>
    private void StartOver(bool open, long nowMs)
    {
        EndAlarms();
        _open = open;
        _openSinceMs = nowMs;
    }

    private void TakeOpening(bool released, long nowMs)
    {
        _openSinceMs = nowMs;
        if (!released)
        {
            _intrusion = true;
            _records.WriteAlarm(RecordKind.Alarm, AlarmKind.Intrusion);
        }
    }

    private void CheckOvertime(long nowMs)
    {
        if (_open && !_overtime && nowMs - _openSinceMs > _settings.Get(SettingId.DoorSensorCheckTimeS) * 1000L)
        {
            _overtime = true;
            _records.WriteAlarm(RecordKind.Alarm, AlarmKind.Overtime);
        }
    }

    private void EndAlarms()
    {
        if (_intrusion)
        {
            _intrusion = false;
            _records.WriteAlarm(RecordKind.AlarmEnd, AlarmKind.Intrusion);
        }

        if (_overtime)
        {
            _overtime = false;
            _records.WriteAlarm(RecordKind.AlarmEnd, AlarmKind.Overtime);
        }
    }

    private void WriteMovement(bool open)
    {
        Record record = _records.Begin(RecordKind.Door);
        record.Word = open ? RecordWord.Opened : RecordWord.Closed;
        _records.Write();
    }
}
