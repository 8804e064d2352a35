using System;
using System.Collections.Generic;

namespace AccessStandalone.Proof.Decision;

/// <summary>A time schedule.</summary>
/// <param name="PeriodGroups">By <see cref="DayOfWeek"/>; null for nothing on that day.</param>
/// <param name="HolidayGroups">Those that override the week, the lowest number first.</param>
public sealed record WeekPlan(IReadOnlyList<int?> PeriodGroups, IReadOnlyList<int> HolidayGroups)
{
    public override string ToString() => $"week {string.Join('/', PeriodGroups)} holidays {string.Join('/', HolidayGroups)}";
}
