using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using AccessStandalone.Access;
using AccessStandalone.HalSim.Client.Session;
using AccessStandalone.HalSim.Records;
using AccessStandalone.Storage;

namespace AccessStandalone.HalSim.Client.Work;

/// <summary>The local time of a device: by the zone and the rule of daylight saving that it has now.</summary>
public sealed class DeviceTimes
{
    private const int MsPerSecond = 1000;

    private readonly int _zoneMin;
    private readonly DaylightSaving _daylight = new();

    private DeviceTimes(int zoneMin)
    {
        _zoneMin = zoneMin;
    }

    public static async Task<DeviceTimes> ReadAsync(PlatformSession session, CancellationToken cancel)
    {
        int zone = (await session.ReadSettingsAsync(cancel).ConfigureAwait(false)).FirstOrDefault(pair => pair.Setting == SettingId.TimeZoneMin).Value;
        var times = new DeviceTimes(SettingTable.Takes(SettingId.TimeZoneMin, zone) ? zone : 0);
        ReadOnlyMemory<byte>? rule = await session.ReadTimeRuleAsync(TimeRuleKind.DaylightSaving, 0, cancel).ConfigureAwait(false);
        if (rule is { } known && DaylightSaving.IsValid(known.ToArray(), known.Length))
        {
            times._daylight.Set(known.ToArray());
        }

        return times;
    }

    public RecordTimes ToRecordTimes() => new(OffsetAt);

    /// <summary>The clock on the wall.</summary>
    public DateTime ToLocal(long utcMs) => DateTime.UnixEpoch + TimeSpan.FromMilliseconds(utcMs) + OffsetAt(utcMs);

    /// <returns>UTC, milliseconds since 1970.</returns>
    public long ToUtcMs(uint localS) => LocalTime.ToUtc(localS, _zoneMin, _daylight) * MsPerSecond;

    private TimeSpan OffsetAt(long utcMs)
    {
        long utcS = utcMs / MsPerSecond;
        return utcS is >= LocalTime.MinUtcS and <= LocalTime.MaxUtcS
            ? TimeSpan.FromSeconds(LocalTime.FromUtc((uint)utcS, _zoneMin, _daylight) - utcS)
            : TimeSpan.FromMinutes(_zoneMin);
    }
}
