using AccessStandalone.Access;
using AccessStandalone.Storage;

namespace AccessStandalone.Readers;

/// <summary>
/// While on, the key everybody knows (SCBK-D) is taken on the RS-485 line: readers without a key get one, and this device as a reader lets a panel give it one.
/// An admin switches it on, and it ends by itself: it is no state to leave a door in. A restart ends it too.
/// </summary>
public sealed class InstallMode
{
    public const int DurationMs = 15 * 60 * 1000;

    private readonly RecordWriter _records;
    private long _untilMs;

    public InstallMode(RecordWriter records)
    {
        _records = records;
    }

    public bool IsOn { get; private set; }

    /// <summary>Switching it on again begins its time anew.</summary>
    public void Set(bool isOn, long nowMs, Origin origin)
    {
        _untilMs = nowMs + DurationMs;
        IsOn = isOn;
        Write(origin);
    }

    /// <summary>Lets time pass.</summary>
    public void Update(long nowMs)
    {
        if (IsOn && nowMs >= _untilMs)
        {
            IsOn = false;
            Write(Origin.Device);
        }
    }

    private void Write(Origin origin)
    {
        Record record = _records.Begin(RecordKind.Setting);
        record.Name = RecordName.OsdpInstall;
        record.Value = IsOn ? 1 : 0;
        Origins.Mark(record, origin);
        _records.Write();
    }
}
