using System;
using System.Linq;
using AccessStandalone.Access;
using AccessStandalone.HalSim.Records;
using SettingId = AccessStandalone.Storage.SettingId;
using SettingTable = AccessStandalone.Storage.SettingTable;
using TimeRuleKind = AccessStandalone.Storage.TimeRuleKind;

namespace AccessStandalone.HalSim.FlashImages.Contents;

/// <summary>The local time of the device that a flash is of: by the zone and the rule of daylight saving that it has now, whatever held when.</summary>
internal static class ImageTimes
{
    private const int MsPerSecond = 1000;

    public static RecordTimes Of(FlashContents contents)
    {
        int zoneMin = ZoneOf(contents);
        DaylightSaving daylight = DaylightOf(contents);
        return new RecordTimes(utcMs =>
        {
            long utcS = utcMs / MsPerSecond;
            return utcS is >= LocalTime.MinUtcS and <= LocalTime.MaxUtcS
                ? TimeSpan.FromSeconds(LocalTime.FromUtc((uint)utcS, zoneMin, daylight) - utcS)
                : TimeSpan.FromMinutes(zoneMin);
        });
    }

    private static int ZoneOf(FlashContents contents)
    {
        SettingEntry? zone = contents.Settings.FirstOrDefault(
            setting => setting.Kind == SettingKeyKind.Number && setting.Number == (ulong)SettingId.TimeZoneMin && setting.Length == sizeof(int));
        int minutes = zone == null ? 0 : SettingText.NumberOf(zone);
        return SettingTable.Takes(SettingId.TimeZoneMin, minutes) ? minutes : 0;
    }

    private static DaylightSaving DaylightOf(FlashContents contents)
    {
        var daylight = new DaylightSaving();
        SettingEntry? rule = contents.Settings.FirstOrDefault(setting => setting.Kind == SettingKeyKind.DaylightSaving && setting.Number == 0);
        if (rule != null && TimeRuleFormat.IsValid(TimeRuleKind.DaylightSaving, rule.Value.ToArray(), rule.Length))
        {
            daylight.Set(rule.Value.ToArray());
        }

        return daylight;
    }
}
