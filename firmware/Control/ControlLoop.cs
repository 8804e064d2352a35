using AccessStandalone.Access;
using AccessStandalone.Board;
using AccessStandalone.Door;
using AccessStandalone.Keypad;
using AccessStandalone.Readers;
using AccessStandalone.Storage;

namespace AccessStandalone.Control;

/// <summary>
/// The one thread that decides. Each step takes what has come in, in order, with the time of the step, lets time pass for
/// door and keypad, and drives the outputs. Nothing else changes state; nothing is allocated while idle.
/// </summary>
public sealed class ControlLoop
{
    /// <summary>Time from the begin of one step to the next.</summary>
    public const int StepPeriodMs = 10;

    /// <summary>The watchdog bites after 1.6 s.</summary>
    private const int WatchdogPeriodMs = 500;

    private readonly ReferenceBoard _board;
    private readonly DoorController _door;
    private readonly DoorSchedules _schedules;
    private readonly DoorLines _lines = new DoorLines();
    private readonly AccessControl _access;
    private readonly TimeRules _rules;
    private readonly KeypadSession _keypad;
    private readonly ExternalReaders _readers;
    private readonly DeviceClock _clock;
    private readonly RecordWriter _records;
    private readonly FlashStorage _storage;
    private readonly StorageWatch _storageWatch;
    private readonly ReaderAlarm _readerLost;
    private readonly DeviceSettings _settings;
    private readonly PlatformLink _platform;
    private bool _started;
    private ulong _card;
    private long _nextKickMs;

    public ControlLoop(
        ReferenceBoard board,
        DoorController door,
        DoorSchedules schedules,
        AccessControl access,
        TimeRules rules,
        KeypadSession keypad,
        ExternalReaders readers,
        DeviceSettings settings,
        DeviceClock clock,
        RecordWriter records,
        FlashStorage storage,
        PlatformLink platform)
    {
        _board = board;
        _door = door;
        _schedules = schedules;
        _access = access;
        _rules = rules;
        _keypad = keypad;
        _readers = readers;
        _settings = settings;
        _clock = clock;
        _records = records;
        _storage = storage;
        _platform = platform;
        _storageWatch = new StorageWatch(storage.Health, records);
        _readerLost = new ReaderAlarm(AlarmKind.ReaderLost, ReaderId.Builtin, records);
    }

    /// <summary>
    /// One step. Outputs move first, to what the step before decided, and a step that decides something does nothing else that takes time: so
    /// how long the decision took, and what it wrote to flash, shows nowhere.
    /// </summary>
    /// <param name="nowMs">Monotonic time since the chip started; never less than in the step before.</param>
    public void Step(long nowMs)
    {
        _clock.Update(nowMs);
        _records.UtcMs = _clock.UtcMsAt(nowMs);
        if (!_started)
        {
            Start(nowMs);
        }

        if (_keypad.IsRestartDue(nowMs) || _platform.IsRestartDue)
        {
            ReferenceBoard.Restart();
        }

        Drive(nowMs);
        _access.SettleUses();
        _board.Poll(nowMs);
        TakeDoor(nowMs);
        bool hasDecided = _readers.Update(_board.Door.IsCaseOpen, nowMs, BoardClock.NowUs);
        hasDecided |= TakeCard(nowMs);
        hasDecided |= TakeKeys(nowMs);
        _keypad.Update(nowMs);
        _platform.Update(nowMs);
        if (!hasDecided)
        {
            _storageWatch.Update(nowMs);
            ReadCardOrListen(nowMs);
            DoIdleWork();
        }

        KickWatchdog(nowMs);
    }

    private void Start(long nowMs)
    {
        _started = true;
        _records.Begin(RecordKind.Start);
        _records.Write();
        _access.Recover(_storage.Records);
        _keypad.Start(nowMs);
    }

    private void TakeDoor(long nowMs)
    {
        DoorPort port = _board.Door;
        if (port.TakePush())
        {
            _door.Push(nowMs);
        }

        _lines.IsContactOpen = port.IsContactOpen;
        _lines.IsCaseOpen = port.IsCaseOpen;
        _lines.IsReaderCaseOpen = port.IsReaderCaseOpen;
        _lines.IsEmergency = port.IsEmergency;
        Situation situation = _access.Situation;
        _door.Update(_lines, _schedules.ModeAt(situation.Now), nowMs);
        situation.IsAlwaysClosed = _door.IsAlwaysClosed;
        situation.IsHeldOpen = _door.IsHeldOpen;
    }

    /// <summary>One flash operation at most.</summary>
    private void DoIdleWork()
    {
        if (_storage.IsWaitedFor || !_rules.ReadNext())
        {
            _storage.DoIdleWork();
        }
    }

    /// <summary>The reader takes most of a step when it is its turn, and so may a request of the platform.</summary>
    private void ReadCardOrListen(long nowMs)
    {
        if (_board.Cards.IsPollDue(nowMs))
        {
            ReadCard(nowMs);
        }
        else
        {
            _platform.Listen(nowMs);
        }
    }

    private void ReadCard(long nowMs)
    {
        if (_board.Cards.TryRead(nowMs, out byte[] uid))
        {
            _card = CardUid.NumberOf(uid, _settings.IsOn(SettingId.UidByteOrder), _settings.IsOn(SettingId.UidFourBytes));
        }

        _readerLost.Update(_board.Cards.IsLost);
    }

    /// <summary>Takes the card that the step before has read.</summary>
    private bool TakeCard(long nowMs)
    {
        if (_card == 0)
        {
            return false;
        }

        ulong card = _card;
        _card = 0;
        _keypad.TakeCard(card, ReaderId.Builtin, nowMs);
        return true;
    }

    private bool TakeKeys(long nowMs)
    {
        bool any = false;
        _keypad.TakeTouch(_board.Front.IsTouched, nowMs);
        while (_board.Front.TryTakeKey(out Key key))
        {
            _keypad.TakeKey(key, nowMs);
            any = true;
        }

        return any;
    }

    private void Drive(long nowMs)
    {
        _board.Door.DriveLock(_door.IsReleased);
        _board.Door.DriveReaderLed(_keypad.Lamp == LightColour.Green);
        _board.Front.Show(_keypad.Lamp, _keypad.BuzzerSounds, _keypad.KeysAreLit);
    }

    /// <summary>At the end of a step, so that nothing waits for it.</summary>
    private void KickWatchdog(long nowMs)
    {
        if (nowMs >= _nextKickMs)
        {
            // In one rhythm since the start, so that a kick that came late does not shift those after it.
            _nextKickMs += (((nowMs - _nextKickMs) / WatchdogPeriodMs) + 1) * WatchdogPeriodMs;
            _board.Door.Kick();
        }
    }
}
