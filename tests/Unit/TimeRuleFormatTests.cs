using AccessStandalone.Access;
using AccessStandalone.Storage;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Unit;

[TestClass]
public class TimeRuleFormatTests
{
    private const int PeriodGroup = 4;
    private const int Schedule = 5;
    private const int HolidayGroup = 6;
    private const int Daylight = 10;
    private const string Day = "0 0 0 0  127 81 1 0 ";
    private const string NoHolidays = " 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0";
    private const string SomeDays = " 1 0 2 0  1 0 2 0  1 0 2 0  1 0 2 0  1 0 2 0  1 0 2 0  1 0 2 0  1 0 2 0 ";

    [TestMethod]
    [DataRow(PeriodGroup, "")]
    [DataRow(PeriodGroup, Day)]
    [DataRow(PeriodGroup, "0 0 0 0  0 0 0 0")]
    [DataRow(PeriodGroup, "127 81 1 0  127 81 1 0")]
    [DataRow(PeriodGroup, Day + Day + Day + Day)]
    [DataRow(Schedule, "0 1 2 3 4 126 127" + NoHolidays)]
    [DataRow(Schedule, "255 255 255 255 255 255 255 255 255 255 255 255 255 255 255 255 255 255 255 255 255 255 255")]
    [DataRow(HolidayGroup, "0")]
    [DataRow(HolidayGroup, "127  0 0 0 0")]
    [DataRow(HolidayGroup, "255  255 255 255 255  0 0 255 255")]
    [DataRow(HolidayGroup, "255" + SomeDays + SomeDays)]
    [DataRow(Daylight, "1  2 29 0 23 59  1 1 0 0 0")]
    [DataRow(Daylight, "1  12 31 0 0 0  1 31 0 0 0")]
    [DataRow(Daylight, "2  1 1 0 0 0  12 5 6 23 59")]
    [DataRow(Daylight, "2  3 1 0 0 0  3 1 1 0 0")]
    public void What_is_a_rule(int kind, string rule)
    {
        byte[] value = TestTimes.Bytes(rule);
        Assert.IsTrue(TimeRuleFormat.IsValid((TimeRuleKind)kind, value, value.Length));
    }

    [TestMethod]
    [DataRow(PeriodGroup, "0 0 0 0  0 0 0")]
    [DataRow(PeriodGroup, Day + "0 0 0 0")]
    [DataRow(PeriodGroup, Day + Day + Day + Day + Day)]
    [DataRow(PeriodGroup, "0 0 0 0  128 81 1 0")]
    [DataRow(PeriodGroup, "0 0 0 0  0 0 0 128")]
    [DataRow(PeriodGroup, "0 0 0 128  0 0 0 0")]
    [DataRow(PeriodGroup, "0 0 0 255  0 0 0 255")]
    [DataRow(PeriodGroup, "2 0 0 0  1 0 0 0")]
    [DataRow(PeriodGroup, Day + "1 0 0 0  0 0 0 0")]
    [DataRow(Schedule, "")]
    [DataRow(Schedule, "0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0")]
    [DataRow(Schedule, "0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0")]
    [DataRow(Schedule, "128 0 0 0 0 0 0" + NoHolidays)]
    [DataRow(Schedule, "0 0 0 0 0 0 254" + NoHolidays)]
    [DataRow(HolidayGroup, "")]
    [DataRow(HolidayGroup, "128")]
    [DataRow(HolidayGroup, "254  0 0 0 0")]
    [DataRow(HolidayGroup, "0  0 0 0")]
    [DataRow(HolidayGroup, "0  1 0 0 0")]
    [DataRow(HolidayGroup, "0  0 0 0 0  0 1 255 0")]
    [DataRow(HolidayGroup, "255" + SomeDays + SomeDays + "1 0 2 0")]
    [DataRow(Daylight, "")]
    [DataRow(Daylight, "0  3 5 0 2 0  10 5 0 3 0")]
    [DataRow(Daylight, "3  3 5 0 2 0  10 5 0 3 0")]
    [DataRow(Daylight, "2  3 5 0 2 0  10 5 0 3")]
    [DataRow(Daylight, "2  3 5 0 2 0  10 5 0 3 0 0")]
    [DataRow(Daylight, "2  0 5 0 2 0  10 5 0 3 0")]
    [DataRow(Daylight, "2  13 5 0 2 0  10 5 0 3 0")]
    [DataRow(Daylight, "2  3 0 0 2 0  10 5 0 3 0")]
    [DataRow(Daylight, "2  3 6 0 2 0  10 5 0 3 0")]
    [DataRow(Daylight, "2  3 5 7 2 0  10 5 0 3 0")]
    [DataRow(Daylight, "2  3 5 0 24 0  10 5 0 3 0")]
    [DataRow(Daylight, "2  3 5 0 2 60  10 5 0 3 0")]
    [DataRow(Daylight, "2  3 5 0 2 0  0 5 0 3 0")]
    [DataRow(Daylight, "2  3 5 0 2 0  10 6 0 3 0")]
    [DataRow(Daylight, "2  3 5 0 2 0  10 5 7 3 0")]
    [DataRow(Daylight, "2  3 5 0 2 0  10 5 0 24 0")]
    [DataRow(Daylight, "2  3 5 0 2 0  10 5 0 3 60")]
    [DataRow(Daylight, "2  3 5 0 2 0  3 5 0 5 0")]
    [DataRow(Daylight, "1  4 1 1 0 0  10 1 0 0 0")]
    [DataRow(Daylight, "1  4 31 0 0 0  10 1 0 0 0")]
    [DataRow(Daylight, "1  2 30 0 0 0  10 1 0 0 0")]
    [DataRow(Daylight, "1  4 1 0 0 0  10 32 0 0 0")]
    [DataRow(Daylight, "1  4 1 0 0 0  4 1 0 12 0")]
    [DataRow(0, "0")]
    [DataRow(1, "0 0 0 0")]
    [DataRow(7, "0")]
    [DataRow(11, "0")]
    [DataRow(255, "")]
    public void What_is_none(int kind, string rule)
    {
        byte[] value = TestTimes.Bytes(rule);
        Assert.IsFalse(TimeRuleFormat.IsValid((TimeRuleKind)kind, value, value.Length));
    }

    /// <summary>What a store answers where there is none, and where a value was longer than the room for it.</summary>
    [TestMethod]
    [DataRow(PeriodGroup)]
    [DataRow(Schedule)]
    [DataRow(HolidayGroup)]
    [DataRow(Daylight)]
    public void Lengths_that_are_none(int kind)
    {
        byte[] value = new byte[11];
        Assert.IsFalse(TimeRuleFormat.IsValid((TimeRuleKind)kind, value, -1));
        Assert.IsFalse(TimeRuleFormat.IsValid((TimeRuleKind)kind, value, -2147483648));
        Assert.IsFalse(TimeRuleFormat.IsValid((TimeRuleKind)kind, value, 12));
        Assert.IsFalse(TimeRuleFormat.IsValid((TimeRuleKind)kind, value, 94));
    }

    /// <summary>What stands behind the value does not count.</summary>
    [TestMethod]
    public void Only_the_length_counts()
    {
        byte[] value = TestTimes.Bytes("127 9 9 9 9 1");
        Assert.IsTrue(TimeRuleFormat.IsValid(TimeRuleKind.HolidayGroup, value, 5));
        Assert.IsFalse(TimeRuleFormat.IsValid(TimeRuleKind.HolidayGroup, value, 6));
    }
}
