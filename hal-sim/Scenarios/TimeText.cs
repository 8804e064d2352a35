using System;
using System.Globalization;

namespace AccessStandalone.HalSim.Scenarios;

/// <summary>Times and durations as scripts write them.</summary>
public static class TimeText
{
    /// <summary>Reads a local time such as <c>2026-11-21T08:00:00</c>; the device's time zone is UTC.</summary>
    /// <returns>Milliseconds since 1970-01-01, above 0.</returns>
    /// <exception cref="FormatException">It is no such time.</exception>
    public static long ParseUtcMs(string text)
    {
        const DateTimeStyles AsUtc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        if (!DateTime.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture, AsUtc, out DateTime time)
            || time <= DateTime.UnixEpoch)
        {
            throw new FormatException($"'{text}' is no time after 1970 such as 2026-11-21T08:00:00");
        }

        return (long)(time - DateTime.UnixEpoch).TotalMilliseconds;
    }

    /// <summary>Reads a duration such as <c>500ms</c>, <c>3s</c>, <c>10m</c>, <c>2h</c>; at most a year.</summary>
    /// <exception cref="FormatException">It is no such duration.</exception>
    public static TimeSpan ParseDuration(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }

        TimeSpan unit = text[digits..] switch
        {
            "ms" => TimeSpan.FromMilliseconds(1),
            "s" => TimeSpan.FromSeconds(1),
            "m" => TimeSpan.FromMinutes(1),
            "h" => TimeSpan.FromHours(1),
            _ => TimeSpan.Zero,
        };
        bool isNumber = int.TryParse(text.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out int count);
        if (!isNumber || unit == TimeSpan.Zero || count > TimeSpan.FromDays(366) / unit)
        {
            throw new FormatException($"'{text}' is no duration such as 500ms, 3s, 10m or 2h");
        }

        return unit * count;
    }
}
