using AccessStandalone.Storage;

namespace AccessStandalone.Access;

/// <summary>
/// The time: UTC, counted from the monotonic time of the steps, and the local time made of it. Unknown after a start until somebody sets it.
/// Setting is a step, and recorded with both times; a small correction is none: the clock runs a little faster or slower until it is right, so
/// no record is ever earlier than the one before without a record that says why.
/// </summary>
public sealed class DeviceClock
{
    /// <summary>A correction of more is a step.</summary>
    public const int MaxSlewMs = 2000;

    /// <summary>One millisecond is corrected in so many: 10 % faster or slower.</summary>
    private const int SlewDivisor = 10;

    private const int MsPerSecond = 1000;

    private readonly ISettingStore _settings;
    private readonly DaylightSaving _daylight;
    private readonly RecordWriter _records;
    private readonly Moment _now;
    private long _utcAtZeroMs;
    private long _slewMs;
    private long _slewedUntilMs;

    // What the local time was made of; it is made anew when any of it has changed.
    private uint _utcS;
    private int _zoneMin;
    private int _daylightVersion = -1;

    /// <param name="now">Kept up to date by <see cref="Update"/>.</param>
    public DeviceClock(ISettingStore settings, DaylightSaving daylight, RecordWriter records, Moment now)
    {
        _settings = settings;
        _daylight = daylight;
        _records = records;
        _now = now;
    }

    public bool IsSet { get; private set; }

    /// <returns>Milliseconds since 1970-01-01 UTC, or 0 while the clock is not set.</returns>
    public long UtcMsAt(long nowMs) => IsSet ? _utcAtZeroMs + nowMs : 0;

    /// <summary>Sets the clock and records it.</summary>
    /// <param name="utcMs">Milliseconds since 1970-01-01 UTC.</param>
    /// <param name="nowMs">The monotonic time at which it is that late.</param>
    /// <returns>Done or BadTime.</returns>
    public ChangeResult SetUtc(long utcMs, long nowMs, Origin origin)
    {
        long utcS = utcMs / MsPerSecond;
        if (utcS < LocalTime.MinUtcS || utcS > LocalTime.MaxUtcS)
        {
            return ChangeResult.BadTime;
        }

        long formerMs = UtcMsAt(nowMs);
        _utcAtZeroMs = utcMs - nowMs;
        _slewMs = 0;
        IsSet = true;
        Update(nowMs);
        _records.UtcMs = utcMs;
        Record record = _records.Begin(RecordKind.Clock);
        record.FormerUtcMs = formerMs;
        Origins.Mark(record, origin);
        _records.Write();
        return ChangeResult.Done;
    }

    /// <summary>Sets the clock by the clock on the wall; of a time that exists twice the first is meant.</summary>
    /// <param name="localS">Seconds since 1970-01-01, local time.</param>
    /// <returns>Done or BadTime.</returns>
    public ChangeResult SetLocal(uint localS, long nowMs, Origin origin) =>
        SetUtc(LocalTime.ToUtc(localS, _settings.Get(SettingId.TimeZoneMin), _daylight) * MsPerSecond, nowMs, origin);

    /// <summary>Corrects the clock by a time server: up to <see cref="MaxSlewMs"/> without a step.</summary>
    /// <returns>Done or BadTime.</returns>
    public ChangeResult Correct(long utcMs, long nowMs, Origin origin)
    {
        long differenceMs = utcMs - UtcMsAt(nowMs);
        if (!IsSet || differenceMs > MaxSlewMs || differenceMs < -MaxSlewMs)
        {
            return SetUtc(utcMs, nowMs, origin);
        }

        _slewMs = differenceMs;
        _slewedUntilMs = nowMs;
        return ChangeResult.Done;
    }

    /// <summary>Lets time pass; once a step, before anything else.</summary>
    public void Update(long nowMs)
    {
        if (!IsSet)
        {
            _now.SetUnknown();
            return;
        }

        Slew(nowMs);
        uint utcS = (uint)(UtcMsAt(nowMs) / MsPerSecond);
        int zoneMin = _settings.Get(SettingId.TimeZoneMin);
        if (utcS != _utcS || zoneMin != _zoneMin || _daylight.Version != _daylightVersion)
        {
            _utcS = utcS;
            _zoneMin = zoneMin;
            _daylightVersion = _daylight.Version;
            _now.Set(LocalTime.FromUtc(utcS, zoneMin, _daylight));
        }
    }

    private void Slew(long nowMs)
    {
        if (_slewMs == 0)
        {
            return;
        }

        long stepMs = (nowMs - _slewedUntilMs) / SlewDivisor;
        _slewedUntilMs += stepMs * SlewDivisor;
        long wantedMs = _slewMs > 0 ? _slewMs : -_slewMs;
        stepMs = stepMs < wantedMs ? stepMs : wantedMs;
        stepMs = _slewMs > 0 ? stepMs : -stepMs;
        _utcAtZeroMs += stepMs;
        _slewMs -= stepMs;
    }
}
