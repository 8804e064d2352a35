using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Globalization;
using AccessStandalone.Access;
using AccessStandalone.HalSim.Platform;
using TimeRuleKind = AccessStandalone.Storage.TimeRuleKind;

namespace AccessStandalone.HalSim.FlashImages.Contents;

/// <summary>Time rules as scripts write them; what is no rule, as bytes.</summary>
internal static class TimeRuleWords
{
    private const int LastWeek = 5;

    /// <param name="kind">One of a time rule: the numbers are the firmware's.</param>
    public static string Of(SettingKeyKind kind, ReadOnlySpan<byte> rule)
    {
        if (!TimeRuleFormat.IsValid((TimeRuleKind)kind, rule.ToArray(), rule.Length))
        {
            return Convert.ToHexString(rule);
        }

        return kind switch
        {
            SettingKeyKind.PeriodGroup => PeriodsOf(rule),
            SettingKeyKind.Schedule => WeekOf(rule),
            SettingKeyKind.HolidayGroup => HolidaysOf(rule),
            _ => DaylightSavingOf(rule),
        };
    }

    private static string PeriodsOf(ReadOnlySpan<byte> rule)
    {
        var periods = new List<string>();
        for (int at = 0; at < rule.Length; at += TimeRuleFormat.PeriodBytes)
        {
            periods.Add($"{TimeAt(rule[at..])}-{TimeAt(rule[(at + 4)..])}");
        }

        return periods.Count == 0 ? "none" : string.Join(' ', periods);
    }

    private static string WeekOf(ReadOnlySpan<byte> rule)
    {
        var words = new List<string>();
        for (int day = 0; day < TimeRuleFormat.WeekBytes; day++)
        {
            words.Add($"{Weekdays.Names[day]}={PeriodGroupOf(rule[day])}");
        }

        var groups = new List<string>();
        for (int group = 0; group < TimeRuleTable.Count; group++)
        {
            if ((rule[TimeRuleFormat.WeekBytes + (group / 8)] >> (group % 8) & 1) != 0)
            {
                groups.Add(group.ToString(CultureInfo.InvariantCulture));
            }
        }

        words.Add("holidays=" + (groups.Count == 0 ? "none" : string.Join(',', groups)));
        return string.Join(' ', words);
    }

    private static string HolidaysOf(ReadOnlySpan<byte> rule)
    {
        var words = new List<string> { "period=" + PeriodGroupOf(rule[0]) };
        for (int at = 1; at < rule.Length; at += TimeRuleFormat.DateRangeBytes)
        {
            string first = DateAt(rule[at..]);
            string last = DateAt(rule[(at + 2)..]);
            words.Add(first == last ? first : $"{first}..{last}");
        }

        return string.Join(' ', words);
    }

    private static string DaylightSavingOf(ReadOnlySpan<byte> rule)
    {
        bool byDate = rule[0] == DaylightSaving.ByDate;
        return $"{(byDate ? "date" : "week")} {TurnOf(rule.Slice(1, 5), byDate)} {TurnOf(rule.Slice(6, 5), byDate)}";
    }

    private static string TurnOf(ReadOnlySpan<byte> turn, bool byDate)
    {
        string week = turn[1] == LastWeek ? "last" : turn[1].ToString(CultureInfo.InvariantCulture);
        return byDate
            ? string.Create(CultureInfo.InvariantCulture, $"{turn[0]:D2}-{turn[1]:D2}T{turn[3]:D2}:{turn[4]:D2}")
            : string.Create(CultureInfo.InvariantCulture, $"{turn[0]}/{week}/{Weekdays.Names[turn[2]]}/{turn[3]:D2}:{turn[4]:D2}");
    }

    private static string PeriodGroupOf(byte number) =>
        number == TimeRuleFormat.NoPeriodGroup ? "none" : number.ToString(CultureInfo.InvariantCulture);

    private static string TimeAt(ReadOnlySpan<byte> bytes) =>
        TimeSpan.FromSeconds(BinaryPrimitives.ReadUInt32LittleEndian(bytes)).ToString("c", CultureInfo.InvariantCulture);

    private static string DateAt(ReadOnlySpan<byte> bytes) =>
        DateTime.UnixEpoch.AddDays(BinaryPrimitives.ReadUInt16LittleEndian(bytes)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
