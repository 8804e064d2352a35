using AccessStandalone.Storage;

namespace AccessStandalone.Door;

/// <summary>The door: its lock, its contact, its tamper lines, and the alarms they raise.</summary>
public sealed class DoorController
{
    /// <summary>A contact is seen to open this much later than it did: polling and debouncing.</summary>
    private const int ContactDelayMs = 100;

    private readonly ISettingStore _settings;
    private readonly RecordWriter _records;
    private readonly LockTimer _lock = new LockTimer();
    private readonly DoorContact _contact;
    private readonly TamperSwitch _ownCase;
    private readonly TamperSwitch _readerCase;

    public DoorController(ISettingStore settings, RecordWriter records)
    {
        _settings = settings;
        _records = records;
        _contact = new DoorContact(settings, records);
        _ownCase = new TamperSwitch(AlarmKind.Tamper, records);
        _readerCase = new TamperSwitch(AlarmKind.ReaderTamper, records);
    }

    /// <summary>Whether the lock relay is to be energised.</summary>
    public bool IsReleased => _lock.IsReleased;

    /// <summary>Whether light and tone are to tell of an alarm here (intrusion, overtime, tamper).</summary>
    public bool HasLocalAlarm => _contact.HasAlarm || _ownCase.HasAlarm || _readerCase.HasAlarm;

    /// <summary>Whether the device's own case is open.</summary>
    public bool IsCaseOpen => _ownCase.IsOpen;

    /// <summary>Releases the lock for the door open duration. The grant must be recorded already.</summary>
    public void Release(long nowMs) => _lock.Release(nowMs, _settings.Get(SettingId.DoorOpenDurationS) * 1000);

    /// <summary>PUSH was pressed: it always releases, whatever the state (life safety).</summary>
    public void Push(long nowMs)
    {
        Record record = _records.Begin(RecordKind.Granted);
        record.Method = AccessMethod.Button;
        _records.Write();
        Release(nowMs);
    }

    /// <summary>Takes the lines as they are now; alarms begin and end here.</summary>
    public void Update(bool doorOpen, bool ownCaseOpen, bool readerCaseOpen, long nowMs)
    {
        _lock.Tick(nowMs);
        _contact.Update(doorOpen, _lock.WasReleased(nowMs, ContactDelayMs), nowMs);
        _ownCase.Update(ownCaseOpen);
        _readerCase.Update(readerCaseOpen);
    }

    /// <summary>Ends tamper alarms whose case is closed, and those whose case closes later.</summary>
    public void Disarm()
    {
        _ownCase.Disarm();
        _readerCase.Disarm();
    }
}
