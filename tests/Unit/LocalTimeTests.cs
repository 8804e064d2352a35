using AccessStandalone.Access;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Unit;

[TestClass]
public class LocalTimeTests
{
    private const string Europe = "2  3 5 0 2 0  10 5 0 3 0";
    private const string Sydney = "2  10 1 0 2 0  4 1 0 3 0";
    private const string NewYork = "2  3 2 0 2 0  11 1 0 2 0";

    /// <summary>UTC, and the clock on the wall.</summary>
    [TestMethod]
    [DataRow(Europe, 60, "2026-03-29 00:59:59", "2026-03-29 01:59:59")]
    [DataRow(Europe, 60, "2026-03-29 01:00:00", "2026-03-29 03:00:00")]
    [DataRow(Europe, 60, "2026-10-24 23:59:59", "2026-10-25 01:59:59")]
    [DataRow(Europe, 60, "2026-10-25 00:00:00", "2026-10-25 02:00:00")]
    [DataRow(Europe, 60, "2026-10-25 00:59:59", "2026-10-25 02:59:59")]
    [DataRow(Europe, 60, "2026-10-25 02:00:00", "2026-10-25 03:00:00")]
    [DataRow(Sydney, 600, "2026-04-04 14:59:59", "2026-04-05 01:59:59")]
    [DataRow(Sydney, 600, "2026-04-04 15:00:00", "2026-04-05 02:00:00")]
    [DataRow(Sydney, 600, "2026-04-04 17:00:00", "2026-04-05 03:00:00")]
    [DataRow(Sydney, 600, "2026-10-03 15:59:59", "2026-10-04 01:59:59")]
    [DataRow(Sydney, 600, "2026-10-03 16:00:00", "2026-10-04 03:00:00")]
    [DataRow(Sydney, 600, "2026-12-31 12:59:59", "2026-12-31 23:59:59")]
    [DataRow(Sydney, 600, "2026-12-31 13:00:00", "2027-01-01 00:00:00")]
    [DataRow(NewYork, -300, "2026-03-08 06:59:59", "2026-03-08 01:59:59")]
    [DataRow(NewYork, -300, "2026-03-08 07:00:00", "2026-03-08 03:00:00")]
    [DataRow(NewYork, -300, "2026-11-01 05:59:59", "2026-11-01 01:59:59")]
    [DataRow(NewYork, -300, "2026-11-01 07:00:00", "2026-11-01 02:00:00")]
    [DataRow(Europe, 345, "2028-02-28 18:15:00", "2028-02-29 00:00:00")]
    public void There_and_back(string rule, int zoneMin, string utc, string local)
    {
        DaylightSaving daylight = TestTimes.Daylight(rule);
        uint utcS = TestTimes.SecondsOf(utc);
        uint localS = TestTimes.SecondsOf(local);
        Assert.AreEqual(localS, LocalTime.FromUtc(utcS, zoneMin, daylight));
        Assert.AreEqual((long)utcS, LocalTime.ToUtc(localS, zoneMin, daylight));
    }

    /// <summary>The second time of an hour: back comes the first.</summary>
    [TestMethod]
    [DataRow(Europe, 60, "2026-10-25 01:00:00", "2026-10-25 02:00:00")]
    [DataRow(Europe, 60, "2026-10-25 01:59:59", "2026-10-25 02:59:59")]
    [DataRow(Sydney, 600, "2026-04-04 16:00:00", "2026-04-05 02:00:00")]
    [DataRow(Sydney, 600, "2026-04-04 16:59:59", "2026-04-05 02:59:59")]
    [DataRow(NewYork, -300, "2026-11-01 06:30:00", "2026-11-01 01:30:00")]
    public void A_time_that_exists_twice(string rule, int zoneMin, string utc, string local)
    {
        DaylightSaving daylight = TestTimes.Daylight(rule);
        uint utcS = TestTimes.SecondsOf(utc);
        uint localS = TestTimes.SecondsOf(local);
        Assert.AreEqual(localS, LocalTime.FromUtc(utcS, zoneMin, daylight));
        Assert.AreEqual(utcS - 3600L, LocalTime.ToUtc(localS, zoneMin, daylight));
    }

    [TestMethod]
    [DataRow(Europe, 60, "2026-03-29 02:00:00", "2026-03-29 01:00:00", "2026-03-29 03:00:00")]
    [DataRow(Europe, 60, "2026-03-29 02:59:59", "2026-03-29 01:59:59", "2026-03-29 03:59:59")]
    [DataRow(Sydney, 600, "2026-10-04 02:30:00", "2026-10-03 16:30:00", "2026-10-04 03:30:00")]
    public void A_time_that_is_skipped(string rule, int zoneMin, string local, string utc, string shown)
    {
        DaylightSaving daylight = TestTimes.Daylight(rule);
        uint utcS = TestTimes.SecondsOf(utc);
        Assert.AreEqual((long)utcS, LocalTime.ToUtc(TestTimes.SecondsOf(local), zoneMin, daylight));
        Assert.AreEqual(TestTimes.SecondsOf(shown), LocalTime.FromUtc(utcS, zoneMin, daylight));
    }

    /// <summary>No zone leads out of what 32 bits hold.</summary>
    [TestMethod]
    [DataRow(-720)]
    [DataRow(0)]
    [DataRow(840)]
    public void At_the_ends_of_time(int zoneMin)
    {
        DaylightSaving daylight = TestTimes.Daylight(Sydney);
        uint first = LocalTime.FromUtc(LocalTime.MinUtcS, zoneMin, daylight);
        uint last = LocalTime.FromUtc(LocalTime.MaxUtcS, zoneMin, daylight);
        Assert.AreEqual(LocalTime.MinUtcS + (zoneMin * 60L) + 3600, (long)first);
        Assert.AreEqual(LocalTime.MaxUtcS + (zoneMin * 60L) + 3600, (long)last);
        Assert.AreEqual((long)LocalTime.MinUtcS, LocalTime.ToUtc(first, zoneMin, daylight));
        Assert.AreEqual((long)LocalTime.MaxUtcS, LocalTime.ToUtc(last, zoneMin, daylight));
        Assert.IsTrue(last <= TestTimes.SecondsOf("2106-01-01 14:59:59"));
    }

    [TestMethod]
    public void Out_of_range_is_told_and_does_not_wrap()
    {
        var off = new DaylightSaving();
        Assert.AreEqual(-3600L, LocalTime.ToUtc(0, 60, off));
        Assert.AreEqual(-50400L, LocalTime.ToUtc(0, 840, off));
        Assert.AreEqual(4294967295L + 43200, LocalTime.ToUtc(4294967295, -720, off));
    }

    /// <summary>Every quarter of an hour around all four turns of two years.</summary>
    [TestMethod]
    [DataRow(Europe, 60)]
    [DataRow(Sydney, 600)]
    [DataRow(NewYork, -300)]
    public void Local_time_goes_on_but_for_one_hour_back_and_one_skipped(string rule, int zoneMin)
    {
        DaylightSaving daylight = TestTimes.Daylight(rule);
        uint before = LocalTime.FromUtc(TestTimes.SecondsOf("2026-01-01 00:00:00"), zoneMin, daylight);
        int skipped = 0;
        int repeated = 0;
        uint endS = TestTimes.SecondsOf("2028-01-01 00:00:00");
        for (uint utcS = TestTimes.SecondsOf("2026-01-01 00:15:00"); utcS < endS; utcS += 900)
        {
            uint localS = LocalTime.FromUtc(utcS, zoneMin, daylight);
            long back = LocalTime.ToUtc(localS, zoneMin, daylight);
            Assert.IsTrue(back == utcS || back == utcS - 3600L);
            int step = (int)(localS - before);
            Assert.IsTrue(step == 900 || step == 4500 || step == -2700);
            skipped += step == 4500 ? 1 : 0;
            repeated += step == -2700 ? 1 : 0;
            before = localS;
        }

        Assert.AreEqual(2, skipped);
        Assert.AreEqual(2, repeated);
    }
}
