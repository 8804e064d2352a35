using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using AccessStandalone.HalSim.Board;
using AccessStandalone.HalSim.Device;
using AccessStandalone.HalSim.Records;
using AccessStandalone.HalSim.Scenarios;
using AccessStandalone.Storage;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Simulator.Tests;

/// <summary>Time that passes quickly: what comes out is what would have come out anyway.</summary>
[TestClass]
[DoNotParallelize]
public sealed class FastForwardTests
{
    private const string Scheduled = """
        platform users add 7 --card 1007
        platform settings set door-detector on
        platform settings set always-open-schedule 1
        platform settings set always-closed-schedule 2
        platform schedules period 1 08:00:07-08:13:59 12:00-12:00:00 17:30:01-18:00
        platform schedules period 2 23:59:59-23:59:59
        platform schedules week 1 all=1
        platform schedules week 2 all=2
        """;

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    [DataRow("2026-11-21T07:30:00", 12 * 60)]
    [DataRow("2026-11-21T22:00:00", 11 * 60)]
    [DataRow("", 3 * 60)]
    public void Everything_comes_at_the_same_microsecond(string clock, int minutes) =>
        AssertSame(clock.Length > 0 ? "clock " + clock : string.Empty, minutes, [0, 1, 13, 437, 995]);

    [TestMethod]
    public void So_it_does_where_a_time_server_is_asked() => AssertSame(
        "time-server 2026-11-21T07:30:00\nplatform network set time-server=192.168.0.1 time-server-cycle=17", 100, [0, 437]);

    [TestMethod]
    public void So_it_does_where_a_time_server_does_not_answer() => AssertSame(
        "platform network set time-server=192.168.0.1 time-server-cycle=17", 100, [13]);

    private void AssertSame(string setup, int minutes, int[] milliseconds)
    {
        foreach (int millisecond in milliseconds)
        {
            string[] slow = Run(setup, millisecond, bench => bench.RunFor(TimeSpan.FromMinutes(minutes)), out long slowSteps);
            string[] quick = Run(setup, millisecond, bench => bench.FastForward(TimeSpan.FromMinutes(minutes)), out long quickSteps);
            CollectionAssert.AreEqual(slow, quick, $"after {millisecond} ms:\n{string.Join('\n', slow.Zip(quick).Where(pair => pair.First != pair.Second))}");
            TestContext.WriteLine($"{slow.Length} changes; {slowSteps} steps became {quickSteps}");
            Assert.IsLessThan(slowSteps / 2, quickSteps);
        }
    }

    [TestMethod]
    public void An_open_door_is_watched_for_as_long_as_it_may_be_open()
    {
        const string Text = """
            power on
            platform settings set door-detector on
            platform settings set door-sensor-check-time-s 9999
            door open
            expect alarm intrusion
            door close
            platform open
            door open
            wait 9998s
            expect no alarm overtime
            wait 2s
            expect alarm overtime
            """;
        AssertPasses(Text);
    }

    [TestMethod]
    public void A_lock_of_codes_ends_in_time() => AssertPasses("""
        power on
        platform settings set unlock-mode 2
        platform users add 7 --password 12345
        keys 7 # 1 # 7 # 1 # 7 # 1 # 7 # 1 # 7 # 1 #
        expect alarm codes-locked
        wait 299s
        expect no alarm overtime
        expect records alarm-end alarm=codes-locked count=0
        wait 30d
        expect records alarm-end alarm=codes-locked count=1
        """);

    [TestMethod]
    public void Thirty_days_of_a_scheduled_door_take_less_than_ten_seconds()
    {
        Bench bench = PoweredOn();
        Do(bench, Scheduled);
        Do(bench, "clock 2026-11-21T07:30:00");
        long start = Stopwatch.GetTimestamp();
        bench.FastForward(TimeSpan.FromDays(30));
        TimeSpan taken = Stopwatch.GetElapsedTime(start);
        TestContext.WriteLine($"30 days in {taken.TotalSeconds:F2} s");
        Assert.IsTrue(taken < TimeSpan.FromSeconds(10), $"{taken.TotalSeconds:F2} s");
        Assert.AreEqual(0, bench.Device.Restarts);
        Assert.AreEqual(30 * 8, bench.Records.All.Count(record => record.Kind == RecordKind.Door));
    }

    [TestMethod]
    public void Time_passes_while_the_power_is_off()
    {
        var device = new SimulatedDevice(new VirtualBoard());
        device.FastForward(TimeSpan.FromDays(366));
        Assert.AreEqual((long)TimeSpan.FromDays(366).TotalMicroseconds, device.NowUs);
    }

    [TestMethod]
    public void A_watchdog_that_is_not_kicked_bites_all_the_same()
    {
        Bench bench = PoweredOn();
        bench.FastForward(TimeSpan.FromMinutes(30));
        Assert.AreEqual(0, bench.Device.Restarts);
        bench.Device.Board.Clock.Advance(1_600_000);
        bench.FastForward(TimeSpan.FromSeconds(1));
        Assert.AreEqual(1, bench.Device.Restarts);
    }

    /// <summary>All that can be seen from outside, and the records; then somebody comes, to see whether the device is the same inside.</summary>
    private static string[] Run(string setup, int millisecond, Action<Bench> pass, out long steps)
    {
        Bench bench = PoweredOn();
        Do(bench, Scheduled);
        bench.RunFor(millisecond);
        if (setup.Length > 0)
        {
            Do(bench, setup);
        }

        var seen = new List<string>();
        VirtualBoard board = bench.Device.Board;
        board.OutputsChanged += () => seen.Add(string.Create(CultureInfo.InvariantCulture, $"{bench.Device.NowUs} {board.Outputs}"));
        long count = 0;
        bench.Device.Stepped += () => count++;
        pass(bench);
        steps = count;
        seen.Add(string.Create(CultureInfo.InvariantCulture, $"{bench.Device.NowUs} end"));
        Do(bench, "card 1007\nwait 1s\nkeys 1\ndoor open\nwait 40s\npush\ndoor close");
        seen.AddRange(bench.Records.All.Select(record =>
            string.Create(CultureInfo.InvariantCulture, $"{record.Sequence} {record.UtcMs} {RecordLine.Of(record)}")));
        return seen.ToArray();
    }

    private static Bench PoweredOn()
    {
        var bench = new Bench(new SimulatedDevice(new VirtualBoard()));
        Do(bench, "power on");
        Assert.IsTrue(bench.RunUntil(() => bench.Device.Firmware.Storage.IsTidy, (int)TimeSpan.FromMinutes(15).TotalMilliseconds));
        return bench;
    }

    private static void Do(Bench bench, string lines)
    {
        foreach (string line in lines.Split('\n'))
        {
            StepParser.Parse(line).Run(bench);
        }
    }

    private static void AssertPasses(string text)
    {
        var errors = new List<ScenarioError>();
        Scenario? scenario = ScenarioParser.Parse("x.door", text, errors);
        if (scenario != null)
        {
            errors.AddRange(new ScenarioRunner(seed: 1, trace: null).Run(scenario));
        }

        Assert.IsEmpty(errors, string.Join('\n', errors));
    }
}
