using System;
using System.Collections.Generic;
using System.Linq;

namespace AccessStandalone.Proof.Decision;

/// <summary>All time schedules by number, and what they mean: read off the rules, not off the firmware.</summary>
public sealed class TimePlan
{
    public Dictionary<int, IReadOnlyList<Period>> PeriodGroups { get; } = [];

    public Dictionary<int, WeekPlan> Schedules { get; } = [];

    public Dictionary<int, HolidayPlan> HolidayGroups { get; } = [];

    /// <summary>Whether a schedule lets anybody in then. One that nobody has set does not.</summary>
    public bool Holds(int schedule, DateTime local)
    {
        TimeOnly time = TimeOnly.FromDateTime(local);
        return PeriodsOn(schedule, DateOnly.FromDateTime(local)).Any(period => period.First <= time && time <= period.Last);
    }

    /// <summary>The periods of a day. A group that nobody has set has none.</summary>
    public IReadOnlyList<Period> PeriodsOn(int schedule, DateOnly day) =>
        GroupOn(schedule, day) is { } group && PeriodGroups.TryGetValue(group, out IReadOnlyList<Period>? periods) ? periods : [];

    private int? GroupOn(int schedule, DateOnly day)
    {
        if (!Schedules.TryGetValue(schedule, out WeekPlan? week))
        {
            return null;
        }

        foreach (int number in week.HolidayGroups.Order())
        {
            if (HolidayGroups.TryGetValue(number, out HolidayPlan? holiday) && holiday.Days.Any(days => days.First <= day && day <= days.Last))
            {
                return holiday.PeriodGroup;
            }
        }

        return week.PeriodGroups[(int)day.DayOfWeek];
    }
}
