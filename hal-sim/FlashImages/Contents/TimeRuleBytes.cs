using System;
using System.Buffers.Binary;

namespace AccessStandalone.HalSim.FlashImages.Contents;

/// <summary>Whether the bytes of period groups, schedules, holiday groups and daylight saving say what they may (FORMAT.md §7).</summary>
internal static class TimeRuleBytes
{
    public const int Groups = 128;
    public const byte NoGroup = 255;
    public const int PeriodBytes = 8;
    public const int DaysOfWeek = 7;
    public const int RangeBytes = 4;
    public const byte ByWeek = 2;
    public const int BeginOffset = 1;
    public const int EndOffset = 6;
    public const int LastWeek = 5;

    private const int MaxPeriods = 4;
    private const int ScheduleBytes = DaysOfWeek + (Groups / 8);
    private const int MaxRanges = 16;
    private const int DaylightBytes = 11;
    private const byte ByDate = 1;
    private const int SecondsOfDay = 86_400;
    private const int LeapYear = 2000;

    public static bool IsTimeRule(SettingKeyKind kind) =>
        kind is SettingKeyKind.PeriodGroup or SettingKeyKind.Schedule or SettingKeyKind.HolidayGroup or SettingKeyKind.DaylightSaving;

    /// <summary>How many there are of a kind, from number 0 on.</summary>
    public static int CountOf(SettingKeyKind kind) => kind == SettingKeyKind.DaylightSaving ? 1 : Groups;

    /// <summary>What is wrong, to be read after the rule's name; null if nothing is.</summary>
    public static string? FaultOf(SettingKeyKind kind, ReadOnlySpan<byte> value) => kind switch
    {
        SettingKeyKind.PeriodGroup => FaultOfPeriods(value),
        SettingKeyKind.Schedule => FaultOfSchedule(value),
        SettingKeyKind.HolidayGroup => FaultOfHolidays(value),
        _ => FaultOfDaylight(value),
    };

    private static string? FaultOfPeriods(ReadOnlySpan<byte> value)
    {
        if (value.Length % PeriodBytes != 0 || value.Length > MaxPeriods * PeriodBytes)
        {
            return $"has {value.Length} bytes, and may have {PeriodBytes} for each of up to {MaxPeriods} periods";
        }

        for (int at = 0; at < value.Length; at += PeriodBytes)
        {
            uint first = BinaryPrimitives.ReadUInt32LittleEndian(value[at..]);
            uint last = BinaryPrimitives.ReadUInt32LittleEndian(value[(at + 4)..]);
            if (first > last || last >= SecondsOfDay)
            {
                return $"has a period from second {first} to second {last}";
            }
        }

        return null;
    }

    private static string? FaultOfSchedule(ReadOnlySpan<byte> value)
    {
        if (value.Length != ScheduleBytes)
        {
            return $"has {value.Length} bytes instead of {ScheduleBytes}";
        }

        foreach (byte group in value[..DaysOfWeek])
        {
            if (!IsGroup(group))
            {
                return $"has period group {group}";
            }
        }

        return null;
    }

    private static string? FaultOfHolidays(ReadOnlySpan<byte> value)
    {
        if (value.Length % RangeBytes != 1 || value.Length > 1 + (MaxRanges * RangeBytes))
        {
            return $"has {value.Length} bytes, and may have 1 and {RangeBytes} for each of up to {MaxRanges} ranges of days";
        }

        if (!IsGroup(value[0]))
        {
            return $"has period group {value[0]}";
        }

        for (int at = 1; at < value.Length; at += RangeBytes)
        {
            int first = BinaryPrimitives.ReadUInt16LittleEndian(value[at..]);
            int last = BinaryPrimitives.ReadUInt16LittleEndian(value[(at + 2)..]);
            if (first > last)
            {
                return $"has days from {first} to {last}";
            }
        }

        return null;
    }

    private static string? FaultOfDaylight(ReadOnlySpan<byte> value)
    {
        if (value.Length != DaylightBytes)
        {
            return $"has {value.Length} bytes instead of {DaylightBytes}";
        }

        if (value[0] is not (ByDate or ByWeek))
        {
            return $"is of type {value[0]}";
        }

        ReadOnlySpan<byte> begin = value[BeginOffset..EndOffset];
        ReadOnlySpan<byte> end = value[EndOffset..];
        if (!IsTurn(value[0], begin) || !IsTurn(value[0], end))
        {
            return "has a begin or end that is no time of the year";
        }

        return begin[..3].SequenceEqual(end[..3]) ? "begins and ends on one day" : null;
    }

    private static bool IsTurn(byte type, ReadOnlySpan<byte> turn)
    {
        (byte month, byte day, byte weekday) = (turn[0], turn[1], turn[2]);
        bool isDay = type == ByWeek
            ? day <= LastWeek && weekday < DaysOfWeek
            : weekday == 0 && month is >= 1 and <= 12 && day <= DateTime.DaysInMonth(LeapYear, month);
        return month is >= 1 and <= 12 && day >= 1 && isDay && turn[3] < 24 && turn[4] < 60;
    }

    private static bool IsGroup(byte number) => number is < Groups or NoGroup;
}
