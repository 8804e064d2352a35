using System.Collections.Generic;

namespace AccessStandalone.Proof.Tests.Mutants;

/// <summary>Mistakes in schedules, holidays, daylight saving and local time that the comparison with the model must bring to light.</summary>
internal static class TimeMutationList
{
    public static IReadOnlyList<Mutation> All { get; } =
    [
        new("the last second of a period does not count", new Edit("TimeRules.cs", "secondOfDay <= LittleEndian", "secondOfDay < LittleEndian")),
        new("the first second of a period does not count", new Edit("TimeRules.cs", "secondOfDay >= LittleEndian", "secondOfDay > LittleEndian")),
        new("holidays are ignored", new Edit(
            "TimeRules.cs",
            "if (!TryFindHoliday(at + TimeRuleFormat.WeekBytes, moment.Day, out int periodGroup))",
            "if (!TryFindHoliday(at + TimeRuleFormat.WeekBytes, moment.Day, out int periodGroup) || periodGroup >= 0)")),
        new("the last day of a holiday does not count", new Edit("TimeRules.cs", "day <= LittleEndian", "day < LittleEndian")),
        new("of overlapping holidays the highest number holds", new Edit(
            "TimeRules.cs",
            """
                    for (int number = 0; number < TimeRuleTable.Count; number++)
                    {
                        int bits = _schedules.Bytes[bitsAt + (number / 8)];
                        if (bits == 0)
                        {
                            number |= 7;
                        }
                        else if
            """,
            """
                    for (int number = TimeRuleTable.Count - 1; number >= 0; number--)
                    {
                        int bits = _schedules.Bytes[bitsAt + (number / 8)];
                        if
            """)),
        new("a holiday without periods is an ordinary day", new Edit(
            "TimeRules.cs",
            """
                            periodGroup = bytes[at];
                            return true;
            """,
            """
                            periodGroup = bytes[at];
                            return periodGroup != TimeRuleFormat.NoPeriodGroup;
            """)),
        new("a schedule that nobody has set lets in", new Edit(
            "TimeRules.cs",
            """
                    if (at < 0)
                    {
                        return false;
                    }

                    if (!TryFindHoliday
            """,
            """
                    if (at < 0)
                    {
                        return true;
                    }

                    if (!TryFindHoliday
            """)),
        new("weeks begin on Monday", new Edit(
            "Moment.cs",
            "(day + FirstWeekday) % DaysPerWeek",
            "(day + FirstWeekday + 6) % DaysPerWeek")),
        new("every fourth year is a leap year", new Edit(
            "CivilDate.cs",
            "(yearOfEra / 4) - (yearOfEra / 100) + dayOfYear",
            "(yearOfEra / 4) + dayOfYear")),
        new("daylight saving ends in standard time", new Edit("DaylightSaving.cs", "TurnIn(year - 1 + i, EndOffset) - AheadS", "TurnIn(year - 1 + i, EndOffset)")),
        new("daylight saving turns a second late", new Edit("DaylightSaving.cs", "turnsS[i] <= standardS", "turnsS[i] < standardS")),
        new("no daylight saving over the new year", new Edit(
            "DaylightSaving.cs",
            "return Latest(_beginsS, standardS) > Latest(_endsS, standardS);",
            "return Latest(_beginsS, standardS) > Latest(_endsS, standardS) && _beginsS[1] <= standardS;")),
        new("an end in the first hour of a year is late", new Edit("DaylightSaving.cs", "int i = 1; i < YearsKept", "int i = 1; i < YearsKept - 1")),
        new("the fifth week of a month with four is in the next", new Edit(
            "DaylightSaving.cs",
            "return day < first + CivilDate.DaysIn(year, month) ? day : day - DaysPerWeek;",
            "return day;")),
        new("of a time that exists twice the second", new Edit(
            "LocalTime.cs",
            "daylight.Holds(localS - DaylightSaving.AheadS);",
            "daylight.Holds(localS);")),
        new("the zone is subtracted", new Edit(
            "LocalTime.cs",
            "(uint)(utcS + ((long)zoneMin * SecondsPerMinute))",
            "(uint)(utcS - ((long)zoneMin * SecondsPerMinute))")),
        new("a change of the zone waits for the next second", new Edit("DeviceClock.cs", "utcS != _utcS || zoneMin != _zoneMin ||", "utcS != _utcS ||")),
    ];
}
