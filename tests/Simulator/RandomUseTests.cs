using System;
using System.Globalization;
using System.Linq;
using AccessStandalone.HalSim.Board;
using AccessStandalone.HalSim.Device;
using AccessStandalone.HalSim.Monitors;
using AccessStandalone.HalSim.Scenarios;
using AccessStandalone.Simulator.Tests.RandomUse;
using AccessStandalone.Storage;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Simulator.Tests;

/// <summary>100,000 random acts leave the device answering and break no promise. <c>ACCESS_SEED</c> replays another course.</summary>
[TestClass]
public sealed class RandomUseTests
{
    private const int Acts = 100_000;

    /// <summary>Fewer, since a line that is asked all the time takes its time.</summary>
    private const int ActsAtReaders = 15_000;
    private const int DefaultSeed = 20261121;

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void A_hundred_thousand_random_acts_break_nothing() => Run(Acts, haveReaders: false);

    [TestMethod]
    public void Random_acts_at_readers_on_all_lines_break_nothing() => Run(ActsAtReaders, haveReaders: true);

    private void Run(int acts, bool haveReaders)
    {
        int seed = SeedFromEnvironment();
        TestContext.WriteLine($"seed {seed}");
        var bench = new Bench(new SimulatedDevice(new VirtualBoard()));
        var invariants = new Invariants(bench);
        var people = new RandomPeople(bench, invariants.Menu, seed) { HaveReaders = haveReaders };
        if (haveReaders)
        {
            people.Do("power on");
            people.Do("platform settings set osdp1-mode 1");
            people.Do("osdp 1 connect");
        }

        for (int act = 1; act <= acts; act++)
        {
            people.Act();
            if (invariants.Violations.Count > 0)
            {
                Assert.Fail($"seed {seed}, act {act}: {invariants.Violations[0]} at {bench.Device.NowUs / 1e6} s after {people.History}");
            }
        }

        TestContext.WriteLine(
            $"{bench.Device.NowUs / 3.6e9:F1} virtual hours, {invariants.Logins} logins, {invariants.Grants} grants, "
            + $"{invariants.Refusals} refusals, {bench.Records.All.Count} records, {people.RefusedByDevice} refused requests, {people.Untold} cards untold");

        // People without a plan must have got somewhere, or the invariants have seen nothing.
        Assert.IsTrue(invariants.Logins > acts / 1000, $"{invariants.Logins} logins");
        Assert.IsTrue(invariants.Grants > acts / 100, $"{invariants.Grants} grants");
        Assert.IsTrue(invariants.Refusals > acts / 100, $"{invariants.Refusals} refusals");
        Assert.IsTrue(!haveReaders || GrantsAt(bench, ReaderId.Osdp1) > 10, $"{GrantsAt(bench, ReaderId.Osdp1)} grants at the RS-485 reader");
        Assert.IsTrue(!haveReaders || GrantsAt(bench, ReaderId.Wiegand) > 10, $"{GrantsAt(bench, ReaderId.Wiegand)} grants at the Wiegand reader");
        MustStillAnswer(bench, people, seed);
    }

    private static int GrantsAt(Bench bench, ReaderId reader) =>
        bench.Records.All.Count(record => record.Kind == RecordKind.Granted && record.Reader == reader);

    private static void MustStillAnswer(Bench bench, RandomPeople people, int seed)
    {
        people.Do(bench.Device.IsPowered ? "power cycle" : "power on");

        // Whatever they have set, password and unlock mode included, is there still: this is how somebody who knows nothing of it begins anew.
        people.Type("*00000*");
        bench.RunFor(2000);
        people.Do("door close");
        people.Do("tamper close");
        people.Do("case close");
        people.Type("#88888888#");
        bench.RunFor(200);
        people.Type("1#77#");
        people.Do("card 123456");
        people.Type("##**");
        bench.RunFor(1500);
        Assert.IsFalse(bench.Outputs.IsLockReleased, $"seed {seed}");
        people.Do("card 123456");
        Assert.IsTrue(bench.Outputs.IsLockReleased, $"seed {seed}: {bench.Records.Newest?.Kind}");
        Assert.AreEqual(new LightReading(LightColour.Green, LightPattern.Solid), bench.Light, $"seed {seed}");
    }

    private static int SeedFromEnvironment()
    {
        string? seed = Environment.GetEnvironmentVariable("ACCESS_SEED");
        return seed == null ? DefaultSeed : int.Parse(seed, CultureInfo.InvariantCulture);
    }
}
