using System;
using System.Collections.Generic;
using System.Linq;
using AccessStandalone.Access;
using AccessStandalone.Storage;

namespace AccessStandalone.Proof.Decision;

/// <summary>Random time rules around a year.</summary>
internal sealed class RandomPlans
{
    public const int Rules = 128;

    private const int DayS = 86400;

    private readonly Random _random;
    private readonly int[] _numbers;

    public RandomPlans(Random random)
    {
        _random = random;
        Year = random.Of(1972, 1999, 2000, 2023, 2024, 2026, 2027, 2037, 2038, 2096, 2099, 2100, 2104);
        _numbers = [0, Rules - 1, .. Enumerable.Range(0, 10).Select(_ => random.Next(Rules))];
    }

    public int Year { get; }

    /// <summary>One of a few that are used again and again; some are not set.</summary>
    public int Number() => _random.Of(_numbers);

    public IReadOnlyList<Period>? Periods() => _random.Percent(5) ? null : [.. Enumerable.Range(0, _random.Of(0, 1, 1, 2, 3, 4)).Select(_ => Period())];

    public WeekPlan? Week()
    {
        if (_random.Percent(10))
        {
            return null;
        }

        int?[] groups = [.. Enumerable.Range(0, 7).Select(_ => NumberOrNone())];
        return new WeekPlan(groups, [.. Enumerable.Range(0, _random.Next(5)).Select(_ => Number()).Distinct().Order()]);
    }

    public HolidayPlan? Holiday() => _random.Percent(10)
        ? null
        : new HolidayPlan(NumberOrNone(), [.. Enumerable.Range(0, _random.Of(0, 1, 2, 4, 16)).Select(_ => Days())]);

    public DateOnly Day() => new DateOnly(Year, 1, 1).AddDays(_random.Next(-30, 400));

    /// <summary>A second that somebody would set, or any.</summary>
    public DateTime Second() => Day().ToDateTime(TimeOfDay(_random.Percent(50)));

    /// <summary>One that the device takes.</summary>
    public DaylightRule Daylight(DecisionDevice device)
    {
        while (true)
        {
            bool isByWeek = _random.Percent(50);
            var rule = new DaylightRule(Turn(isByWeek), Turn(isByWeek));
            if (device.TrySetRule(TimeRuleKind.DaylightSaving, 0, RuleBytes.Of(rule)) == ChangeResult.Done)
            {
                return rule;
            }
        }
    }

    private int? NumberOrNone() => _random.Percent(10) ? null : Number();

    private Period Period()
    {
        if (_random.Percent(35))
        {
            return new Period(TimeOnly.MinValue, At(DayS - 1));
        }

        TimeOnly[] ends = [TimeOfDay(false), TimeOfDay(_random.Percent(50))];
        return new Period(ends.Min(), _random.Percent(5) ? ends.Min() : ends.Max());
    }

    private TimeOnly TimeOfDay(bool isAny)
    {
        int second = isAny ? _random.Next(DayS) : (_random.Next(49) * 1800) - _random.Next(2);
        return At(Math.Clamp(second, 0, DayS - 1));
    }

    private DateRange Days()
    {
        DateOnly first = Day();
        return new DateRange(first, first.AddDays(_random.Of(0, 0, 0, 1, 7, 60)));
    }

    private DaylightTurn Turn(bool isByWeek)
    {
        if (!isByWeek && _random.Percent(10))
        {
            // The last or the first hour of a year.
            return _random.Percent(50)
                ? new DaylightTurn(12, 31, null, 23, _random.Next(60))
                : new DaylightTurn(1, 1, null, _random.Next(2), _random.Next(60));
        }

        int month = _random.Percent(70) ? _random.Of(3, 4, 9, 10, 11) : _random.Next(1, 13);
        int hour = _random.Percent(60) ? _random.Of(1, 2, 3) : _random.Next(24);
        int minute = _random.Percent(80) ? 0 : _random.Next(60);
        return isByWeek
            ? new DaylightTurn(month, _random.Next(1, 6), (DayOfWeek)_random.Next(7), hour, minute)
            : new DaylightTurn(month, _random.Next(1, DateTime.DaysInMonth(2000, month) + 1), null, hour, minute);
    }

    private static TimeOnly At(int second) => TimeOnly.FromTimeSpan(TimeSpan.FromSeconds(second));
}
