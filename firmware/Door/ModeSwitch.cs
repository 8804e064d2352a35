using AccessStandalone.Storage;

namespace AccessStandalone.Door;

/// <summary>
/// The door's mode: the last command, which stays without power, or without one what the schedules say. A command has its own record; what begins
/// or ends otherwise is recorded here.
/// </summary>
public sealed class ModeSwitch
{
    private readonly ISettingStore _settings;
    private readonly RecordWriter _records;
    private DoorMode _scheduled;

    public ModeSwitch(ISettingStore settings, RecordWriter records)
    {
        _settings = settings;
        _records = records;
        Mode = Effective;
    }

    public DoorMode Mode { get; private set; }

    private DoorMode Effective
    {
        get
        {
            var command = (DoorMode)_settings.Get(SettingId.DoorMode);
            return command == DoorMode.Normal ? _scheduled : command;
        }
    }

    /// <summary>The word for a mode in records.</summary>
    public static RecordWord WordOf(DoorMode mode)
    {
        switch (mode)
        {
            case DoorMode.AlwaysOpen:
                return RecordWord.AlwaysOpen;
            case DoorMode.AlwaysClosed:
                return RecordWord.AlwaysClosed;
            default:
                return RecordWord.Normal;
        }
    }

    /// <summary>Commands a mode, which is recorded before the lock moves.</summary>
    /// <returns>false if it could not be stored; nothing was changed then.</returns>
    public bool TryCommand(DoorMode mode)
    {
        if (!_settings.Set(SettingId.DoorMode, (int)mode))
        {
            return false;
        }

        Record record = _records.Begin(RecordKind.Remote);
        record.Method = AccessMethod.Remote;
        record.Word = WordOf(mode);
        _records.Write();
        Mode = Effective;
        return true;
    }

    /// <param name="scheduled">What the schedules say now.</param>
    public void Update(DoorMode scheduled)
    {
        _scheduled = scheduled;
        DoorMode mode = Effective;
        if (mode == Mode)
        {
            return;
        }

        Record record = _records.Begin(RecordKind.Door);
        record.Word = WordOf(mode);
        _records.Write();
        Mode = mode;
    }
}
