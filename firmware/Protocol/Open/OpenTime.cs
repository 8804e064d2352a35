namespace AccessStandalone.Protocol.Open;

/// <summary>Times as open clients write them, <c>2026-11-21 08:00:00</c>, and as seconds since 1970-01-01. Years 1970 to 2105.</summary>
public static class OpenTime
{
    public const int TextBytes = 19;

    private const string Shape = "0000-00-00 00:00:00";
    private const int SecondsPerDay = 86400;

    // From 1970 to 2105 every fourth year is a leap year but 2100.
    private const int DaysOfFourYears = 1461;
    private const int DayOf2100March = 47541;

    private static readonly short[] DaysBeforeMonth = { 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334 };

    /// <param name="into">Gets <see cref="TextBytes"/> bytes.</param>
    public static void Write(uint seconds, byte[] into)
    {
        int day = (int)(seconds / SecondsPerDay);
        int rest = (int)(seconds % SecondsPerDay);
        day += day >= DayOf2100March ? 1 : 0;
        int year = 1970 + (day / DaysOfFourYears * 4);
        day %= DaysOfFourYears;

        // The third of these four years is the one with a leap day.
        int inYear = day < 730 ? day / 365 : day < 1096 ? 2 : 3;
        day -= inYear < 3 ? inYear * 365 : 1096;
        int month = 12;
        while (DaysBefore(month, inYear == 2) > day)
        {
            month--;
        }

        Put(into, 0, year + inYear, 4);
        Put(into, 5, month, 2);
        Put(into, 8, day - DaysBefore(month, inYear == 2) + 1, 2);
        Put(into, 11, rest / 3600, 2);
        Put(into, 14, rest / 60 % 60, 2);
        Put(into, 17, rest % 60, 2);
        into[4] = (byte)'-';
        into[7] = (byte)'-';
        into[10] = (byte)' ';
        into[13] = (byte)':';
        into[16] = (byte)':';
    }

    /// <returns>false if it is no time.</returns>
    public static bool TryRead(byte[] bytes, int at, int count, out uint seconds)
    {
        seconds = 0;
        if (count != TextBytes || !HasShape(bytes, at))
        {
            return false;
        }

        int year = Get(bytes, at, 4);
        int month = Get(bytes, at + 5, 2);
        int day = Get(bytes, at + 8, 2);
        int hour = Get(bytes, at + 11, 2);
        int minute = Get(bytes, at + 14, 2);
        int second = Get(bytes, at + 17, 2);
        if (year < 1970 || year > 2105 || month < 1 || month > 12 || hour > 23 || minute > 59 || second > 59)
        {
            return false;
        }

        bool isLeap = year % 4 == 0 && year != 2100;
        int before = DaysBefore(month, isLeap);
        int days = (month == 12 ? (isLeap ? 366 : 365) : DaysBefore(month + 1, isLeap)) - before;
        if (day < 1 || day > days)
        {
            return false;
        }

        int past = year - 1970;
        int total = (past * 365) + ((past + 1) / 4) - (year > 2100 ? 1 : 0) + before + day - 1;
        seconds = ((uint)total * SecondsPerDay) + (uint)((hour * 3600) + (minute * 60) + second);
        return true;
    }

    private static int DaysBefore(int month, bool isLeap) => DaysBeforeMonth[month - 1] + (isLeap && month > 2 ? 1 : 0);

    private static bool HasShape(byte[] bytes, int at)
    {
        for (int i = 0; i < TextBytes; i++)
        {
            byte value = bytes[at + i];
            bool isFigure = value >= '0' && value <= '9';
            if (Shape[i] == '0' ? !isFigure : value != Shape[i])
            {
                return false;
            }
        }

        return true;
    }

    private static int Get(byte[] bytes, int at, int count)
    {
        int value = 0;
        for (int i = 0; i < count; i++)
        {
            value = (value * 10) + bytes[at + i] - '0';
        }

        return value;
    }

    private static void Put(byte[] into, int at, int value, int count)
    {
        for (int i = count - 1; i >= 0; i--)
        {
            into[at + i] = (byte)('0' + (value % 10));
            value /= 10;
        }
    }
}
