using AccessStandalone.Storage;

namespace AccessStandalone.Door;

/// <summary>The door: its lock, what holds it, its contact, its tamper lines, and the alarms they raise.</summary>
public sealed class DoorController
{
    /// <summary>RS-485 readers, the first is <see cref="ReaderId.Osdp1"/>.</summary>
    public const int BusReaders = 8;

    /// <summary>A contact is seen to open this much later than it did: polling and debouncing.</summary>
    private const int ContactDelayMs = 100;

    private readonly ISettingStore _settings;
    private readonly RecordWriter _records;
    private readonly LockTimer _lock = new LockTimer();
    private readonly ClosingWatch _closing = new ClosingWatch();
    private readonly ModeSwitch _mode;
    private readonly EmergencyInput _emergency;
    private readonly DoorContact _contact;
    private readonly TamperSwitch _ownCase;
    private readonly TamperSwitch _readerCase;
    private readonly TamperSwitch[] _busReaders = new TamperSwitch[BusReaders];
    private bool _everReleased;
    private long _lastReleasedMs;

    public DoorController(ISettingStore settings, RecordWriter records)
    {
        _settings = settings;
        _records = records;
        _mode = new ModeSwitch(settings, records);
        _emergency = new EmergencyInput(settings, records);
        _contact = new DoorContact(settings, records);
        _ownCase = new TamperSwitch(AlarmKind.Tamper, ReaderId.None, records);
        _readerCase = new TamperSwitch(AlarmKind.ReaderTamper, ReaderId.None, records);
        for (int i = 0; i < BusReaders; i++)
        {
            _busReaders[i] = new TamperSwitch(AlarmKind.ReaderTamper, (ReaderId)((int)ReaderId.Osdp1 + i), records);
        }
    }

    /// <summary>Whether the lock relay is to be energised.</summary>
    public bool IsReleased => IsHeldOpen || _lock.IsReleased;

    /// <summary>Whether the door stands open whoever comes: emergency, or always open.</summary>
    public bool IsHeldOpen => _emergency.Holds || _mode.Mode == DoorMode.AlwaysOpen;

    /// <summary>Whether nobody is let in: always closed, and no emergency.</summary>
    public bool IsAlwaysClosed => !_emergency.Holds && _mode.Mode == DoorMode.AlwaysClosed;

    /// <summary>Whether light and tone are to tell of an alarm here (intrusion, overtime, tamper).</summary>
    public bool HasLocalAlarm => _contact.HasAlarm || HasTamper;

    /// <summary>Whether the device's own case is open.</summary>
    public bool IsCaseOpen => _ownCase.IsOpen;

    /// <summary>Whether the RFID reader's case is open, by its CASE line.</summary>
    public bool IsReaderCaseOpen => _readerCase.IsOpen;

    /// <summary>Whether the door is open, by its contact.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Whether the contact is watched.</summary>
    public bool IsWatched => _settings.Get(SettingId.DoorDetector) != 0;

    /// <summary>Whether the emergency input holds the door open.</summary>
    public bool IsEmergency => _emergency.Holds;

    /// <summary>What holds, by command or schedule; the emergency input is above it.</summary>
    public DoorMode Mode => _mode.Mode;

    public bool HasIntrusion => _contact.HasIntrusion;

    public bool HasOvertime => _contact.HasOvertime;

    /// <summary>Whether a tamper alarm of any case lasts.</summary>
    public bool HasTamper => _ownCase.HasAlarm || _readerCase.HasAlarm || HasBusReaderAlarm();

    /// <summary>Releases the lock for the door open duration. The grant must be recorded already. A door that is held open stays as it is.</summary>
    public void Release(long nowMs)
    {
        if (!IsHeldOpen)
        {
            Release(nowMs, false);
        }
    }

    /// <summary>PUSH was pressed: it always releases, whatever the state (life safety).</summary>
    public void Push(long nowMs)
    {
        Record record = _records.Begin(RecordKind.Granted);
        record.Method = AccessMethod.Button;
        _records.Write();
        Release(nowMs, true);
    }

    /// <summary>Whether somebody is on the way out by PUSH.</summary>
    public bool IsReleasedByPush => _lock.IsReleased && _lock.IsByPush;

    /// <summary>Ends a release that is running.</summary>
    public void EndRelease() => _lock.End();

    /// <summary>Commands a mode; it is recorded.</summary>
    /// <returns>false if it could not be stored; nothing was changed then.</returns>
    public bool TryCommand(DoorMode mode)
    {
        bool isCommanded = _mode.TryCommand(mode);
        EndWhatModeForbids();
        return isCommanded;
    }

    /// <summary>Takes the lines as they are now; modes, releases and alarms begin and end here.</summary>
    /// <param name="scheduled">What the schedules say now.</param>
    public void Update(DoorLines lines, DoorMode scheduled, long nowMs)
    {
        bool open = _contact.IsDoorOpen(lines.IsContactOpen);
        IsOpen = open;
        _mode.Update(scheduled);
        _emergency.Update(lines.IsEmergency, _mode.Mode);
        EndWhatModeForbids();
        _lock.Tick(nowMs);
        if (_lock.IsReleased && _closing.HasClosed(open) && _settings.Get(SettingId.LockWhenClosed) != 0)
        {
            _lock.End();
        }

        NoteRelease(nowMs);
        _contact.Update(open, WasReleased(nowMs), IsHeldOpen, nowMs);
        _ownCase.Update(lines.IsCaseOpen);
        _readerCase.Update(lines.IsReaderCaseOpen);
    }

    /// <summary>An RS-485 reader reports its tamper status.</summary>
    /// <param name="index">0 to 7 for <see cref="ReaderId.Osdp1"/> to <see cref="ReaderId.Osdp8"/>.</param>
    public void UpdateBusReader(int index, bool caseOpen) => _busReaders[index].Update(caseOpen);

    /// <summary>Ends tamper alarms whose case is closed, and those whose case closes later.</summary>
    public void Disarm()
    {
        _ownCase.Disarm();
        _readerCase.Disarm();
        for (int i = 0; i < BusReaders; i++)
        {
            _busReaders[i].Disarm();
        }
    }

    private void Release(long nowMs, bool byPush)
    {
        _lock.Release(nowMs, _settings.Get(SettingId.DoorOpenDurationS) * 1000, byPush);
        _closing.Begin();
        NoteRelease(nowMs);
    }

    private void EndWhatModeForbids()
    {
        if (IsAlwaysClosed && !_lock.IsByPush)
        {
            _lock.End();
        }
    }

    private void NoteRelease(long nowMs)
    {
        if (IsReleased)
        {
            _everReleased = true;
            _lastReleasedMs = nowMs;
        }
    }

    private bool WasReleased(long nowMs) => _everReleased && nowMs - _lastReleasedMs < ContactDelayMs;

    private bool HasBusReaderAlarm()
    {
        for (int i = 0; i < BusReaders; i++)
        {
            if (_busReaders[i].HasAlarm)
            {
                return true;
            }
        }

        return false;
    }
}
