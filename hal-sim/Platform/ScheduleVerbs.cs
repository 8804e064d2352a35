using System;
using AccessStandalone.Access;
using AccessStandalone.HalSim.Scenarios;
using AccessStandalone.Storage;

namespace AccessStandalone.HalSim.Platform;

/// <summary>
/// <c>schedules period|week|holiday N …</c> sets a period group, a schedule, a holiday group, as <see cref="TimeRuleText"/> reads it;
/// <c>schedules remove period|week|holiday N</c> removes one. Numbers and rules that there cannot be, the device refuses.
/// </summary>
internal static class ScheduleVerbs
{
    private const string Kinds = "'period', 'week' or 'holiday'";

    public static IPlatformVerb Parse(StepWords words)
    {
        string word = words.Next($"{Kinds}, or 'remove'");
        return word == "remove" ? ParseRemove(words) : ParseSet(word, words);
    }

    private static FirmwareVerb ParseRemove(StepWords words)
    {
        TimeRuleKind kind = KindOf(words.Next(Kinds));
        int number = NumberIn(words);
        return new FirmwareVerb((firmware, nowMs) => firmware.TimeRules.Remove(kind, number, Origin.Platform));
    }

    private static FirmwareVerb ParseSet(string word, StepWords words)
    {
        TimeRuleKind kind = KindOf(word);
        int number = NumberIn(words);
        byte[] rule = kind switch
        {
            TimeRuleKind.PeriodGroup => TimeRuleText.ParsePeriods(words),
            TimeRuleKind.Schedule => TimeRuleText.ParseWeek(words),
            _ => TimeRuleText.ParseHolidays(words),
        };
        return new FirmwareVerb((firmware, nowMs) => firmware.TimeRules.Set(kind, number, rule, rule.Length, Origin.Platform));
    }

    private static TimeRuleKind KindOf(string word) => word switch
    {
        "period" => TimeRuleKind.PeriodGroup,
        "week" => TimeRuleKind.Schedule,
        "holiday" => TimeRuleKind.HolidayGroup,
        _ => throw new FormatException($"schedules are {Kinds}, or 'remove', not '{word}'"),
    };

    private static int NumberIn(StepWords words) => words.Number("a number", 0, int.MaxValue);
}
