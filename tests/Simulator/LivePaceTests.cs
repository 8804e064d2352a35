using System;
using System.Diagnostics;
using System.IO;
using System.Threading;
using AccessStandalone.HalSim.Commands;
using AccessStandalone.HalSim.Device;
using AccessStandalone.Simulator.Tests.Client;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Simulator.Tests;

/// <summary>How fast a live device's time goes.</summary>
[TestClass]
public sealed class LivePaceTests
{
    [TestMethod]
    public void Virtual_time_does_not_run_ahead_of_so_many_times_the_wall_clock()
    {
        var watch = Stopwatch.StartNew();
        new RealTimePace(0, 100, () => { }, CancellationToken.None).WaitFor(1_000_000);
        Assert.IsGreaterThanOrEqualTo(TimeSpan.FromMilliseconds(10), watch.Elapsed);
    }

    [TestMethod]
    [DataRow(1.0, 900)]
    [DataRow(10.0, 400)]
    [DataRow(100.0, 40)]
    public void A_busy_machine_costs_a_device_no_time_that_it_can_catch_up_on(double speed, int stallMs)
    {
        var wall = new ManualTime();
        RealTimePace pace = Pace(wall, speed, out _);
        pace.WaitFor(10_000);
        wall.Advance(TimeSpan.FromMilliseconds(stallMs));
        pace.WaitFor(20_000);
        pace.WaitFor(30_000);

        // What it could have lived through meanwhile it lives through without waiting; only then it waits again.
        long before = wall.GetTimestamp();
        long caughtUpUs = (long)(wall.GetElapsedTime(0).TotalMicroseconds * speed);
        pace.WaitFor(caughtUpUs);
        Assert.AreEqual(before, wall.GetTimestamp());
        pace.WaitFor(caughtUpUs + (long)(20_000 * speed));
        Assert.IsGreaterThanOrEqualTo(TimeSpan.FromMilliseconds(20), wall.GetElapsedTime(before));
    }

    [TestMethod]
    public void A_machine_that_slept_is_not_caught_up_on()
    {
        var wall = new ManualTime();
        RealTimePace pace = Pace(wall, 10, out Func<int> sleeps);
        wall.Advance(TimeSpan.FromHours(1));
        pace.WaitFor(10_000);
        Assert.AreEqual(0, sleeps());
        pace.WaitFor(10_000 + 1_000_000);
        Assert.IsGreaterThanOrEqualTo(10, sleeps(), "0.1 s, in pieces of at most 10 ms");
    }

    [TestMethod]
    public void Sleeps_that_take_too_long_do_not_add_up()
    {
        var wall = new ManualTime();
        RealTimePace pace = Pace(wall, 10, out _, oversleepMs: 1.5);
        for (long virtualUs = 10_000; virtualUs <= 60_000_000; virtualUs += 10_000)
        {
            pace.WaitFor(virtualUs);
        }

        Assert.IsLessThan(6.02, wall.GetElapsedTime(0).TotalSeconds);
        Assert.IsGreaterThanOrEqualTo(6, wall.GetElapsedTime(0).TotalSeconds);
    }

    [TestMethod]
    [DataRow("0")]
    [DataRow("-1")]
    [DataRow("101")]
    [DataRow("NaN")]
    [DataRow("fast")]
    public void A_speed_that_is_none_is_refused(string speed)
    {
        var error = new StringWriter();
        int code = new CommandLine(TextReader.Null, TextWriter.Null, error, isTerminal: false, CancellationToken.None).Run(["--speed", speed]);
        Assert.AreEqual(ExitCode.Usage, code);
        Assert.Contains("--speed", error.ToString());
    }

    /// <param name="sleeps">Tells how often it slept.</param>
    private static RealTimePace Pace(ManualTime wall, double speed, out Func<int> sleeps, double oversleepMs = 0)
    {
        int count = 0;
        sleeps = () => count;
        void Sleep(int ms)
        {
            count++;
            wall.Advance(TimeSpan.FromMilliseconds(ms + oversleepMs));
        }

        return new RealTimePace(0, speed, () => { }, wall, Sleep, CancellationToken.None);
    }
}
