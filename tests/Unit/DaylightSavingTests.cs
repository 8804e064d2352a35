using AccessStandalone.Access;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Unit;

[TestClass]
public class DaylightSavingTests
{
    private const string Europe = "2  3 5 0 2 0  10 5 0 3 0";
    private const string America = "2  3 2 0 2 0  11 1 0 2 0";
    private const string Sydney = "2  10 1 0 2 0  4 1 0 3 0";
    private const string DatesNorth = "1  4 1 0 0 0  10 1 0 0 0";
    private const string DatesSouth = "1  10 15 0 0 0  2 15 0 0 0";
    private const string LeapDay = "1  2 29 0 12 30  6 1 0 12 30";
    private const string FourthSaturday = "2  8 4 6 0 0  9 4 6 0 0";
    private const string LastSaturday = "2  8 5 6 0 0  9 5 6 0 0";
    private const string NewYear = "1  1 1 0 0 0  7 1 0 0 0";
    private const string ToNewYear = "1  10 1 0 0 0  1 1 0 0 0";
    private const string ToFirstFriday = "2  10 1 0 2 0  1 1 5 0 30";
    private const string ToYearEnd = "1  10 1 0 0 0  12 31 0 23 59";

    /// <summary>The last second before a begin, the first of it; the last of it, by standard time, and the first after it.</summary>
    [TestMethod]
    [DataRow(Europe, "2026-03-29 01:59:59", "2026-10-25 01:59:59")]
    [DataRow(Europe, "2027-03-28 01:59:59", "2027-10-31 01:59:59")]
    [DataRow(Europe, "2105-03-29 01:59:59", "2105-10-25 01:59:59")]
    [DataRow(America, "2026-03-08 01:59:59", "2026-11-01 00:59:59")]
    [DataRow(America, "2024-03-10 01:59:59", "2024-11-03 00:59:59")]
    [DataRow(DatesNorth, "2026-03-31 23:59:59", "2026-09-30 22:59:59")]
    [DataRow(LeapDay, "2028-02-29 12:29:59", "2028-06-01 11:29:59")]
    [DataRow(LeapDay, "2027-03-01 12:29:59", "2027-06-01 11:29:59")]
    [DataRow(LeapDay, "2100-03-01 12:29:59", "2100-06-01 11:29:59")]
    [DataRow(FourthSaturday, "2026-08-21 23:59:59", "2026-09-25 22:59:59")]
    [DataRow(LastSaturday, "2026-08-28 23:59:59", "2026-09-25 22:59:59")]
    [DataRow(NewYear, "2026-12-31 23:59:59", "2027-06-30 22:59:59")]
    public void It_holds_from_its_begin_to_its_end(string rule, string beforeBegin, string last)
    {
        DaylightSaving daylight = TestTimes.Daylight(rule);
        AssertTurns(daylight, beforeBegin, true);
        AssertTurns(daylight, last, false);
        AssertTurns(daylight, beforeBegin, true);
    }

    /// <summary>Over the end of a year it goes on.</summary>
    [TestMethod]
    [DataRow(Sydney, "2026-10-04 01:59:59", "2027-04-04 01:59:59")]
    [DataRow(Sydney, "2027-10-03 01:59:59", "2028-04-02 01:59:59")]
    [DataRow(DatesSouth, "2026-10-14 23:59:59", "2027-02-14 22:59:59")]
    [DataRow(ToNewYear, "2026-09-30 23:59:59", "2026-12-31 22:59:59")]
    [DataRow(ToFirstFriday, "2026-10-04 01:59:59", "2026-12-31 23:29:59")]
    [DataRow(ToFirstFriday, "2025-10-05 01:59:59", "2026-01-01 23:29:59")]
    [DataRow(ToYearEnd, "2026-09-30 23:59:59", "2026-12-31 22:58:59")]
    public void In_the_south_it_holds_over_the_turn_of_the_year(string rule, string beforeBegin, string last)
    {
        DaylightSaving daylight = TestTimes.Daylight(rule);
        AssertTurns(daylight, last, false);
        AssertTurns(daylight, beforeBegin, true);
        uint endS = TestTimes.SecondsOf(last);
        for (uint standardS = TestTimes.SecondsOf(beforeBegin) + 1; standardS < endS; standardS += 3600)
        {
            Assert.IsTrue(daylight.Holds(standardS));
        }
    }

    [TestMethod]
    [DataRow(Sydney, "2026-01-01 00:00:00", true)]
    [DataRow(Sydney, "2026-12-31 23:59:59", true)]
    [DataRow(Sydney, "2026-07-01 00:00:00", false)]
    [DataRow(Europe, "2026-01-01 00:00:00", false)]
    [DataRow(Europe, "2026-12-31 23:59:59", false)]
    [DataRow(Europe, "2026-07-01 00:00:00", true)]
    [DataRow(Sydney, "2106-01-01 13:59:59", true)]
    [DataRow(Europe, "2106-01-01 13:59:59", false)]
    [DataRow(ToNewYear, "2106-01-01 13:59:59", false)]
    [DataRow(Sydney, "1970-01-01 00:00:00", true)]
    [DataRow(Europe, "1970-01-01 00:00:00", false)]
    [DataRow(ToNewYear, "1970-01-01 00:00:00", false)]
    public void At_the_ends_of_a_year(string rule, string standard, bool holds) =>
        Assert.AreEqual(holds, TestTimes.Daylight(rule).Holds(TestTimes.SecondsOf(standard)));

    [TestMethod]
    public void Every_week_and_weekday_of_a_month()
    {
        // 2026-02-01 is a Sunday, and the month has four weeks: the fourth is the last.
        for (int weekday = 0; weekday < 7; weekday++)
        {
            for (int week = 1; week <= 5; week++)
            {
                byte[] rule = TestTimes.Bytes("2  2 0 0 0 0  12 1 0 0 0");
                rule[2] = (byte)week;
                rule[3] = (byte)weekday;
                Assert.IsTrue(DaylightSaving.IsValid(rule, rule.Length));
                var daylight = new DaylightSaving();
                daylight.Set(rule);
                int day = CivilDate.DayOf(2026, 2, 1) + weekday + (7 * ((week < 5 ? week : 4) - 1));
                Assert.IsFalse(daylight.Holds(((uint)day * 86400) - 1));
                Assert.IsTrue(daylight.Holds((uint)day * 86400));
            }
        }
    }

    [TestMethod]
    public void Off_and_on_again()
    {
        var daylight = new DaylightSaving();
        uint summer = TestTimes.SecondsOf("2026-07-01 12:00:00");
        Assert.IsFalse(daylight.Holds(summer));
        daylight.Set(TestTimes.Bytes(Europe));
        Assert.AreEqual(1, daylight.Version);
        Assert.IsTrue(daylight.Holds(summer));
        daylight.Set(TestTimes.Bytes(Sydney));
        Assert.AreEqual(2, daylight.Version);
        Assert.IsFalse(daylight.Holds(summer));
        daylight.SetOff();
        Assert.AreEqual(3, daylight.Version);
        Assert.IsFalse(daylight.Holds(TestTimes.SecondsOf("2026-01-01 00:00:00")));
    }

    [TestMethod]
    public void The_rule_is_copied()
    {
        byte[] rule = TestTimes.Bytes(Europe);
        var daylight = new DaylightSaving();
        daylight.Set(rule);
        rule[1] = 12;
        Assert.IsTrue(daylight.Holds(TestTimes.SecondsOf("2026-07-01 12:00:00")));
    }

    private static void AssertTurns(DaylightSaving daylight, string lastSecond, bool toOn)
    {
        uint standardS = TestTimes.SecondsOf(lastSecond);
        Assert.AreEqual(!toOn, daylight.Holds(standardS));
        Assert.AreEqual(toOn, daylight.Holds(standardS + 1));
    }
}
