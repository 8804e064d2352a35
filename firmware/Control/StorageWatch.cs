using AccessStandalone.Storage;

namespace AccessStandalone.Control;

/// <summary>Records damage that was met in the flash: once a minute at most, with all there was since start.</summary>
public sealed class StorageWatch
{
    private const int PeriodMs = 60000;

    private readonly StorageHealth _health;
    private readonly RecordWriter _records;
    private int _reported;
    private long _nextReportMs;

    public StorageWatch(StorageHealth health, RecordWriter records)
    {
        _health = health;
        _records = records;
    }

    public void Update(long nowMs)
    {
        int total = _health.Total;
        if (total == _reported || nowMs < _nextReportMs)
        {
            return;
        }

        _reported = total;
        _nextReportMs = nowMs + PeriodMs;
        Record record = _records.Begin(RecordKind.Fault);
        record.Name = RecordName.Flash;
        record.Value = total;
        _records.Write();
    }
}
