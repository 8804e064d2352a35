using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Globalization;
using AccessStandalone.Access;
using AccessStandalone.HalSim.Scenarios;

namespace AccessStandalone.HalSim.Platform;

/// <summary>Time rules as scripts write them, into the bytes that the device takes (<see cref="TimeRuleFormat"/>).</summary>
internal static class TimeRuleText
{
    private const string None = "none";
    private const int FirstWorkday = 1;
    private const int LastWorkday = 5;
    private const int Saturday = 6;

    /// <summary>Reads <c>none</c>, or periods such as <c>08:00-11:59:59 13:00-16:59:59</c>.</summary>
    public static byte[] ParsePeriods(StepWords words)
    {
        if (words.TryTake(None))
        {
            return [];
        }

        var rule = new List<byte>();
        string text = words.Next("a period such as 08:00-16:59:59, or 'none'");
        while (text.Length > 0)
        {
            string[] ends = text.Split('-');
            if (ends.Length != 2 || !TryParseSecond(ends[0], out int first) || !TryParseSecond(ends[1], out int last))
            {
                throw new FormatException($"'{text}' is no period such as 08:00-16:59:59");
            }

            Append(rule, first, sizeof(int));
            Append(rule, last, sizeof(int));
            text = words.IsAtEnd ? string.Empty : words.Next("a period");
        }

        return rule.ToArray();
    }

    /// <summary>Reads words such as <c>all=1 weekend=none fri=2 holidays=0,3,5-7</c>; of two for a day the later counts. Days without a word have no periods.</summary>
    public static byte[] ParseWeek(StepWords words)
    {
        var rule = new byte[TimeRuleFormat.ScheduleBytes];
        rule.AsSpan(0, TimeRuleFormat.WeekBytes).Fill(TimeRuleFormat.NoPeriodGroup);
        while (!words.IsAtEnd)
        {
            string word = words.Next("a day");
            string[] parts = word.Split('=');
            if (parts.Length != 2)
            {
                throw new FormatException($"'{word}' is not day=period or holidays=list");
            }

            if (parts[0] == "holidays")
            {
                SetHolidays(rule.AsSpan(TimeRuleFormat.WeekBytes), parts[1]);
            }
            else
            {
                SetDays(rule, parts[0], PeriodGroup(parts[1]));
            }
        }

        return rule;
    }

    /// <summary>Reads <c>period=P|none FROM[..TO]…</c>: dates such as <c>2026-12-24..2026-12-26</c>.</summary>
    public static byte[] ParseHolidays(StepWords words)
    {
        const string Key = "period=";
        string period = words.Next("'period=P' or 'period=none'");
        if (!period.StartsWith(Key, StringComparison.Ordinal))
        {
            throw new FormatException($"'period=P' or 'period=none' is wanted, not '{period}'");
        }

        var rule = new List<byte> { PeriodGroup(period[Key.Length..]) };
        while (!words.IsAtEnd)
        {
            string[] dates = words.Next("a date").Split("..");
            if (dates.Length > 2)
            {
                throw new FormatException($"'{string.Join("..", dates)}' is no date and no range of dates FROM..TO");
            }

            Append(rule, TimeText.ParseDay(dates[0]), sizeof(ushort));
            Append(rule, TimeText.ParseDay(dates[^1]), sizeof(ushort));
        }

        return rule.ToArray();
    }

    private static void SetDays(byte[] rule, string days, byte periodGroup)
    {
        Span<byte> week = rule.AsSpan(0, TimeRuleFormat.WeekBytes);
        switch (days)
        {
            case "all":
                week.Fill(periodGroup);
                break;
            case "workdays":
                week[FirstWorkday..(LastWorkday + 1)].Fill(periodGroup);
                break;
            case "weekend":
                week[0] = periodGroup;
                week[Saturday] = periodGroup;
                break;
            default:
                int day = Weekdays.Find(days);
                week[day >= 0 ? day : throw new FormatException(
                    $"unknown day '{days}'; there are: all, workdays, weekend, {string.Join(", ", Weekdays.Names)}, holidays")] = periodGroup;
                break;
        }
    }

    /// <summary>A list such as <c>0,3,5-7</c> replaces the one before.</summary>
    private static void SetHolidays(Span<byte> bits, string text)
    {
        bits.Clear();
        if (text == None)
        {
            return;
        }

        foreach (string part in text.Split(','))
        {
            string[] ends = part.Split('-');
            if (ends.Length > 2 || !TryParseByte(ends[0], out byte first) || !TryParseByte(ends[^1], out byte last)
                || first > last || last >= TimeRuleTable.Count)
            {
                throw new FormatException($"'{text}' is no list of holiday groups from 0 to {TimeRuleTable.Count - 1} such as 0,3,5-7, and not 'none'");
            }

            for (int group = first; group <= last; group++)
            {
                bits[group / 8] |= (byte)(1 << (group % 8));
            }
        }
    }

    /// <summary>Whatever fits a byte: which numbers there are, the device says.</summary>
    private static byte PeriodGroup(string text)
    {
        if (text == None)
        {
            return TimeRuleFormat.NoPeriodGroup;
        }

        return TryParseByte(text, out byte number) ? number : throw new FormatException($"'{text}' is no number of a period group, and not 'none'");
    }

    /// <summary>Reads <c>HH:MM</c> or <c>HH:MM:SS</c>; hours beyond a day are the device's to refuse.</summary>
    private static bool TryParseSecond(string text, out int second)
    {
        second = 0;
        string[] parts = text.Split(':');
        for (int i = 0; i < parts.Length; i++)
        {
            if (parts[i].Length != 2 || !TryParseByte(parts[i], out byte number) || (i > 0 && number > 59))
            {
                return false;
            }

            second = (second * 60) + number;
        }

        second *= parts.Length == 2 ? 60 : 1;
        return parts.Length is 2 or 3;
    }

    private static bool TryParseByte(string text, out byte number) =>
        byte.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static void Append(List<byte> rule, int number, int bytes)
    {
        Span<byte> littleEndian = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(littleEndian, number);
        rule.AddRange(littleEndian[..bytes]);
    }
}
