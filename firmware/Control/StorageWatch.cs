using AccessStandalone.Storage;

namespace AccessStandalone.Control;

/// <summary>
/// Records damage that was met in the flash, and records that could not be stored, as soon as one can: once a minute at most, with all there was
/// since start.
/// </summary>
public sealed class StorageWatch
{
    private const int PeriodMs = 60000;

    private readonly StorageHealth _health;
    private readonly RecordWriter _records;
    private int _reportedDamage;
    private int _reportedLost;
    private long _nextReportMs;

    public StorageWatch(StorageHealth health, RecordWriter records)
    {
        _health = health;
        _records = records;
    }

    public void Update(long nowMs)
    {
        bool isNews = _health.Total != _reportedDamage || _records.LostRecords != _reportedLost;
        if (!isNews || nowMs < _nextReportMs)
        {
            return;
        }

        _nextReportMs = nowMs + PeriodMs;
        if (_health.Total != _reportedDamage)
        {
            _reportedDamage = _health.Total;
            Write(RecordName.Flash, _reportedDamage);
        }

        int lost = _records.LostRecords;
        if (lost != _reportedLost && Write(RecordName.RecordLog, lost))
        {
            _reportedLost = lost;
        }
    }

    private bool Write(RecordName name, int value)
    {
        Record record = _records.Begin(RecordKind.Fault);
        record.Name = name;
        record.Value = value;
        return _records.Write();
    }
}
