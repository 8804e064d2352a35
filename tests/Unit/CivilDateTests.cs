using AccessStandalone.Access;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Unit;

[TestClass]
public class CivilDateTests
{
    [TestMethod]
    [DataRow(1970, 1, 1, 0, 4)]
    [DataRow(1970, 1, 31, 30, 6)]
    [DataRow(1970, 2, 28, 58, 6)]
    [DataRow(1970, 3, 1, 59, 0)]
    [DataRow(1970, 12, 31, 364, 4)]
    [DataRow(1971, 1, 1, 365, 5)]
    [DataRow(1972, 2, 29, 789, 2)]
    [DataRow(1972, 3, 1, 790, 3)]
    [DataRow(1999, 12, 31, 10956, 5)]
    [DataRow(2000, 1, 1, 10957, 6)]
    [DataRow(2000, 2, 29, 11016, 2)]
    [DataRow(2000, 3, 1, 11017, 3)]
    [DataRow(2027, 2, 28, 20877, 0)]
    [DataRow(2027, 3, 1, 20878, 1)]
    [DataRow(2028, 2, 29, 21243, 2)]
    [DataRow(2100, 2, 28, 47540, 0)]
    [DataRow(2100, 3, 1, 47541, 1)]
    [DataRow(2105, 12, 31, 49672, 4)]
    [DataRow(2106, 1, 1, 49673, 5)]
    [DataRow(2106, 2, 7, 49710, 0)]
    public void A_date_has_its_day_its_weekday_and_its_year(int year, int month, int day, int expected, int weekday)
    {
        Assert.AreEqual(expected, CivilDate.DayOf(year, month, day));
        Assert.AreEqual(weekday, Moment.WeekdayOf(expected));
        Assert.AreEqual(year, CivilDate.YearOf(expected));
    }

    /// <summary>Counted month by month, with the rule for leap years as people know it.</summary>
    [TestMethod]
    public void Every_month_follows_the_one_before()
    {
        int[] lengths = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
        int day = 0;
        for (int year = 1970; year <= 2106; year++)
        {
            bool isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
            for (int month = 1; month <= 12; month++)
            {
                int length = lengths[month - 1] + (isLeap && month == 2 ? 1 : 0);
                Assert.AreEqual(day, CivilDate.DayOf(year, month, 1));
                Assert.AreEqual(length, CivilDate.DaysIn(year, month));
                Assert.AreEqual(year, CivilDate.YearOf(day));
                Assert.AreEqual(year, CivilDate.YearOf(day + length - 1));
                day += length;
            }
        }
    }

    [TestMethod]
    [DataRow(0U, 0, 0, 4)]
    [DataRow(86399U, 0, 86399, 4)]
    [DataRow(86400U, 1, 0, 5)]
    [DataRow(1835395199U, 21242, 86399, 1)]
    [DataRow(1835395200U, 21243, 0, 2)]
    [DataRow(2147483647U, 24855, 11647, 2)]
    [DataRow(2147483648U, 24855, 11648, 2)]
    [DataRow(4291747199U, 49672, 86399, 4)]
    [DataRow(4294967295U, 49710, 23295, 0)]
    public void A_moment_is_a_day_a_second_and_a_weekday(uint localS, int day, int secondOfDay, int weekday)
    {
        var moment = new Moment();
        Assert.IsFalse(moment.IsKnown);
        moment.Set(localS);
        Assert.IsTrue(moment.IsKnown);
        Assert.AreEqual(localS, moment.LocalS);
        Assert.AreEqual(day, moment.Day);
        Assert.AreEqual(secondOfDay, moment.SecondOfDay);
        Assert.AreEqual(weekday, moment.Weekday);
        moment.SetUnknown();
        Assert.IsFalse(moment.IsKnown);
    }
}
