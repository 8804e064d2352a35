using System;
using System.Collections.Generic;

namespace AccessStandalone.Proof.Decision;

/// <summary>Random moments, most of them where something begins or ends.</summary>
internal sealed class RandomMoments
{
    /// <summary>The device's clock ends with 2105.</summary>
    private static readonly DateTime LastTaken = new(2105, 12, 1);

    private readonly Random _random;
    private readonly RandomPlans _plans;
    private readonly DecisionScene _scene;

    public RandomMoments(Random random, RandomPlans plans, DecisionScene scene)
    {
        _random = random;
        _plans = plans;
        _scene = scene;
    }

    /// <summary>Lets time pass: nothing, a little, or up to the end of a lock or an interval.</summary>
    public void Wait()
    {
        DecisionWorld world = _scene.World;
        int chance = _random.Next(100);
        if (chance < 30)
        {
            world.NowMs += _random.Next(50);
        }
        else if (chance < 60)
        {
            world.NowMs += _random.Next(15_000);
        }
        else if (chance < 62)
        {
            world.NowMs += _random.Next(600_000);
        }
        else if (chance < 75)
        {
            WaitFor(_scene.Model.LockedUntilMs);
        }
        else if (chance < 88)
        {
            WaitFor(_scene.Model.UnlockedMs + (long)world.Interval.TotalMilliseconds);
        }
    }

    /// <summary>Sets the clock where it matters to somebody.</summary>
    public void SetClock(Person? person)
    {
        DecisionWorld world = _scene.World;
        if (world.Daylight != null && _random.Percent(25))
        {
            SetToTurn(world.Daylight);
            return;
        }

        DateTime local = Edge(person);
        if (local > LastTaken)
        {
            return;
        }

        if (_random.Percent(40))
        {
            _scene.SetLocal(local);
            return;
        }

        DateTime utc = DaylightRule.ToUtc(local, world.Zone, world.Daylight);
        _scene.SetUtc(utc.AddMilliseconds(_random.Of(0, 999, _random.Next(1000))));
        if (_random.Percent(30))
        {
            // The second begins while the device waits.
            _scene.SetUtc(utc.AddMilliseconds(-1));
            world.NowMs++;
        }
    }

    private void WaitFor(long? ms)
    {
        DecisionWorld world = _scene.World;
        world.NowMs = Math.Max(world.NowMs, (ms ?? world.NowMs) + _random.Next(-1, 2));
    }

    private void SetToTurn(DaylightRule rule)
    {
        (DateTime begin, DateTime end) = rule.In(_random.Percent(80) ? _plans.Year : _plans.Year + _random.Next(-1, 1));
        int seconds = _random.Percent(60) ? _random.Of(-1, 0, 1) + _random.Of(-3600, 0, 3600) : _random.Next(-7200, 7200);
        DateTime moment = _random.Of(begin, end).AddSeconds(seconds);
        if (_random.Percent(50))
        {
            _scene.SetUtc(moment - _scene.World.Zone);
        }
        else
        {
            _scene.SetLocal(moment);
        }
    }

    private DateTime Edge(Person? person) => _random.Next(10) switch
    {
        0 or 1 when person?.ValidFrom is { } from => from.AddSeconds(_random.Of(-1, 0, 1)),
        1 or 2 or 3 when person?.ValidTo is { } to => to.AddSeconds(_random.Of(-1, 0, 1)),
        4 or 5 or 6 => PeriodEdge(person?.Schedule ?? _random.Of(_scene.World.OpenSchedule, _scene.World.ClosedSchedule) ?? _plans.Number()),
        7 => HolidayEdge(),
        8 => CalendarEdge(),
        _ => _plans.Second(),
    };

    private DateTime PeriodEdge(int schedule)
    {
        DateOnly day = _random.Percent(50) ? _plans.Day() : DateOnly.FromDateTime(HolidayEdge());
        IReadOnlyList<Period> periods = _scene.World.Plan.PeriodsOn(schedule, day);
        Period? period = _random.Any(periods);
        if (period == null)
        {
            return _plans.Second();
        }

        return _random.Percent(50)
            ? day.ToDateTime(period.First).AddSeconds(_random.Of(-1, 0))
            : day.ToDateTime(period.Last).AddSeconds(_random.Of(0, 1));
    }

    private DateTime HolidayEdge()
    {
        HolidayPlan? holiday = _random.Any(_scene.World.Plan.HolidayGroups.Values);
        DateRange? days = holiday == null ? null : _random.Any(holiday.Days);
        if (days == null)
        {
            return _plans.Second();
        }

        return _random.Percent(50)
            ? days.First.ToDateTime(TimeOnly.MinValue).AddSeconds(_random.Of(-1, 0))
            : days.Last.AddDays(1).ToDateTime(TimeOnly.MinValue).AddSeconds(_random.Of(-1, 0));
    }

    private DateTime CalendarEdge()
    {
        DateOnly day = _random.Next(4) switch
        {
            0 => new DateOnly(_plans.Year, 1, 1),
            1 => new DateOnly(_plans.Year, 2, 28).AddDays(_random.Of(0, 1, 2)),
            2 => new DateOnly(_plans.Year, _random.Next(1, 13), 1),
            _ => _plans.Day(),
        };
        return day.ToDateTime(TimeOnly.MinValue).AddSeconds(_random.Of(-1, 0, 1));
    }
}
