using AccessStandalone.Access;
using AccessStandalone.Storage;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Unit;

/// <summary>2026-11-23 is a Monday.</summary>
[TestClass]
public class TimeRulesTests
{
    private const int WorkdayGroup = 1;
    private const int ShortGroup = 2;
    private const int WholeDayGroup = 127;

    // 08:00:00 to 11:59:59 and 13:00:00 to 17:00:00; 10:00:00 alone; all day.
    private const string Workday = "128 112 0 0  191 168 0 0  208 182 0 0  16 239 0 0";
    private const string Short = "160 140 0 0  160 140 0 0";
    private const string WholeDay = "0 0 0 0  127 81 1 0";
    private const string NoHolidays = "  0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0";
    private const string Weekdays = "255 1 1 1 1 1 2";

    [TestMethod]
    [DataRow("2026-11-23 00:00:00", false)]
    [DataRow("2026-11-23 07:59:59", false)]
    [DataRow("2026-11-23 08:00:00", true)]
    [DataRow("2026-11-23 11:59:59", true)]
    [DataRow("2026-11-23 12:00:00", false)]
    [DataRow("2026-11-23 12:59:59", false)]
    [DataRow("2026-11-23 13:00:00", true)]
    [DataRow("2026-11-23 17:00:00", true)]
    [DataRow("2026-11-23 17:00:01", false)]
    [DataRow("2026-11-23 23:59:59", false)]
    [DataRow("2026-11-27 08:00:00", true)]
    [DataRow("2026-11-28 08:00:00", false)]
    [DataRow("2026-11-28 09:59:59", false)]
    [DataRow("2026-11-28 10:00:00", true)]
    [DataRow("2026-11-28 10:00:01", false)]
    [DataRow("2026-11-29 10:00:00", false)]
    [DataRow("2028-02-29 08:00:00", true)]
    public void A_week(string local, bool holds)
    {
        var store = new RamTimeRules();
        Put(store, TimeRuleKind.Schedule, 0, Weekdays + NoHolidays);
        Assert.AreEqual(holds, Holds(store, 0, local));
    }

    [TestMethod]
    [DataRow("2026-12-31 23:59:59", true)]
    [DataRow("2027-01-01 00:00:00", false)]
    [DataRow("2027-01-01 23:59:59", false)]
    [DataRow("2027-01-02 00:00:00", true)]
    [DataRow("2105-12-31 23:59:59", true)]
    public void A_day_is_all_of_it(string local, bool holds)
    {
        var store = new RamTimeRules();
        // All days but Friday, which 2027 begins with.
        Put(store, TimeRuleKind.Schedule, 127, "127 127 127 127 127 255 127" + NoHolidays);
        Assert.AreEqual(holds, Holds(store, 127, local));
    }

    /// <summary>Holiday group 5 has the days from December 24 to 26, and the 28th; 6 the 25th and 26th; 7 has no period group; 8 is not defined.</summary>
    [TestMethod]
    [DataRow("32 0", "2026-12-23 10:00:00", true)]
    [DataRow("32 0", "2026-12-23 23:59:59", false)]
    [DataRow("32 0", "2026-12-24 00:00:00", true)]
    [DataRow("32 0", "2026-12-26 23:59:59", true)]
    [DataRow("32 0", "2026-12-27 00:00:00", false)]
    [DataRow("32 0", "2026-12-28 00:00:00", true)]
    [DataRow("32 0", "2026-12-29 00:00:00", false)]
    [DataRow("64 0", "2026-12-24 10:00:00", true)]
    [DataRow("64 0", "2026-12-25 10:00:00", true)]
    [DataRow("64 0", "2026-12-25 08:00:00", false)]
    [DataRow("96 0", "2026-12-25 08:00:00", true)]
    [DataRow("192 0", "2026-12-25 10:00:00", true)]
    [DataRow("192 0", "2026-12-25 08:00:00", false)]
    [DataRow("128 0", "2026-12-25 10:00:00", false)]
    [DataRow("128 0", "2026-12-24 10:00:00", true)]
    [DataRow("0 1", "2026-12-25 08:00:00", true)]
    [DataRow("0 3", "2026-12-25 08:00:00", false)]
    [DataRow("0 2", "2026-12-25 10:00:00", false)]
    [DataRow("64 2", "2026-12-25 10:00:00", true)]
    public void Holidays_override_the_weekday_and_the_first_group_wins(string groups, string local, bool holds)
    {
        var store = new RamTimeRules();
        Put(store, TimeRuleKind.HolidayGroup, 5, TimeRuleBytes(WholeDayGroup, "2026-12-24", "2026-12-26", "2026-12-28", "2026-12-28"));
        Put(store, TimeRuleKind.HolidayGroup, 6, TimeRuleBytes(ShortGroup, "2026-12-25", "2026-12-26"));
        Put(store, TimeRuleKind.HolidayGroup, 7, TimeRuleBytes(255, "2026-12-25", "2026-12-25"));

        // Group 9 names a period group that is not defined.
        Put(store, TimeRuleKind.HolidayGroup, 9, TimeRuleBytes(99, "2026-12-25", "2026-12-25"));
        Put(store, TimeRuleKind.Schedule, 3, "1 1 1 1 1 1 1  " + groups + " 0 0 0 0 0 0 0 0 0 0 0 0 0 0");
        Assert.AreEqual(holds, Holds(store, 3, local));
    }

    [TestMethod]
    public void The_first_and_the_last_holiday_group()
    {
        var store = new RamTimeRules();
        Put(store, TimeRuleKind.HolidayGroup, 0, TimeRuleBytes(WholeDayGroup, "2026-11-24", "2026-11-24"));
        Put(store, TimeRuleKind.HolidayGroup, 127, TimeRuleBytes(WholeDayGroup, "2026-11-24", "2026-11-25"));
        Put(store, TimeRuleKind.Schedule, 1, "255 255 255 255 255 255 255  1 0 0 0 0 0 0 0 0 0 0 0 0 0 0 128");
        Assert.IsFalse(Holds(store, 1, "2026-11-23 23:59:59"));
        Assert.IsTrue(Holds(store, 1, "2026-11-24 00:00:00"));
        Assert.IsTrue(Holds(store, 1, "2026-11-25 23:59:59"));
        Assert.IsFalse(Holds(store, 1, "2026-11-26 00:00:00"));
    }

    [TestMethod]
    [DataRow(-1)]
    [DataRow(2)]
    [DataRow(127)]
    [DataRow(128)]
    [DataRow(255)]
    public void A_schedule_that_is_not_there_never_holds(int schedule) =>
        Assert.IsFalse(Holds(new RamTimeRules(), schedule, "2026-11-23 10:00:00"));

    [TestMethod]
    public void An_undefined_or_empty_period_group_lets_nobody_in()
    {
        var store = new RamTimeRules();
        Put(store, TimeRuleKind.PeriodGroup, 4, "");
        Put(store, TimeRuleKind.Schedule, 1, "50 50 50 50 50 50 50" + NoHolidays);
        Put(store, TimeRuleKind.Schedule, 2, "4 4 4 4 4 4 4" + NoHolidays);
        Assert.IsFalse(Holds(store, 1, "2026-11-23 00:00:00"));
        Assert.IsFalse(Holds(store, 2, "2026-11-23 00:00:00"));
    }

    [TestMethod]
    public void What_is_no_rule_in_thestore_counts_as_none()
    {
        var store = new RamTimeRules();
        Put(store, TimeRuleKind.Schedule, 1, "127 127 127 127 127 127 127  0 0 0");
        Put(store, TimeRuleKind.Schedule, 2, "200 127 127 127 127 127 127" + NoHolidays);
        Put(store, TimeRuleKind.Schedule, 3, "3 3 3 3 3 3 3" + NoHolidays);
        Put(store, TimeRuleKind.PeriodGroup, 3, WholeDay + " 0 0 0 0  128 81 1 0");
        Put(store, TimeRuleKind.DaylightSaving, 0, "2  3 9 0 2 0  10 5 0 3 0");
        Assert.IsFalse(Holds(store, 1, "2026-11-23 10:00:00"));
        Assert.IsFalse(Holds(store, 2, "2026-11-23 10:00:00"));
        Assert.IsFalse(Holds(store, 3, "2026-11-23 10:00:00"));
        Assert.IsFalse(new TimeRules(store).DaylightSaving.Holds(TestTimes.SecondsOf("2026-07-01 10:00:00")));
    }

    [TestMethod]
    public void A_change_holds_at_once()
    {
        var store = new RamTimeRules();
        Put(store, TimeRuleKind.Schedule, 0, "127 127 127 127 127 127 127" + NoHolidays);
        PutPeriodGroups(store);
        var rules = new TimeRules(store);
        Moment moment = At("2026-11-23 09:00:00");
        Assert.IsTrue(rules.Holds(0, moment));
        rules.Take(TimeRuleKind.PeriodGroup, WholeDayGroup, TestTimes.Bytes(Short), 8);
        Assert.IsFalse(rules.Holds(0, moment));
        rules.Take(TimeRuleKind.Schedule, 0, TestTimes.Bytes("1 1 1 1 1 1 1" + NoHolidays), 23);
        Assert.IsTrue(rules.Holds(0, moment));
        rules.Take(TimeRuleKind.Schedule, 0, new byte[1], -1);
        Assert.IsFalse(rules.Holds(0, moment));
        rules.Take(TimeRuleKind.Schedule, 5, TestTimes.Bytes("255 255 255 255 255 255 255  1 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0"), 23);
        rules.Take(TimeRuleKind.HolidayGroup, 0, TimeRuleBytes(WorkdayGroup, "2026-11-23", "2026-11-23"), 5);
        Assert.IsTrue(rules.Holds(5, moment));
        rules.Take(TimeRuleKind.HolidayGroup, 0, TimeRuleBytes(WorkdayGroup), 1);
        Assert.IsFalse(rules.Holds(5, moment));
    }

    [TestMethod]
    public void Daylight_saving_is_read_set_and_forgotten()
    {
        var store = new RamTimeRules();
        uint summerS = TestTimes.SecondsOf("2026-07-01 10:00:00");
        byte[] europe = TestTimes.Bytes("2  3 5 0 2 0  10 5 0 3 0");
        store.Write(TimeRuleKind.DaylightSaving, 0, europe, europe.Length);
        var rules = new TimeRules(store);
        Assert.IsTrue(rules.DaylightSaving.Holds(summerS));
        rules.Take(TimeRuleKind.DaylightSaving, 0, new byte[1], -1);
        Assert.IsFalse(rules.DaylightSaving.Holds(summerS));
        rules.Take(TimeRuleKind.DaylightSaving, 0, europe, europe.Length);
        Assert.IsTrue(rules.DaylightSaving.Holds(summerS));
        store.Remove(TimeRuleKind.DaylightSaving, 0);
        rules.Forget();
        Assert.IsFalse(rules.DaylightSaving.Holds(summerS));
    }

    /// <summary>Idle time reads each rule once; after that, and after a first look, a decision reads nothing.</summary>
    [TestMethod]
    public void Each_rule_is_read_once()
    {
        var store = new RamTimeRules();
        Put(store, TimeRuleKind.Schedule, 0, Weekdays + "  255 255 255 255 255 255 255 255 255 255 255 255 255 255 255 255");
        PutPeriodGroups(store);
        var rules = new TimeRules(store);
        Moment moment = At("2026-11-23 09:00:00");
        Assert.IsTrue(rules.Holds(0, moment));
        int reads = store.Reads;
        Assert.AreEqual(1 + 1 + 128 + 1, reads);
        Assert.IsTrue(rules.Holds(0, moment));
        Assert.AreEqual(reads, store.Reads);
        int steps = 0;
        while (rules.ReadNext())
        {
            steps++;
            Assert.AreEqual(reads + steps, store.Reads);
        }

        Assert.AreEqual((3 * 128) - 130, steps);
        for (int schedule = 0; schedule < 128; schedule++)
        {
            rules.Holds(schedule, moment);
        }

        Assert.AreEqual(reads + steps, store.Reads);
        Assert.IsFalse(rules.ReadNext());
        rules.Forget();
        Assert.IsTrue(rules.ReadNext());
    }

    private static byte[] TimeRuleBytes(int periodGroup, string first, string last, string nextFirst, string nextLast)
    {
        byte[] one = TimeRuleBytes(periodGroup, first, last);
        byte[] other = TimeRuleBytes(periodGroup, nextFirst, nextLast);
        byte[] both = new byte[9];
        for (int i = 0; i < 5; i++)
        {
            both[i] = one[i];
            both[i + 4] = i == 0 ? one[4] : other[i];
        }

        return both;
    }

    private static byte[] TimeRuleBytes(int periodGroup, string first, string last)
    {
        int from = TestTimes.DayOf(first);
        int to = TestTimes.DayOf(last);
        return new byte[] { (byte)periodGroup, (byte)from, (byte)(from >> 8), (byte)to, (byte)(to >> 8) };
    }

    private static byte[] TimeRuleBytes(int periodGroup) => new byte[] { (byte)periodGroup };

    private static void PutPeriodGroups(RamTimeRules store)
    {
        Put(store, TimeRuleKind.PeriodGroup, WorkdayGroup, Workday);
        Put(store, TimeRuleKind.PeriodGroup, ShortGroup, Short);
        Put(store, TimeRuleKind.PeriodGroup, WholeDayGroup, WholeDay);
    }

    private static void Put(RamTimeRules store, TimeRuleKind kind, int number, string rule) => Put(store, kind, number, TestTimes.Bytes(rule));

    private static void Put(RamTimeRules store, TimeRuleKind kind, int number, byte[] value) => store.Write(kind, number, value, value.Length);

    private static bool Holds(RamTimeRules store, int schedule, string local)
    {
        PutPeriodGroups(store);
        return new TimeRules(store).Holds(schedule, At(local));
    }

    private static Moment At(string local)
    {
        var moment = new Moment();
        moment.Set(TestTimes.SecondsOf(local));
        return moment;
    }
}
