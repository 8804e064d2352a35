using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Globalization;

namespace AccessStandalone.HalSim.FlashImages.Contents;

/// <summary>Time rules in words; where the bytes are no rule, the bytes.</summary>
internal static class TimeRuleText
{
    private static readonly string[] Weeks = ["first", "second", "third", "fourth", "last"];

    public static string Of(SettingKeyKind kind, ReadOnlySpan<byte> value)
    {
        if (TimeRuleBytes.FaultOf(kind, value) != null)
        {
            return Convert.ToHexString(value);
        }

        return kind switch
        {
            SettingKeyKind.PeriodGroup => OfPeriods(value),
            SettingKeyKind.Schedule => OfSchedule(value),
            SettingKeyKind.HolidayGroup => OfHolidays(value),
            _ => OfDaylight(value),
        };
    }

    /// <summary>Such as <c>08:00:00–11:59:59, 13:00:00–17:59:59</c>.</summary>
    private static string OfPeriods(ReadOnlySpan<byte> value)
    {
        var periods = new List<string>();
        for (int at = 0; at < value.Length; at += TimeRuleBytes.PeriodBytes)
        {
            uint first = BinaryPrimitives.ReadUInt32LittleEndian(value[at..]);
            uint last = BinaryPrimitives.ReadUInt32LittleEndian(value[(at + 4)..]);
            periods.Add($"{TimeOfDay(first)}–{TimeOfDay(last)}");
        }

        return periods.Count == 0 ? "never" : string.Join(", ", periods);
    }

    /// <summary>Such as <c>period groups Sun none Mon 1 … Sat none; holiday groups 0 5</c>.</summary>
    private static string OfSchedule(ReadOnlySpan<byte> value)
    {
        var days = new List<string>();
        for (int day = 0; day < TimeRuleBytes.DaysOfWeek; day++)
        {
            days.Add($"{DayName((DayOfWeek)day)[..3]} {Group(value[day])}");
        }

        var holidays = new List<string>();
        for (int number = 0; number < TimeRuleBytes.Groups; number++)
        {
            if ((value[TimeRuleBytes.DaysOfWeek + (number / 8)] >> (number % 8) & 1) != 0)
            {
                holidays.Add(number.ToString(CultureInfo.InvariantCulture));
            }
        }

        return $"period groups {string.Join(' ', days)}; "
            + (holidays.Count == 0 ? "no holidays" : $"holiday groups {string.Join(' ', holidays)}");
    }

    /// <summary>Such as <c>period group 3 on 2026-12-24–2026-12-26, 2027-01-01</c>.</summary>
    private static string OfHolidays(ReadOnlySpan<byte> value)
    {
        var ranges = new List<string>();
        for (int at = 1; at < value.Length; at += TimeRuleBytes.RangeBytes)
        {
            int first = BinaryPrimitives.ReadUInt16LittleEndian(value[at..]);
            int last = BinaryPrimitives.ReadUInt16LittleEndian(value[(at + 2)..]);
            ranges.Add(first == last ? FlashTime.OfDay(first) : $"{FlashTime.OfDay(first)}–{FlashTime.OfDay(last)}");
        }

        return $"period group {Group(value[0])} on {(ranges.Count == 0 ? "no day" : string.Join(", ", ranges))}";
    }

    /// <summary>Such as <c>from the last Sunday of March 02:00 to the last Sunday of October 03:00</c>.</summary>
    private static string OfDaylight(ReadOnlySpan<byte> value)
    {
        bool byWeek = value[0] == TimeRuleBytes.ByWeek;
        return $"from {Turn(byWeek, value[TimeRuleBytes.BeginOffset..])} to {Turn(byWeek, value[TimeRuleBytes.EndOffset..])}";
    }

    private static string Turn(bool byWeek, ReadOnlySpan<byte> turn)
    {
        string month = CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(turn[0]);
        string day = byWeek ? $"the {Weeks[turn[1] - 1]} {DayName((DayOfWeek)turn[2])} of {month}" : $"{month} {turn[1]}";
        return $"{day} {turn[3]:D2}:{turn[4]:D2}";
    }

    private static string DayName(DayOfWeek day) => CultureInfo.InvariantCulture.DateTimeFormat.GetDayName(day);

    private static string Group(byte number) => number == TimeRuleBytes.NoGroup ? "none" : number.ToString(CultureInfo.InvariantCulture);

    private static string TimeOfDay(uint second) => TimeSpan.FromSeconds(second).ToString("hh\\:mm\\:ss", CultureInfo.InvariantCulture);
}
