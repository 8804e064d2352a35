using System;
using System.Diagnostics;
using System.Globalization;
using System.Threading;
using AccessStandalone.HalSim.Board.Chips;
using AccessStandalone.HalSim.Network;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Simulator.Tests.Client;

/// <summary>Records pulled and acknowledged over cuts of connections and power, on a whole device while cards make new ones: each comes once, in order.</summary>
[TestClass]
public sealed class RecordPullTests
{
    private const int Many = 60_000;
    private const int MostFew = 1500;
    private const int FirstSeed = 20261121;
    private const int Seeds = 20;
    private static readonly TimeSpan MostRealTime = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Limit = TimeSpan.FromHours(1);

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void Sixty_thousand_records_come_once_each()
    {
        var random = new Random(FirstSeed);
        var run = new RecordPullRun(new SyncRig());
        run.Fill(Many, random);
        int cuts = 40;
        run.Rig.Dialer.Connected = connection => cuts = CutSomewhere(connection, cuts, 100_000, random);
        var watch = Stopwatch.StartNew();
        uint pulled = Pull(run, powerCuts: 3, random, "60,000 records");
        TestContext.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalSeconds:0.0} s"));
        Assert.IsGreaterThanOrEqualTo((uint)Many, pulled);
        Assert.IsLessThan(MostRealTime, watch.Elapsed);
    }

    [TestMethod]
    public void Cut_anywhere_and_each_comes_once()
    {
        for (int seed = FirstSeed; seed < FirstSeed + Seeds; seed++)
        {
            var random = new Random(seed);
            var run = new RecordPullRun(new SyncRig());
            run.Fill(random.Next(MostFew), random);
            int cuts = random.Next(1, 12);
            run.Rig.Dialer.Connected = connection => cuts = CutSomewhere(connection, cuts, 15_000, random);
            Pull(run, random.Next(4), random, $"seed {seed}");
        }
    }

    /// <summary>Pulls while cards make new records, once more when nobody is at the door, and compares with what the device has.</summary>
    /// <returns>How many came.</returns>
    private uint Pull(RecordPullRun run, int powerCuts, Random random, string what)
    {
        SyncRig rig = run.Rig;
        uint first = rig.Device.Firmware.Records.OldestSequence;
        uint newest = rig.Device.Firmware.Records.NewestSequence;
        run.BeginVisits();
        run.Sink.Stored += () =>
        {
            if (rig.PowerCuts.Done < powerCuts && random.Next(3) == 0)
            {
                rig.PowerCuts.CutAt(random.Next(4), (TearMode)random.Next(4), random);
            }
        };
        run.Pull(Limit, CancellationToken.None);
        uint meanwhile = run.Sink.Records[^1].Number;
        rig.PowerCuts.Never();
        run.EndVisits();
        rig.Dialer.Connected = null;
        run.Pull(Limit, CancellationToken.None);
        TestContext.WriteLine(
            $"{what}: {newest} records and {run.Sink.Records.Count - (newest - first + 1)} meanwhile, {run.Sink.Records[^1].Number - meanwhile} of them in a second pull; "
            + $"{rig.Dialer.Connections} connections, {rig.PowerCuts.Done} power cuts, {run.Visitor.Visits} cards");
        Assert.AreEqual(0L, run.Missed, what);
        Assert.AreEqual(string.Empty, string.Join(", ", run.Visitor.Refused), what);
        Assert.IsNull(run.Difference(), what);
        return (uint)run.Sink.Records.Count;
    }

    /// <summary>At a byte to the device, at one from it, or not at all.</summary>
    /// <returns>The cuts that are left.</returns>
    private static int CutSomewhere(VirtualConnection connection, int cuts, int mostBytes, Random random)
    {
        if (cuts > 0)
        {
            connection.CutAfterFromDevice = random.Next(2) == 0 ? random.Next(1, mostBytes) : -1;
            connection.CutAfterToDevice = connection.CutAfterFromDevice < 0 ? random.Next(1, mostBytes / 20) : -1;
        }

        return cuts - 1;
    }
}
