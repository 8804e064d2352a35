namespace AccessStandalone.Access;

/// <summary>Dates of the Gregorian calendar as days since 1970-01-01. For years from 1970 to 2106.</summary>
public static class CivilDate
{
    private const int DaysPerEra = 146097;
    private const int YearsPerEra = 400;

    // 0000-03-01: with years that begin in March a leap day is the last day of its year.
    private const int DaysBefore1970 = 719468;

    /// <param name="month">1 to 12.</param>
    /// <param name="day">1 to 31.</param>
    public static int DayOf(int year, int month, int day)
    {
        int marchYear = month > 2 ? year : year - 1;
        int era = marchYear / YearsPerEra;
        int yearOfEra = marchYear % YearsPerEra;
        int dayOfYear = (((153 * (month > 2 ? month - 3 : month + 9)) + 2) / 5) + day - 1;
        int dayOfEra = (yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100) + dayOfYear;
        return (era * DaysPerEra) + dayOfEra - DaysBefore1970;
    }

    /// <param name="day">Days since 1970-01-01.</param>
    public static int YearOf(int day)
    {
        int shifted = day + DaysBefore1970;
        int era = shifted / DaysPerEra;
        int dayOfEra = shifted % DaysPerEra;
        int yearOfEra = (dayOfEra - (dayOfEra / 1460) + (dayOfEra / 36524) - (dayOfEra / 146096)) / 365;
        int dayOfYear = dayOfEra - ((365 * yearOfEra) + (yearOfEra / 4) - (yearOfEra / 100));
        int marchYear = yearOfEra + (era * YearsPerEra);

        // January and February are the last 59 or 60 days from day 306 on.
        return dayOfYear >= 306 ? marchYear + 1 : marchYear;
    }

    /// <param name="month">1 to 12.</param>
    public static int DaysIn(int year, int month) =>
        month == 12 ? 31 : DayOf(year, month + 1, 1) - DayOf(year, month, 1);
}
