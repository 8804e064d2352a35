using AccessStandalone.Access;

namespace AccessStandalone.Tests.Unit;

/// <summary>Times and rules of daylight saving as they are written down.</summary>
public static class TestTimes
{
    /// <param name="text">As 2026-03-29 02:00:00, with any one character between the numbers.</param>
    /// <returns>Seconds since 1970-01-01.</returns>
    public static uint SecondsOf(string text)
    {
        uint day = (uint)CivilDate.DayOf(Number(text, 0, 4), Number(text, 5, 2), Number(text, 8, 2));
        return (day * 86400) + (uint)((Number(text, 11, 2) * 3600) + (Number(text, 14, 2) * 60) + Number(text, 17, 2));
    }

    /// <returns>Days since 1970-01-01.</returns>
    public static int DayOf(string text) => CivilDate.DayOf(Number(text, 0, 4), Number(text, 5, 2), Number(text, 8, 2));

    /// <param name="rule">The bytes as decimal numbers, with blanks between them.</param>
    public static byte[] Bytes(string rule)
    {
        byte[] bytes = new byte[CountOf(rule)];
        int at = 0;
        int value = -1;
        for (int i = 0; i <= rule.Length; i++)
        {
            bool isDigit = i < rule.Length && rule[i] != ' ';
            if (isDigit)
            {
                value = ((value < 0 ? 0 : value) * 10) + (rule[i] - '0');
            }
            else if (value >= 0)
            {
                bytes[at] = (byte)value;
                at++;
                value = -1;
            }
        }

        return bytes;
    }

    public static DaylightSaving Daylight(string rule)
    {
        var daylight = new DaylightSaving();
        daylight.Set(Bytes(rule));
        return daylight;
    }

    private static int CountOf(string rule)
    {
        int count = 0;
        for (int i = 0; i < rule.Length; i++)
        {
            if (rule[i] != ' ' && (i == 0 || rule[i - 1] == ' '))
            {
                count++;
            }
        }

        return count;
    }

    private static int Number(string text, int from, int count)
    {
        int number = 0;
        for (int i = from; i < from + count; i++)
        {
            number = (number * 10) + (text[i] - '0');
        }

        return number;
    }
}
