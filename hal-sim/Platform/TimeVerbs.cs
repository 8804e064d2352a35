using System;
using System.Globalization;
using AccessStandalone.Access;
using AccessStandalone.HalSim.Client.Messages;
using AccessStandalone.HalSim.Scenarios;
using AccessStandalone.Storage;

namespace AccessStandalone.HalSim.Platform;

/// <summary>
/// <c>time T</c>, <c>time zone +01:00</c>, <c>time dst off</c>, <c>time dst date 03-29T02:00 10-25T03:00</c>,
/// <c>time dst week 3/last/sun/02:00 10/last/sun/03:00</c>. What is no such time, the device says.
/// </summary>
internal static class TimeVerbs
{
    private const int LastWeek = 5;
    private const int MinutesPerHour = 60;

    public static IPlatformVerb Parse(StepWords words)
    {
        string word = words.Next("a time, 'zone' or 'dst'");
        switch (word)
        {
            case "now":
                throw new FormatException("'now' would be this computer's time, and a script is to do the same every time: 'time T'");
            case "zone":
                int minutes = ParseZone(words.Next("a time zone"));
                return PlatformVerbs.Setting(SettingId.TimeZoneMin, minutes);
            case "dst":
                return ParseDaylightSaving(words);
            default:
                uint localS = TimeText.ParseLocalS(word);
                return new LinkVerb(link => LocalClock.Set(link, localS));
        }
    }

    /// <summary>Reads <c>+01:00</c> or <c>-03:30</c>, in minutes.</summary>
    public static int ParseZone(string text)
    {
        bool isSigned = text.Length == 6 && text[0] is '+' or '-';
        if (!isSigned || !TryParseTime(text[1..], out byte hours, out byte minutes))
        {
            throw new FormatException($"'{text}' is no time zone such as +01:00 or -03:30");
        }

        int offset = (hours * MinutesPerHour) + minutes;
        return text[0] == '-' ? -offset : offset;
    }

    private static LinkVerb ParseDaylightSaving(StepWords words)
    {
        byte[]? rule = ParseRule(words);
        return rule == null
            ? ScheduleVerbs.Rule(PlatformOperation.RemoveTimeRule, TimeRuleKind.DaylightSaving, 0, [])
            : ScheduleVerbs.Rule(PlatformOperation.WriteTimeRule, TimeRuleKind.DaylightSaving, 0, rule);
    }

    /// <summary>Reads a rule of daylight saving.</summary>
    /// <returns>Its bytes as the device takes them; null for <c>off</c>.</returns>
    public static byte[]? ParseRule(StepWords words)
    {
        string word = words.Next("'off', 'date' or 'week'");
        return word switch
        {
            "off" => null,
            "date" => [DaylightSaving.ByDate, .. ParseDate(words.Next("its begin")), .. ParseDate(words.Next("its end"))],
            "week" => [DaylightSaving.ByWeek, .. ParseWeek(words.Next("its begin")), .. ParseWeek(words.Next("its end"))],
            _ => throw new FormatException($"daylight saving is 'off', by 'date' or by 'week', not '{word}'"),
        };
    }

    /// <summary>Reads <c>03-29T02:00</c>.</summary>
    private static byte[] ParseDate(string text)
    {
        string[] parts = text.Split('-', 'T');
        return parts.Length == 3 && TryParseByte(parts[0], out byte month) && TryParseByte(parts[1], out byte day)
            && TryParseTime(parts[2], out byte hour, out byte minute)
            ? [month, day, 0, hour, minute]
            : throw new FormatException($"'{text}' is no date and time such as 03-29T02:00");
    }

    /// <summary>Reads <c>3/last/sun/02:00</c>: month, week, weekday, time.</summary>
    private static byte[] ParseWeek(string text)
    {
        string[] parts = text.Split('/');
        if (parts.Length != 4 || !TryParseByte(parts[0], out byte month) || !TryParseTime(parts[3], out byte hour, out byte minute))
        {
            throw new FormatException($"'{text}' is no month, week, weekday and time such as 3/last/sun/02:00");
        }

        byte week = LastWeek;
        if (parts[1] != "last" && !TryParseByte(parts[1], out week))
        {
            throw new FormatException($"'{parts[1]}' is no week of a month: 1 to 4, or last");
        }

        int weekday = Weekdays.Find(parts[2]);
        return weekday >= 0
            ? [month, week, (byte)weekday, hour, minute]
            : throw new FormatException($"'{parts[2]}' is no weekday; there are: {string.Join(", ", Weekdays.Names)}");
    }

    private static bool TryParseTime(string text, out byte hour, out byte minute)
    {
        minute = 0;
        string[] parts = text.Split(':');
        return TryParseByte(parts[0], out hour) && parts.Length == 2 && TryParseByte(parts[1], out minute)
            && parts[1].Length == 2 && minute < MinutesPerHour;
    }

    private static bool TryParseByte(string text, out byte number) =>
        byte.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
