using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using AccessStandalone.HalSim.Board.Chips;
using AccessStandalone.HalSim.Client.Messages;
using AccessStandalone.HalSim.Client.Session;
using AccessStandalone.HalSim.Client.Work;
using AccessStandalone.Storage;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Simulator.Tests.Client;

/// <summary>Records and users told live by a whole device: soon, and over cuts each once.</summary>
[TestClass]
public sealed class LiveNewsTests
{
    private const int FirstSeed = 20261121;
    private const int Seeds = 10;
    private const ulong Card = 12345678;
    private const uint UserId = 7;
    private const long MostDelayUs = 1_000_000;
    private static readonly TimeSpan Busy = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(30);

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void Duress_an_added_user_and_an_intrusion_are_told_within_a_second()
    {
        SyncRig rig = WithUser();
        rig.Set(SettingId.Duress, 1);
        rig.Set(SettingId.PersonCollection, 1);
        rig.Set(SettingId.DoorDetector, 1);
        var sink = new NewsSink(rig.Device);
        using var cancel = new CancellationTokenSource();
        Task live = rig.RunAsync(new PlatformMonitor(sink, null, acknowledges: true), cancel.Token);
        rig.Run("wait 2s; touch; keys 7 # 1235 #; expect lock released");
        AssertTold(rig, () => sink.Records.Any(record => record is { Kind: RecordKind.Alarm, Alarm: AlarmKind.Duress, UserId: UserId }), "duress");
        rig.Run("wait 5s; keys # 88888888 #; keys 1 #; keys 55 #; keys #; keys 4321 #");
        AssertTold(rig, () => sink.Users.Any(news => news.User is { Id: 55, Password.IsKept: true }), "the user");
        rig.Run("keys * *; wait 5s; door open");
        AssertTold(rig, () => sink.Records.Any(record => record is { Kind: RecordKind.Alarm, Alarm: AlarmKind.Intrusion }), "intrusion");
        TestContext.WriteLine($"{sink.Records.Count} records, the slowest {sink.WorstUs / 1000} ms");
        Assert.IsGreaterThan(0L, sink.WorstUs);
        Assert.IsLessThan(MostDelayUs, sink.WorstUs);
        Cancel(rig, live, cancel);
    }

    [TestMethod]
    public void Nothing_is_lost_and_nothing_comes_twice_over_cuts()
    {
        for (int seed = FirstSeed; seed < FirstSeed + Seeds; seed++)
        {
            var random = new Random(seed);
            SyncRig rig = WithUser();
            int cuts = random.Next(1, 12);
            rig.Dialer.Connected = connection => connection.CutAfterFromDevice = cuts-- > 0 ? random.Next(1, 4000) : -1;
            int powerCuts = random.Next(4);
            var visitor = new DoorVisitor(rig.Device, () => Card);
            var sink = new NewsSink(rig.Device);
            sink.Stored += () =>
            {
                if (rig.PowerCuts.Done < powerCuts && random.Next(5) == 0)
                {
                    rig.PowerCuts.CutAt(random.Next(8), (TearMode)random.Next(4), random);
                }
            };
            using var cancel = new CancellationTokenSource();
            Task live = rig.RunAsync(new PlatformMonitor(sink, 1, acknowledges: true), cancel.Token);
            rig.Run(() => false, Busy);
            visitor.IsThere = false;
            rig.PowerCuts.Never();
            rig.Run(() => false, Quiet);
            TestContext.WriteLine($"seed {seed}: {sink.Records.Count} records, {rig.Dialer.Connections} connections, {rig.PowerCuts.Done} power cuts, {visitor.Visits} cards");
            IRecordLog log = rig.Device.Firmware.Records;
            CollectionAssert.AreEqual(
                Enumerable.Range(1, (int)log.NewestSequence).Select(number => (uint)number).ToArray(),
                sink.Records.Select(record => record.Number).ToArray(),
                $"seed {seed}");
            Assert.AreEqual(log.NewestSequence, log.ReadAcknowledged(), $"seed {seed}");
            Assert.IsGreaterThan(30, visitor.Visits);
            Cancel(rig, live, cancel);
        }
    }

    private static void AssertTold(SyncRig rig, Func<bool> isTold, string what) => Assert.IsTrue(rig.Run(isTold, TimeSpan.FromSeconds(2)), what);

    private static void Cancel(SyncRig rig, Task live, CancellationTokenSource cancel)
    {
        cancel.Cancel();
        Assert.IsTrue(rig.Run(() => live.IsCompleted, Quiet));
        Assert.IsTrue(live.IsCanceled, live.Exception?.ToString());
    }

    private static SyncRig WithUser()
    {
        var rig = new SyncRig();
        var user = new PlatformUser { Id = UserId, Cards = [Card], Password = UserPassword.Parse("1234") };
        IReadOnlyList<PlatformResult> results = rig.Ask(session => session.PutUsersAsync(PutMode.Insert, [user], CancellationToken.None));
        Assert.AreEqual(PlatformResult.Done, results[0]);
        return rig;
    }
}
