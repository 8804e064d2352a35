using System;
using System.Collections.Generic;

namespace AccessStandalone.Proof.Decision;

/// <summary>When the clocks are changed, every year anew.</summary>
/// <param name="Day">By date: of the month. By week: the first to fourth such weekday, or 5 for the last.</param>
/// <param name="Weekday">Null by date.</param>
public sealed record DaylightTurn(int Month, int Day, DayOfWeek? Weekday, int Hour, int Minute)
{
    private const int Last = 5;

    public DateTime In(int year)
    {
        int day = Weekday is { } weekday ? DayOf(year, weekday) : Day;
        return new DateTime(year, Month, 1, Hour, Minute, 0).AddDays(day - 1);
    }

    private int DayOf(int year, DayOfWeek weekday)
    {
        var days = new List<int>();
        for (int day = 1; day <= DateTime.DaysInMonth(year, Month); day++)
        {
            if (new DateTime(year, Month, day).DayOfWeek == weekday)
            {
                days.Add(day);
            }
        }

        return Day == Last ? days[^1] : days[Day - 1];
    }
}
