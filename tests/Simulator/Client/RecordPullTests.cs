using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Threading;
using AccessStandalone.HalSim.Board.Chips;
using AccessStandalone.HalSim.Client.Messages;
using AccessStandalone.HalSim.Client.Session;
using AccessStandalone.HalSim.Client.Work;
using AccessStandalone.HalSim.Network;
using AccessStandalone.Storage;
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
    private const int AtOnce = 50;
    private const ulong Card = 12345678;
    private static readonly TimeSpan MostRealTime = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan OneStep = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Limit = TimeSpan.FromHours(1);

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void Sixty_thousand_records_come_once_each()
    {
        var random = new Random(FirstSeed);
        SyncRig rig = WithUser();
        Fill(rig, Many, random);
        int cuts = 40;
        rig.Dialer.Connected = connection => cuts = CutSomewhere(connection, cuts, 100_000, random);
        var watch = Stopwatch.StartNew();
        uint pulled = Pull(rig, powerCuts: 3, random, "60,000 records");
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
            SyncRig rig = WithUser();
            Fill(rig, random.Next(MostFew), random);
            int cuts = random.Next(1, 12);
            rig.Dialer.Connected = connection => cuts = CutSomewhere(connection, cuts, 15_000, random);
            Pull(rig, random.Next(4), random, $"seed {seed}");
        }
    }

    /// <summary>Pulls while cards make new records, once more when nobody is at the door, and compares with what the device has.</summary>
    /// <returns>How many came.</returns>
    private uint Pull(SyncRig rig, int powerCuts, Random random, string what)
    {
        var visitor = new DoorVisitor(rig.Device, () => Card);
        var sink = new NewsSink(rig.Device);
        sink.Stored += () =>
        {
            if (rig.PowerCuts.Done < powerCuts && random.Next(3) == 0)
            {
                rig.PowerCuts.CutAt(random.Next(4), (TearMode)random.Next(4), random);
            }
        };
        uint oldest = rig.Device.Firmware.Records.OldestSequence;
        uint newest = rig.Device.Firmware.Records.NewestSequence;
        var pull = new RecordPull(sink, 0, acknowledges: true);
        rig.Do(pull, Limit);
        rig.PowerCuts.Never();
        visitor.IsThere = false;
        rig.Run(() => false, TimeSpan.FromSeconds(2));
        rig.Dialer.Connected = null;
        var rest = new RecordPull(sink, pull.Next, acknowledges: true);
        rig.Do(rest, Limit);
        TestContext.WriteLine(
            $"{what}: {newest} records and {sink.Records.Count - (newest - oldest + 1)} meanwhile, {rest.Next - pull.Next} of them in a second pull; "
            + $"{rig.Dialer.Connections} connections, {rig.PowerCuts.Done} power cuts, {visitor.Visits} cards");
        Assert.AreEqual(0L, pull.Missed + rest.Missed, what);
        Assert.AreEqual(string.Empty, string.Join(", ", visitor.Refused), what);
        AssertIsTheLog(rig.Device.Firmware.Records, sink, oldest, what);
        rig.Device.PowerOff();
        rig.Device.PowerOn();
        Assert.AreEqual(sink.Records[^1].Number, rig.Device.Firmware.Records.ReadAcknowledged(), what);
        return (uint)sink.Records.Count;
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

    private static void AssertIsTheLog(IRecordLog log, NewsSink sink, uint oldest, string what)
    {
        var record = new Record();
        for (int i = 0; i < sink.Records.Count; i++)
        {
            PlatformRecord told = sink.Records[i];
            Assert.AreEqual(oldest + (uint)i, told.Number, what);
            if (log.TryRead(told.Number, record))
            {
                Assert.AreEqual(Told(record), told, what);
            }
            else
            {
                Assert.IsLessThan(log.OldestSequence, told.Number, what);
            }
        }

        Assert.AreEqual(log.NewestSequence, sink.Records[^1].Number, what);
    }

    private static PlatformRecord Told(Record record) => new(
        record.Sequence, record.UtcMs, record.Kind, record.Reason, record.Method, record.Reader, record.Alarm, record.Duress, record.Name, record.Word,
        record.UserId, record.Card, record.Value);

    private static SyncRig WithUser()
    {
        var rig = new SyncRig();
        var user = new PlatformUser { Id = 7, Cards = [Card] };
        IReadOnlyList<PlatformResult> results = rig.Ask(session => session.PutUsersAsync(PutMode.Insert, [user], CancellationToken.None));
        Assert.AreEqual(PlatformResult.Done, results[0]);
        return rig;
    }

    /// <summary>As if so much had happened at the door; the device takes its steps meanwhile.</summary>
    private static void Fill(SyncRig rig, int count, Random random)
    {
        var record = new Record();
        for (int i = 0; i < count; i += AtOnce)
        {
            int some = Math.Min(AtOnce, count - i);
            Assert.IsTrue(rig.Device.Ask((firmware, nowMs) => Append(firmware.Records, record, some, random)));
            rig.Device.RunFor(OneStep);
        }
    }

    private static bool Append(IRecordLog log, Record record, int count, Random random)
    {
        bool isStored = true;
        for (int i = 0; i < count; i++)
        {
            record.Clear();
            record.Kind = RecordKind.Refused;
            record.Reason = Reason.Unknown;
            record.Method = AccessMethod.Card;
            record.Reader = ReaderId.Builtin;
            record.Card = (ulong)random.NextInt64(1, 1L << 40);
            isStored &= log.Append(record);
        }

        return isStored;
    }
}
