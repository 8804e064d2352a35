using AccessStandalone.Access;
using AccessStandalone.Storage;

namespace AccessStandalone.Control;

/// <summary>UTC, counted from the monotonic time of the steps. Unknown after a cold start until somebody sets it.</summary>
public sealed class DeviceClock
{
    private readonly RecordWriter _records;
    private long _utcAtZeroMs;

    public DeviceClock(RecordWriter records)
    {
        _records = records;
    }

    public bool IsSet { get; private set; }

    /// <summary>Sets the clock and records it.</summary>
    /// <param name="utcMs">Milliseconds since 1970-01-01 UTC, above 0.</param>
    /// <param name="nowMs">The monotonic time at which it is that late.</param>
    /// <exception cref="System.ArgumentOutOfRangeException"><paramref name="utcMs"/> is not above 0.</exception>
    public void SetUtc(long utcMs, long nowMs, Origin origin)
    {
        if (utcMs <= 0)
        {
            throw new System.ArgumentOutOfRangeException(nameof(utcMs));
        }

        _utcAtZeroMs = utcMs - nowMs;
        IsSet = true;
        _records.UtcMs = utcMs;
        Record record = _records.Begin(RecordKind.Clock);
        Origins.Mark(record, origin);
        _records.Write();
    }

    /// <returns>Milliseconds since 1970-01-01 UTC, or 0 while the clock is not set.</returns>
    public long UtcMsAt(long nowMs) => IsSet ? _utcAtZeroMs + nowMs : 0;
}
