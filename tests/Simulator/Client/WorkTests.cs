using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using AccessStandalone.HalSim.Client.Csv;
using AccessStandalone.HalSim.Client.Messages;
using AccessStandalone.HalSim.Client.Session;
using AccessStandalone.HalSim.Client.Work;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Simulator.Tests.Client;

/// <summary>Works at a device that loses its connections, at bytes that seeds choose.</summary>
[TestClass]
public sealed class WorkTests
{
    private const int FirstSeed = 20261121;
    private const int Seeds = 40;

    // One pause of a busy device fires at once too; the time-outs do not.
    private readonly ManualTime _time = new() { SkipsUpTo = TimeSpan.FromSeconds(7) };

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public async Task A_set_replaces_all_users_and_failures_are_told()
    {
        var device = new FakeDevice { BusyTimes = 3 };
        PlatformUser[] users = Set(1050);
        var replacement = new UserReplacement(users, 1);
        await RunAsync(new FakeNetwork(device), replacement);
        AssertReplaced(device, users, replacement);
        Assert.AreEqual(11, device.AddsDone);
        Assert.AreEqual(1, device.Begins);
    }

    [TestMethod]
    public async Task An_empty_set_leaves_nobody()
    {
        var device = new FakeDevice();
        await RunAsync(new FakeNetwork(device), new UserReplacement(Set(3), 1));
        await RunAsync(new FakeNetwork(device), new UserReplacement([], 2));
        Assert.AreEqual((0, 2u), (device.Users.Count, device.Epoch));
    }

    [TestMethod]
    public async Task A_replacement_survives_cuts_anywhere()
    {
        for (int seed = FirstSeed; seed < FirstSeed + Seeds; seed++)
        {
            TestContext.WriteLine($"seed {seed}");
            var random = new Random(seed);
            var device = new FakeDevice();
            PlatformUser[] users = Set(850);
            int cuts = random.Next(1, 12);
            var network = new FakeNetwork(device) { CutAfter = () => cuts-- > 0 ? random.Next(1, 60_000) : null };
            var replacement = new UserReplacement(users, 1);
            await RunAsync(network, replacement);
            AssertReplaced(device, users, replacement);
            Assert.AreEqual(1u, device.Epoch, $"seed {seed}");
        }
    }

    [TestMethod]
    public async Task A_power_cut_of_the_device_begins_the_set_anew()
    {
        var device = new FakeDevice();
        PlatformUser[] users = Set(500);
        var replacement = new UserReplacement(users, 1);
        bool wasCut = false;
        var network = new FakeNetwork(device);
        replacement.Stepped += now =>
        {
            if (now.Sent == 300 && !wasCut)
            {
                wasCut = true;
                device.PowerCut();
                network.Cut();
            }
        };
        await RunAsync(network, replacement);
        AssertReplaced(device, users, replacement);
    }

    [TestMethod]
    public async Task A_later_run_goes_on_with_what_the_one_before_had_written_down()
    {
        var device = new FakeDevice();
        PlatformUser[] users = Set(700);
        var network = new FakeNetwork(device);
        using var cancel = new CancellationTokenSource();
        SyncState? state = null;
        var first = new UserReplacement(users, 1);
        first.Stepped += now =>
        {
            state = SyncState.Of("hash", now);
            if (now.Sent >= 300)
            {
                cancel.Cancel();
            }
        };
        await Assert.ThrowsAsync<OperationCanceledException>(() => Client(network).RunAsync(first, cancel.Token));
        int begun = (int)device.Position;
        UserReplacement second = state!.ToReplacement(users);
        await RunAsync(network, second);
        AssertReplaced(device, users, second);
        Assert.AreEqual(7, device.AddsDone, $"begun {begun}");
    }

    [TestMethod]
    public void What_is_written_down_keeps_what_is_known_behind_a_gap()
    {
        PlatformUser[] users = Set(5);
        PlatformResult?[] known = [PlatformResult.Done, null, PlatformResult.CardTaken, null];
        var replacement = new UserReplacement(users, 1);
        replacement.Recall(known);
        UserReplacement again = SyncState.Of("hash", replacement).ToReplacement(users);
        CollectionAssert.AreEqual(known.Append(null).ToArray(), again.Results.ToArray());
    }

    [TestMethod]
    public async Task A_lost_answer_to_the_commit_is_asked_for_by_the_epoch()
    {
        var device = new FakeDevice();
        PlatformUser[] users = Set(10);
        var network = new FakeNetwork(device);
        var replacement = new UserReplacement(users, 1);
        bool isCut = false;
        replacement.Stepped += now =>
        {
            // The next connection is told so before it commits, the one after finds it done.
            if (now.CommitEpoch != null && !isCut)
            {
                isCut = true;
                network.CutAnswers();
            }
        };
        await RunAsync(network, replacement);
        AssertReplaced(device, users, replacement);
        Assert.AreEqual((1u, 1), (device.Epoch, device.Begins));
    }

    [TestMethod]
    public async Task Another_client_s_replacement_is_not_fought_over()
    {
        var device = new FakeDevice();
        var replacement = new UserReplacement(Set(500), 1);
        replacement.Stepped += now =>
        {
            if (now.Sent == 100)
            {
                device.PowerCut();
            }
        };
        PlatformRefusedException refused = await Assert.ThrowsExactlyAsync<PlatformRefusedException>(
            () => RunAsync(new FakeNetwork(device), replacement));
        Assert.AreEqual(PlatformResult.NotReplacing, refused.Result);
    }

    [TestMethod]
    public async Task Records_come_once_each_over_cuts_anywhere()
    {
        for (int seed = FirstSeed; seed < FirstSeed + Seeds; seed++)
        {
            TestContext.WriteLine($"seed {seed}");
            var random = new Random(seed);
            FakeDevice device = WithRecords(random.Next(0, 1500));
            int cuts = random.Next(1, 10);
            var network = new FakeNetwork(device) { CutAfter = () => cuts-- > 0 ? random.Next(1, 40_000) : null };
            var sink = new Sink(device);
            await RunAsync(network, new RecordPull(sink, 0, acknowledges: true));
            Assert.AreEqual(device.Records.Count, sink.Numbers.Count, $"seed {seed}");
            CollectionAssert.AreEqual(Enumerable.Range(1, device.Records.Count).Select(i => (uint)i).ToArray(), sink.Numbers);
            Assert.AreEqual((uint)device.Records.Count, device.Acknowledged, $"seed {seed}");
        }
    }

    [TestMethod]
    public async Task Live_records_come_once_each_over_cuts_anywhere()
    {
        for (int seed = FirstSeed; seed < FirstSeed + Seeds; seed++)
        {
            TestContext.WriteLine($"seed {seed}");
            var random = new Random(seed);
            FakeDevice device = WithRecords(random.Next(0, 300));
            int cuts = random.Next(1, 10);
            var network = new FakeNetwork(device) { CutAfter = () => cuts-- > 0 ? random.Next(1, 20_000) : null };
            using var cancel = new CancellationTokenSource();
            int total = device.Records.Count + 200;
            var sink = new Sink(device)
            {
                Stored = numbers =>
                {
                    if (device.Records.Count < total)
                    {
                        device.AddRecord(1);
                    }

                    if (numbers.Count == total)
                    {
                        cancel.Cancel();
                    }
                },
            };
            device.AddRecord(1);
            await Assert.ThrowsAsync<OperationCanceledException>(
                () => Client(network).RunAsync(new PlatformMonitor(sink, 1, acknowledges: true), cancel.Token), $"seed {seed}");
            CollectionAssert.AreEqual(Enumerable.Range(1, total).Select(i => (uint)i).ToArray(), sink.Numbers, $"seed {seed}");
        }
    }

    [TestMethod]
    public async Task All_users_are_read()
    {
        var device = new FakeDevice();
        await RunAsync(new FakeNetwork(device), new UserReplacement(Set(350), 1));
        int cuts = 3;
        var extract = new UserExtract();
        var totals = new HashSet<int>();
        extract.Stepped += now => totals.Add(now.Total);
        await RunAsync(new FakeNetwork(device) { CutAfter = () => cuts-- > 0 ? 12_000 : null }, extract);
        CollectionAssert.AreEqual(device.Users.Keys.Order().ToArray(), extract.Users.Select(user => user.Id).ToArray());
        CollectionAssert.AreEqual(new[] { device.Users.Count }, totals.ToArray());
    }

    [TestMethod]
    public async Task Users_are_imported_over_connections_that_break()
    {
        for (int seed = FirstSeed; seed < FirstSeed + Seeds; seed++)
        {
            var random = new Random(seed);
            var device = new FakeDevice();
            int cuts = 4;
            PlatformUser[] users = Enumerable.Range(1, 1050).Select(i => new PlatformUser { Id = (uint)(i == 500 ? 0 : i), Cards = [(ulong)i] }).ToArray();
            var import = new UserImport(users);
            var done = new List<int>();
            import.Stepped += now => done.Add(now.Results.Count);
            await RunAsync(new FakeNetwork(device) { CutAfter = () => cuts-- > 0 ? random.Next(1000, 60_000) : null }, import);
            CollectionAssert.AreEqual(users.Select(user => user.Id).Where(id => id > 0).ToArray(), device.Users.Keys.Order().ToArray(), $"seed {seed}");
            Assert.AreEqual(1, import.Refused, $"seed {seed}");
            Assert.AreEqual(PlatformResult.BadUserId, import.Results[499], $"seed {seed}");
            CollectionAssert.AreEqual(Enumerable.Range(1, 11).Select(i => Math.Min(i * 100, 1050)).ToArray(), done, $"seed {seed}");
        }
    }

    [TestMethod]
    public async Task How_far_a_pull_of_records_is_is_told()
    {
        var told = new List<(int, int)>();
        FakeDevice device = WithRecords(450);
        var pull = new RecordPull(new Sink(device), 51, acknowledges: false);
        pull.Stepped += now => told.Add((now.Read, now.Total));
        await RunAsync(new FakeNetwork(device), pull);
        CollectionAssert.AreEqual(new[] { (200, 400), (400, 400) }, told);
    }

    private Task RunAsync(FakeNetwork network, IPlatformWork work) => Client(network).RunAsync(work, CancellationToken.None);

    private PlatformClient Client(FakeNetwork network) => new(
        network, FakeDevice.Password, new SessionOptions { Time = _time, RetriesFirst = true, LongestPause = TimeSpan.FromSeconds(4) });

    /// <summary>Every 97th has a card that the one before has, every 151st an ID that there cannot be.</summary>
    private static PlatformUser[] Set(int count)
    {
        var users = new PlatformUser[count];
        for (int i = 0; i < count; i++)
        {
            users[i] = new PlatformUser
            {
                Id = i % 151 == 150 ? 0 : (uint)(1000 + i),
                Name = $"User {i}",
                Cards = [(ulong)(i % 97 == 96 ? 500_000 + i - 1 : 500_000 + i)],
            };
        }

        return users;
    }

    private static FakeDevice WithRecords(int count)
    {
        var device = new FakeDevice();
        for (int i = 0; i < count; i++)
        {
            device.AddRecord((uint)i);
        }

        return device;
    }

    private static void AssertReplaced(FakeDevice device, PlatformUser[] users, UserReplacement replacement)
    {
        (uint, PlatformResult)[] wanted = users
            .Select((user, i) => (user.Id, i % 151 == 150 ? PlatformResult.BadUserId : i % 97 == 96 ? PlatformResult.CardTaken : PlatformResult.Done))
            .Where(entry => entry.Item2 != PlatformResult.Done)
            .ToArray();
        CollectionAssert.AreEqual(wanted, replacement.Failures.Select(failure => (failure.User.Id, failure.Reason)).ToArray());
        Assert.AreEqual(users.Length - wanted.Length, device.Users.Count);
        Assert.AreEqual(users.Length, replacement.Sent);
    }

    private sealed class Sink(FakeDevice device) : INewsSink
    {
        public List<uint> Numbers { get; } = [];

        public Action<List<uint>>? Stored { get; init; }

        public ValueTask StoreAsync(IReadOnlyList<PlatformRecord> records, CancellationToken cancel)
        {
            // Nothing is acknowledged before it was stored.
            Assert.IsTrue(device.Acknowledged <= Numbers.Count);
            Numbers.AddRange(records.Select(record => record.Number));
            Stored?.Invoke(Numbers);
            return ValueTask.CompletedTask;
        }

        public ValueTask TakeAsync(UserNews news, CancellationToken cancel) => ValueTask.CompletedTask;
    }
}
