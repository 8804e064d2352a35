namespace AccessStandalone.Access;

/// <summary>A local time taken apart, or none. One instance is reused: nothing is allocated per second.</summary>
public sealed class Moment
{
    public const int SecondsPerDay = 86400;

    // 1970-01-01 was a Thursday.
    private const int FirstWeekday = 4;
    private const int DaysPerWeek = 7;

    /// <summary>Whether the time is known; nothing else counts if not.</summary>
    public bool IsKnown { get; private set; }

    /// <summary>Local time in seconds since 1970-01-01.</summary>
    public uint LocalS { get; private set; }

    /// <summary>Days since 1970-01-01.</summary>
    public int Day { get; private set; }

    /// <summary>0 to 86,399.</summary>
    public int SecondOfDay { get; private set; }

    /// <summary>0 Sunday to 6 Saturday.</summary>
    public int Weekday { get; private set; }

    public void Set(uint localS)
    {
        IsKnown = true;
        LocalS = localS;
        Day = (int)(localS / SecondsPerDay);
        SecondOfDay = (int)(localS % SecondsPerDay);
        Weekday = WeekdayOf(Day);
    }

    public void SetUnknown() => IsKnown = false;

    /// <param name="day">Days since 1970-01-01.</param>
    /// <returns>0 Sunday to 6 Saturday.</returns>
    public static int WeekdayOf(int day) => (day + FirstWeekday) % DaysPerWeek;
}
