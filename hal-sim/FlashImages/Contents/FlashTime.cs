using System;
using System.Globalization;

namespace AccessStandalone.HalSim.FlashImages.Contents;

/// <summary>Times of the flash in words.</summary>
internal static class FlashTime
{
    private static readonly long LatestMs = (long)(DateTime.MaxValue - DateTime.UnixEpoch).TotalMilliseconds;

    /// <param name="utcMs">Milliseconds since 1970; 0 if unknown.</param>
    public static string OfUtcMs(long utcMs) => utcMs switch
    {
        0 => "time unknown",
        _ when utcMs > LatestMs => $"{utcMs} ms since 1970",
        _ => DateTime.UnixEpoch.AddMilliseconds(utcMs).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
    };

    /// <param name="day">Days since 1970.</param>
    public static string OfDay(int day) => DateTime.UnixEpoch.AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <param name="localS">Seconds since 1970 in local time.</param>
    public static string OfLocalS(uint localS) =>
        DateTime.UnixEpoch.AddSeconds(localS).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
}
