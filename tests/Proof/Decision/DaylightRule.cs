using System;
using System.Collections.Generic;

namespace AccessStandalone.Proof.Decision;

/// <summary>One hour of daylight saving between two turns. Begin is in standard time, end in daylight time, as on a clock on the wall.</summary>
public sealed class DaylightRule
{
    private static readonly TimeSpan Ahead = TimeSpan.FromHours(1);

    private readonly Dictionary<int, (DateTime Begin, DateTime End)> _turns = [];

    public DaylightRule(DaylightTurn begin, DaylightTurn end)
    {
        Begin = begin;
        End = end;
    }

    public DaylightTurn Begin { get; }

    public DaylightTurn End { get; }

    public static DateTime ToLocal(DateTime utc, TimeSpan zone, DaylightRule? rule)
    {
        DateTime standard = utc + zone;
        return rule != null && rule.HoldsAt(standard) ? standard + Ahead : standard;
    }

    /// <summary>Of a time that exists twice the first is meant; one that does not exist is taken as standard time.</summary>
    public static DateTime ToUtc(DateTime local, TimeSpan zone, DaylightRule? rule) =>
        rule != null && rule.HoldsAt(local - Ahead) ? local - Ahead - zone : local - zone;

    /// <summary>Begin and end in a year, both in standard time.</summary>
    public (DateTime Begin, DateTime End) In(int year)
    {
        if (!_turns.TryGetValue(year, out (DateTime, DateTime) turns))
        {
            turns = (Begin.In(year), End.In(year) - Ahead);
            _turns.Add(year, turns);
        }

        return turns;
    }

    public override string ToString() => $"{Begin} to {End}";

    /// <summary>Since the last begin there was no end.</summary>
    private bool HoldsAt(DateTime standard)
    {
        for (int year = standard.Year - 1; year <= standard.Year; year++)
        {
            DateTime begin = In(year).Begin;
            int endYear = year;
            while (In(endYear).End < begin)
            {
                endYear++;
            }

            if (begin <= standard && standard < In(endYear).End)
            {
                return true;
            }
        }

        return false;
    }
}
