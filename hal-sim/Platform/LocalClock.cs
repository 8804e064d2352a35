using System;
using AccessStandalone.Access;
using AccessStandalone.HalSim.Client.Messages;
using AccessStandalone.Storage;

namespace AccessStandalone.HalSim.Platform;

/// <summary>Sets the device's clock by the clock on the wall: devices take UTC, so its time zone and daylight saving are asked for first.</summary>
internal static class LocalClock
{
    private const int MsPerSecond = 1000;

    public static PlatformResult Set(LocalLink link, uint localS)
    {
        long utcS = LocalTime.ToUtc(localS, ZoneMin(link), Daylight(link));
        return link.Ask(PlatformOperation.WriteTime, TimeMessage.Build(utcS * MsPerSecond)).Result;
    }

    private static int ZoneMin(LocalLink link)
    {
        foreach (SettingPair pair in SettingList.Parse(link.Ask(PlatformOperation.ReadSettings, default).Payload.Span))
        {
            if (pair.Setting == SettingId.TimeZoneMin)
            {
                return pair.Value;
            }
        }

        throw new InvalidOperationException("the device has no time zone");
    }

    private static DaylightSaving Daylight(LocalLink link)
    {
        var daylight = new DaylightSaving();
        PlatformAnswer answer = link.Ask(PlatformOperation.ReadTimeRule, new TimeRuleRequest(TimeRuleKind.DaylightSaving, 0, default).Build());
        if (answer.Result == PlatformResult.Done)
        {
            daylight.Set(answer.Payload.ToArray());
        }

        return daylight;
    }
}
