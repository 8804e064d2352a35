namespace AccessStandalone.Access;

/// <summary>UTC to local time and back, by a zone and a rule of daylight saving.</summary>
public static class LocalTime
{
    /// <summary>The first time taken: no zone makes a local time before 1970 of it.</summary>
    public const uint MinUtcS = 86400;

    /// <summary>The last, 2105-12-31 23:59:59: the local time fits 32 bits in every zone.</summary>
    public const uint MaxUtcS = 4291747199;

    private const int SecondsPerMinute = 60;

    /// <param name="utcS">Seconds since 1970-01-01 UTC, <see cref="MinUtcS"/> to <see cref="MaxUtcS"/>.</param>
    /// <param name="zoneMin">Standard time minus UTC, minutes.</param>
    /// <returns>Seconds since 1970-01-01 by the clock on the wall.</returns>
    public static uint FromUtc(uint utcS, int zoneMin, DaylightSaving daylight)
    {
        uint standardS = (uint)(utcS + ((long)zoneMin * SecondsPerMinute));
        return daylight.Holds(standardS) ? standardS + DaylightSaving.AheadS : standardS;
    }

    /// <summary>
    /// Of a time that exists twice the first is meant. One in the hour that is skipped is taken as standard time, so the clock on the wall then
    /// shows an hour more.
    /// </summary>
    /// <returns>Seconds since 1970-01-01 UTC; below 0 or above <see cref="MaxUtcS"/> where the local time is out of range.</returns>
    public static long ToUtc(uint localS, int zoneMin, DaylightSaving daylight)
    {
        bool isDaylight = localS >= DaylightSaving.AheadS && daylight.Holds(localS - DaylightSaving.AheadS);
        return localS - ((long)zoneMin * SecondsPerMinute) - (isDaylight ? DaylightSaving.AheadS : 0);
    }
}
