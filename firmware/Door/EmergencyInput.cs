using AccessStandalone.Storage;

namespace AccessStandalone.Door;

/// <summary>The emergency input: where enabled it holds the door open while active, above everything. Begin and end are recorded.</summary>
public sealed class EmergencyInput
{
    private readonly ISettingStore _settings;
    private readonly RecordWriter _records;

    public EmergencyInput(ISettingStore settings, RecordWriter records)
    {
        _settings = settings;
        _records = records;
    }

    /// <summary>Whether the door is to be held open.</summary>
    public bool Holds { get; private set; }

    /// <param name="mode">What holds the door when this does not.</param>
    public void Update(bool active, DoorMode mode)
    {
        bool holds = active && _settings.Get(SettingId.EmergencyInput) != 0;
        if (holds == Holds)
        {
            return;
        }

        Record record = _records.Begin(holds ? RecordKind.Granted : RecordKind.Door);
        record.Method = AccessMethod.Emergency;
        record.Word = holds ? RecordWord.None : ModeSwitch.WordOf(mode);
        _records.Write();
        Holds = holds;
    }
}
