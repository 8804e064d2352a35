using AccessStandalone.Storage;

namespace AccessStandalone.Access;

/// <summary>
/// The bytes of time rules, in flash and from the platform; little-endian. Period group: up to 4 times first and last second of the day, 4 bytes each.
/// Schedule: a period group for each day from Sunday to Saturday, 255 for none, and a bit for each of the 128 holiday groups, the first in bit 0 of byte 7.
/// Holiday group: the period group that holds on its days, 255 for none, and up to 16 times first and last day since 1970-01-01, 2 bytes each.
/// Daylight saving: <see cref="DaylightSaving"/>.
/// </summary>
public static class TimeRuleFormat
{
    public const int MaxPeriods = 4;
    public const int MaxDateRanges = 16;
    public const int PeriodBytes = 8;
    public const int DateRangeBytes = 4;
    public const int WeekBytes = 7;
    public const int ScheduleBytes = WeekBytes + (TimeRuleTable.Count / 8);
    public const int MaxPeriodGroupBytes = MaxPeriods * PeriodBytes;
    public const int MaxHolidayGroupBytes = 1 + (MaxDateRanges * DateRangeBytes);

    /// <summary>In the place of a period group: none, nobody is let in.</summary>
    public const byte NoPeriodGroup = 255;

    /// <param name="length">Anything; below 0 is no rule.</param>
    public static bool IsValid(TimeRuleKind kind, byte[] value, int length)
    {
        if (length < 0 || length > value.Length)
        {
            return false;
        }

        switch (kind)
        {
            case TimeRuleKind.PeriodGroup:
                return IsPeriodGroup(value, length);
            case TimeRuleKind.Schedule:
                return IsSchedule(value, length);
            case TimeRuleKind.HolidayGroup:
                return IsHolidayGroup(value, length);
            case TimeRuleKind.DaylightSaving:
                return DaylightSaving.IsValid(value, length);
            default:
                return false;
        }
    }

    private static bool IsPeriodGroup(byte[] value, int length)
    {
        if (length % PeriodBytes != 0 || length > MaxPeriodGroupBytes)
        {
            return false;
        }

        for (int at = 0; at < length; at += PeriodBytes)
        {
            uint first = LittleEndian.Get32(value, at);
            uint last = LittleEndian.Get32(value, at + 4);
            if (first > last || last >= Moment.SecondsPerDay)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsSchedule(byte[] value, int length)
    {
        if (length != ScheduleBytes)
        {
            return false;
        }

        for (int day = 0; day < WeekBytes; day++)
        {
            if (!IsPeriodGroupNumber(value[day]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsHolidayGroup(byte[] value, int length)
    {
        if (length < 1 || length > MaxHolidayGroupBytes || (length - 1) % DateRangeBytes != 0 || !IsPeriodGroupNumber(value[0]))
        {
            return false;
        }

        for (int at = 1; at < length; at += DateRangeBytes)
        {
            if (LittleEndian.Get16(value, at) > LittleEndian.Get16(value, at + 2))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsPeriodGroupNumber(byte number) => number < TimeRuleTable.Count || number == NoPeriodGroup;
}
