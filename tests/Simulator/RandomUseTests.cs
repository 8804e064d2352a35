using System;
using System.Globalization;
using AccessStandalone.HalSim.Board;
using AccessStandalone.HalSim.Device;
using AccessStandalone.HalSim.Monitors;
using AccessStandalone.HalSim.Scenarios;
using AccessStandalone.Simulator.Tests.RandomUse;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Simulator.Tests;

/// <summary>100,000 random acts leave the device answering and break no promise. <c>ACCESS_SEED</c> replays another course.</summary>
[TestClass]
public sealed class RandomUseTests
{
    private const int Acts = 100_000;
    private const int DefaultSeed = 20261121;

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void A_hundred_thousand_random_acts_break_nothing()
    {
        int seed = SeedFromEnvironment();
        TestContext.WriteLine($"seed {seed}");
        var bench = new Bench(new SimulatedDevice(new VirtualBoard()));
        var invariants = new Invariants(bench);
        var people = new RandomPeople(bench, invariants.Menu, seed);
        for (int act = 1; act <= Acts; act++)
        {
            people.Act();
            if (invariants.Violations.Count > 0)
            {
                Assert.Fail($"seed {seed}, act {act}: {invariants.Violations[0]} at {bench.Device.NowUs / 1e6} s after {people.History}");
            }
        }

        TestContext.WriteLine(
            $"{bench.Device.NowUs / 3.6e9:F1} virtual hours, {invariants.Logins} logins, {invariants.Grants} grants, "
            + $"{invariants.Refusals} refusals, {bench.Records.All.Count} records, {people.RefusedByDevice} refused requests");

        // People without a plan must have got somewhere, or the invariants have seen nothing.
        Assert.IsTrue(invariants.Logins > 100, $"{invariants.Logins} logins");
        Assert.IsTrue(invariants.Grants > 1000, $"{invariants.Grants} grants");
        Assert.IsTrue(invariants.Refusals > 1000, $"{invariants.Refusals} refusals");
        MustStillAnswer(bench, people, seed);
    }

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
