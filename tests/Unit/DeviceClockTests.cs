using AccessStandalone.Access;
using AccessStandalone.Storage;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Unit;

[TestClass]
public class DeviceClockTests
{
    /// <summary>2026-11-21 08:00:00 UTC.</summary>
    private const long Morning = 1795248000000;

    [TestMethod]
    public void The_clock_is_unknown_until_set_and_runs_from_there()
    {
        var bench = new Bench();
        Assert.IsFalse(bench.Clock.IsSet);
        Assert.IsFalse(bench.Access.Situation.Now.IsKnown);
        Assert.AreEqual(0L, bench.Clock.UtcMsAt(5000));
        bench.Clock.SetUtc(Morning, 5000, Origin.Platform);
        Assert.IsTrue(bench.Clock.IsSet);
        Assert.AreEqual(Morning, bench.Clock.UtcMsAt(5000));
        Assert.AreEqual(Morning + 250, bench.Clock.UtcMsAt(5250));
        Assert.AreEqual((uint)(Morning / 1000), bench.Access.Situation.Now.LocalS);
    }

    [TestMethod]
    public void Setting_it_is_recorded_with_both_times()
    {
        var bench = new Bench();
        bench.Clock.SetUtc(Morning, 5000, Origin.Platform);
        Record record = bench.Newest;
        Assert.AreEqual((int)RecordKind.Clock, (int)record.Kind);
        Assert.AreEqual(Morning, record.UtcMs);
        Assert.AreEqual(0L, record.FormerUtcMs);
        Assert.AreEqual((int)AccessMethod.Remote, (int)record.Method);
        bench.Clock.SetUtc(Morning - 60000, 6000, Origin.Platform);
        Assert.AreEqual(Morning - 60000, bench.Newest.UtcMs);
        Assert.AreEqual(Morning + 1000, bench.Newest.FormerUtcMs);
    }

    [TestMethod]
    [DataRow(0L, false)]
    [DataRow(86399999L, false)]
    [DataRow(86400000L, true)]
    [DataRow(4291747199999L, true)]
    [DataRow(4291747200000L, false)]
    public void Times_out_of_range_are_refused(long utcMs, bool isTaken)
    {
        var bench = new Bench();
        ChangeResult result = bench.Clock.SetUtc(utcMs, 0, Origin.Platform);
        Assert.AreEqual((int)(isTaken ? ChangeResult.Done : ChangeResult.BadTime), (int)result);
        Assert.AreEqual(isTaken ? 1 : 0, bench.Count(RecordKind.Clock));
    }

    [TestMethod]
    public void The_zone_makes_the_local_time_at_once()
    {
        var bench = new Bench();
        bench.Clock.SetUtc(Morning, bench.NowMs, Origin.Platform);
        bench.Settings.Set(SettingId.TimeZoneMin, -210, Origin.Platform);
        bench.Wait(10);
        Assert.AreEqual((4 * 3600) + 1800, bench.Access.Situation.Now.SecondOfDay);
        bench.Clock.SetLocal((uint)(Morning / 1000), bench.NowMs, Origin.Platform);
        Assert.AreEqual(8 * 3600, bench.Access.Situation.Now.SecondOfDay);
        Assert.AreEqual(Morning + (210 * 60000), bench.Clock.UtcMsAt(bench.NowMs));
    }

    [TestMethod]
    [DataRow(1500)]
    [DataRow(-1500)]
    [DataRow(2000)]
    [DataRow(-2000)]
    [DataRow(3)]
    [DataRow(-1)]
    public void A_small_correction_never_jumps_and_never_goes_back(int errorMs)
    {
        var bench = new Bench();
        bench.Clock.SetUtc(Morning, 0, Origin.Platform);
        bench.Clock.Correct(Morning + errorMs, 0, Origin.Platform);
        long before = bench.Clock.UtcMsAt(0);
        Assert.AreEqual(Morning, before);
        for (long nowMs = 10; nowMs <= 20000; nowMs += 10)
        {
            bench.Clock.Update(nowMs);
            long passedMs = bench.Clock.UtcMsAt(nowMs) - before;
            Assert.IsTrue(passedMs >= 9 && passedMs <= 11, "a step of 10 ms took " + passedMs + " ms of the clock");
            before += passedMs;
        }

        Assert.AreEqual(Morning + errorMs + 20000, before);
        Assert.AreEqual(1, bench.Count(RecordKind.Clock));
    }

    [TestMethod]
    [DataRow(2001)]
    [DataRow(-2001)]
    public void A_large_correction_is_a_step_with_a_record(int errorMs)
    {
        var bench = new Bench();
        bench.Clock.SetUtc(Morning, 0, Origin.Platform);
        bench.Clock.Correct(Morning + errorMs, 0, Origin.Platform);
        Assert.AreEqual(Morning + errorMs, bench.Clock.UtcMsAt(0));
        Assert.AreEqual(Morning, bench.Newest.FormerUtcMs);
        Assert.AreEqual(2, bench.Count(RecordKind.Clock));
    }

    [TestMethod]
    public void A_correction_of_an_unknown_time_sets_it()
    {
        var bench = new Bench();
        bench.Clock.Correct(Morning, 0, Origin.Platform);
        Assert.AreEqual(Morning, bench.Clock.UtcMsAt(0));
        Assert.AreEqual(1, bench.Count(RecordKind.Clock));
    }

    [TestMethod]
    [DataRow(1798734600L, 1798738200U)]
    [DataRow(1798759799L, 1798763399U)]
    [DataRow(1798759800L, 1798759800U)]
    [DataRow(1798761600L, 1798761600U)]
    public void Daylight_saving_may_end_in_the_first_hour_of_a_year(long utcS, uint localS)
    {
        // From 5 October 02:00 to 1 January 00:30 daylight time, which is 31 December 23:30 standard time.
        var bench = new Bench();
        byte[] rule = { DaylightSaving.ByDate, 10, 5, 0, 2, 0, 1, 1, 0, 0, 30 };
        bench.TimeRules.Set(TimeRuleKind.DaylightSaving, 0, rule, rule.Length, Origin.Platform);
        bench.Clock.SetUtc(utcS * 1000, bench.NowMs, Origin.Platform);
        Assert.AreEqual(localS, bench.Access.Situation.Now.LocalS);
    }
}
