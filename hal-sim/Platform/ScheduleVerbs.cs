using System;
using AccessStandalone.HalSim.Client.Messages;
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

    public static LinkVerb ParseRemove(StepWords words)
    {
        TimeRuleKind kind = KindOf(words.Next(Kinds));
        int number = NumberIn(words);
        return Rule(PlatformOperation.RemoveTimeRule, kind, number, []);
    }

    public static LinkVerb ParseSet(string word, StepWords words)
    {
        TimeRuleKind kind = KindOf(word);
        int number = NumberIn(words);
        byte[] rule = kind switch
        {
            TimeRuleKind.PeriodGroup => TimeRuleText.ParsePeriods(words),
            TimeRuleKind.Schedule => TimeRuleText.ParseWeek(words),
            _ => TimeRuleText.ParseHolidays(words),
        };
        return Rule(PlatformOperation.WriteTimeRule, kind, number, rule);
    }

    /// <summary>A number that the message has no place for is none that a device takes.</summary>
    internal static LinkVerb Rule(PlatformOperation operation, TimeRuleKind kind, int number, byte[] rule) => number > byte.MaxValue
        ? new LinkVerb(link => PlatformResult.BadSchedule)
        : new LinkVerb(operation, new TimeRuleRequest(kind, (byte)number, rule).Build());

    private static TimeRuleKind KindOf(string word) => word switch
    {
        "period" => TimeRuleKind.PeriodGroup,
        "week" => TimeRuleKind.Schedule,
        "holiday" => TimeRuleKind.HolidayGroup,
        _ => throw new FormatException($"{Kinds} is wanted, not '{word}'"),
    };

    private static int NumberIn(StepWords words) => words.Number("a number", 0, int.MaxValue);
}
