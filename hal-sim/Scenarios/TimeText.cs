using System;
using System.Globalization;

namespace AccessStandalone.HalSim.Scenarios;

/// <summary>Times and durations as scripts write them.</summary>
public static class TimeText
{
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss";
    private const string DateFormat = "yyyy-MM-dd";
    private const int SecondsPerDay = 86400;

    /// <summary>Reads a local time such as <c>2026-11-21T08:00:00</c>. Which of them the device takes, it says itself.</summary>
    /// <returns>Seconds since 1970-01-01.</returns>
    /// <exception cref="FormatException">It is no such time, or does not fit 32 bits.</exception>
    public static uint ParseLocalS(string text) => TryParse(text, TimeFormat, out uint localS)
        ? localS
        : throw new FormatException($"'{text}' is no time such as 2026-11-21T08:00:00, from 1970 to 2106");

    /// <summary>Reads a local time, or a date for its first or its last second.</summary>
    /// <param name="isEnd">Whether a date means its last second.</param>
    /// <returns>Seconds since 1970-01-01.</returns>
    /// <exception cref="FormatException">It is neither, or does not fit 32 bits.</exception>
    public static uint ParseLocalS(string text, bool isEnd)
    {
        if (TryParse(text, DateFormat, out uint midnightS))
        {
            return isEnd ? midnightS + SecondsPerDay - 1 : midnightS;
        }

        return TryParse(text, TimeFormat, out uint localS)
            ? localS
            : throw new FormatException($"'{text}' is no time such as 2026-11-21T08:00:00 and no date such as 2026-11-21, from 1970 to 2106");
    }

    /// <summary>Reads a date such as <c>2026-11-21</c>.</summary>
    /// <returns>Days since 1970-01-01.</returns>
    /// <exception cref="FormatException">It is no such date.</exception>
    public static ushort ParseDay(string text) => TryParse(text, DateFormat, out uint midnightS)
        ? (ushort)(midnightS / SecondsPerDay)
        : throw new FormatException($"'{text}' is no date such as 2026-11-21, from 1970 to 2106");

    /// <summary>Reads a duration such as <c>500ms</c>, <c>3s</c>, <c>10m</c>, <c>2h</c>, <c>365d</c>; at most 366 days.</summary>
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
            "d" => TimeSpan.FromDays(1),
            _ => TimeSpan.Zero,
        };
        bool isNumber = long.TryParse(text.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out long count);
        if (!isNumber || unit == TimeSpan.Zero || count > TimeSpan.FromDays(366) / unit)
        {
            throw new FormatException($"'{text}' is no duration such as 500ms, 3s, 10m, 2h or 365d");
        }

        return unit * count;
    }

    /// <summary>The last day that 32 bits of seconds have is one whole: what comes after it is none.</summary>
    private static bool TryParse(string text, string format, out uint localS)
    {
        const DateTimeStyles AsUtc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        localS = 0;
        if (!DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, AsUtc, out DateTime time))
        {
            return false;
        }

        double seconds = Math.Floor((time - DateTime.UnixEpoch).TotalSeconds);
        if (seconds < 0 || seconds >= uint.MaxValue / SecondsPerDay * (double)SecondsPerDay)
        {
            return false;
        }

        localS = (uint)seconds;
        return true;
    }
}
