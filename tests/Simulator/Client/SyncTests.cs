using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using AccessStandalone.HalSim.Board.Chips;
using AccessStandalone.HalSim.Client.Messages;
using AccessStandalone.HalSim.Client.Session;
using AccessStandalone.HalSim.Client.Work;
using AccessStandalone.HalSim.Network;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Simulator.Tests.Client;

/// <summary>All users replaced over the network, by the client, on a whole device: while cards open the door, and over cuts of connections and power.</summary>
[TestClass]
public sealed class SyncTests
{
    private const int Many = 30_000;
    private const int Few = 600;
    private const int FirstSeed = 20261121;
    private const int Seeds = 20;
    private const int MostCardMs = 200;
    private static readonly TimeSpan MostRealTime = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Limit = TimeSpan.FromHours(1);

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void Thirty_thousand_users_while_cards_open_the_door()
    {
        var random = new Random(FirstSeed);
        var rig = new SyncRig();
        PlatformUser[] old = SyncSets.Make(Many, 0, random);
        PlatformUser[] fresh = SyncSets.Make(Many, 1, random);
        Replace(rig, old, 1, "first set");
        var watch = new SetWatch(rig.Device, old, fresh, everySteps: 100);
        DoorVisitor visitor = Visit(rig, watch, old, fresh, random);
        List<int> progress = Replace(rig, fresh, 2, "second set");
        int visitsBefore = visitor.Visits;
        rig.Run(() => false, TimeSpan.FromSeconds(10));
        Assert.IsTrue(watch.IsNew);
        TestContext.WriteLine($"{visitor.Visits} cards, the slowest {visitor.WorstUs / 1000} ms; {watch.Looks} looks at both sets");
        Assert.IsGreaterThan(60, visitsBefore);
        Assert.IsGreaterThan(visitsBefore + 4, visitor.Visits);
        visitor.IsThere = false;
        AssertOpened(visitor);
        CollectionAssert.AreEqual(progress.Order().ToArray(), progress);
        Assert.IsGreaterThan(Many / 100, progress.Distinct().Count());
        AssertHolds(rig, fresh, random, "after the sync");
    }

    [TestMethod]
    public void Cut_connections_anywhere_and_the_tables_are_equal()
    {
        for (int seed = FirstSeed; seed < FirstSeed + Seeds; seed++)
        {
            CutAnywhere(seed, withPower: false);
        }
    }

    [TestMethod]
    public void Cut_connections_and_power_anywhere_and_the_tables_are_equal()
    {
        for (int seed = FirstSeed; seed < FirstSeed + Seeds; seed++)
        {
            CutAnywhere(seed, withPower: true);
        }
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(1)]
    public void A_power_cut_at_any_operation_of_the_commit_leaves_one_set_or_the_other(int operation)
    {
        foreach (TearMode mode in Enum.GetValues<TearMode>())
        {
            var random = new Random(FirstSeed + (int)mode);
            var rig = new SyncRig();
            PlatformUser[] old = SyncSets.Make(Few / 2, 0, random);
            PlatformUser[] fresh = SyncSets.Make(Few / 2, 1, random);
            rig.Do(new UserReplacement(old, 1), Limit);
            var watch = new SetWatch(rig.Device, old, fresh, everySteps: 25);
            bool isArmed = false;
            var replacement = new UserReplacement(fresh, 2);
            replacement.Stepped += now =>
            {
                if (now.CommitEpoch != null && !isArmed)
                {
                    isArmed = true;
                    watch.EverySteps = 1;
                    rig.PowerCuts.CutAt(operation, mode, random);
                }
            };
            rig.Device.Booted += () => watch.EverySteps = 25;
            rig.Do(replacement, Limit);
            rig.Run(() => false, TimeSpan.FromSeconds(1));
            Assert.AreEqual(1, rig.PowerCuts.Done);
            Assert.IsTrue(watch.IsNew);
            AssertHolds(rig, fresh, random, $"{mode}");
        }
    }

    /// <summary>The device cannot know yet that the former connection is over: it does not read on while it answers.</summary>
    [TestMethod]
    public void Who_reconnects_in_the_middle_of_an_add_goes_on_at_once()
    {
        const ulong Token = 7;
        var random = new Random(FirstSeed);
        var rig = new SyncRig();
        PlatformUser[] users = SyncSets.Make(Few / 2, 0, random);
        rig.Ask(async session =>
        {
            await session.AskAsync(PlatformOperation.BeginReplacement, ReplacementStart.Build(Token), default);
            var answers = new List<PendingAnswer>();
            for (int first = 0; first < users.Length; first += AddToReplacementRequest.MostUsers)
            {
                var request = new AddToReplacementRequest((uint)first, users[first..(first + AddToReplacementRequest.MostUsers)]);
                answers.Add(await session.SendAsync(PlatformOperation.AddToReplacement, request.Build(), default));
            }

            return await answers[0].PayloadAsync(default);
        });
        long endedUs = rig.Device.NowUs;
        ReplacementStart start = rig.Ask(async session => ReplacementStart.Parse(
            (await session.AskAsync(PlatformOperation.BeginReplacement, ReplacementStart.Build(Token), default)).Span));
        TestContext.WriteLine($"at {start.Position} after {(rig.Device.NowUs - endedUs) / 1000} ms");
        Assert.IsGreaterThanOrEqualTo((uint)AddToReplacementRequest.MostUsers, start.Position);
        Assert.IsLessThan((uint)users.Length, start.Position);
        Assert.IsLessThan(300_000, rig.Device.NowUs - endedUs);
        rig.Do(new UserReplacement(users, Token), Limit);
        AssertHolds(rig, users, random, "after the sync");
    }

    private void CutAnywhere(int seed, bool withPower)
    {
        var random = new Random(seed);
        var rig = new SyncRig();
        PlatformUser[] old = SyncSets.Make(Few / 2, 0, random);
        PlatformUser[] fresh = SyncSets.Make(random.Next(1, Few), 1, random);
        rig.Do(new UserReplacement(old, 1), Limit);
        var watch = new SetWatch(rig.Device, old, fresh, everySteps: 7);
        DoorVisitor visitor = Visit(rig, watch, old, fresh, random);
        int cuts = random.Next(1, 12);
        rig.Dialer.Connected = connection => cuts = CutSomewhere(connection, cuts, random);
        int powerCuts = withPower ? random.Next(1, 4) : 0;
        var replacement = new UserReplacement(fresh, 2);
        replacement.Stepped += _ => CutThePower(rig, powerCuts, random);
        CutThePower(rig, powerCuts, random);
        rig.Do(replacement, Limit);
        rig.PowerCuts.Never();
        TestContext.WriteLine(
            $"seed {seed}: {fresh.Length} users, {rig.Dialer.Connections} connections, {rig.PowerCuts.Done} power cuts, {visitor.Visits} cards, slowest {visitor.WorstUs / 1000} ms");
        string what = $"seed {seed}";
        Assert.AreEqual(0, replacement.Failures.Count(), what);
        Assert.IsTrue(replacement.Results.All(result => result == PlatformResult.Done), what);
        rig.Run(() => false, TimeSpan.FromSeconds(4));
        Assert.IsTrue(watch.IsNew, what);
        AssertOpened(visitor);
        visitor.IsThere = false;
        AssertHolds(rig, fresh, random, what);
    }

    /// <summary>At a byte to the device, at one from it, or not at all.</summary>
    /// <returns>The cuts that are left.</returns>
    private static int CutSomewhere(VirtualConnection connection, int cuts, Random random)
    {
        if (cuts > 0)
        {
            connection.CutAfterToDevice = random.Next(2) == 0 ? random.Next(1, 30_000) : -1;
            connection.CutAfterFromDevice = connection.CutAfterToDevice < 0 ? random.Next(1, 800) : -1;
        }

        return cuts - 1;
    }

    private static void CutThePower(SyncRig rig, int cuts, Random random)
    {
        if (rig.PowerCuts.Done < cuts)
        {
            rig.PowerCuts.CutAt(random.Next(400), (TearMode)random.Next(4), random);
        }
    }

    /// <summary>Replaces all users within the time that was promised.</summary>
    /// <returns>How many had been sent, as a person was shown it.</returns>
    private List<int> Replace(SyncRig rig, PlatformUser[] users, ulong token, string what)
    {
        var progress = new List<int>();
        var replacement = new UserReplacement(users, token);
        replacement.Stepped += now => progress.Add(now.Sent);
        long begunUs = rig.Device.NowUs;
        long bytes = rig.Dialer.Bytes;
        var watch = Stopwatch.StartNew();
        rig.Do(replacement, Limit);
        TestContext.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: {users.Length} users in {watch.Elapsed.TotalSeconds:0.0} s, {(rig.Device.NowUs - begunUs) / 1e6:0.0} s of virtual time, {rig.Dialer.Bytes - bytes} bytes"));
        Assert.AreEqual(string.Empty, string.Join(", ", replacement.Failures.Take(5).Select(failure => $"{failure.User.Id}: {failure.Reason}")));
        Assert.IsLessThan(MostRealTime, watch.Elapsed, what);
        return progress;
    }

    /// <summary>Cards of the set that holds, each from a user whom his card lets in.</summary>
    private static DoorVisitor Visit(SyncRig rig, SetWatch watch, PlatformUser[] old, PlatformUser[] fresh, Random random)
    {
        uint epoch = rig.Device.Firmware.Users.Store.Epoch;
        PlatformUser[] before = [.. old.Where(SyncSets.OpensByCard)];
        PlatformUser[] after = [.. fresh.Where(SyncSets.OpensByCard)];
        Assert.IsFalse(watch.IsNew);
        return new DoorVisitor(rig.Device, () =>
        {
            PlatformUser[] now = rig.Device.Firmware.Users.Store.Epoch == epoch || after.Length == 0 ? before : after;
            return now[random.Next(now.Length)].Cards[0];
        });
    }

    private static void AssertOpened(DoorVisitor visitor)
    {
        Assert.AreEqual(string.Empty, string.Join(", ", visitor.Refused));
        Assert.IsLessThanOrEqualTo(MostCardMs * 1000L, visitor.WorstUs);
    }

    /// <summary>Every field of every user as the device tells them, and some passwords at its keypad.</summary>
    private static void AssertHolds(SyncRig rig, PlatformUser[] users, Random random, string what)
    {
        rig.Dialer.Connected = null;
        var extract = new UserExtract();
        rig.Do(extract, Limit);
        Assert.IsNull(SyncSets.Difference(users, extract.Users), what);
        PlatformUser[] typists = [.. users.Where(SyncSets.OpensByPassword)];
        rig.Run("wait 5s");
        for (int i = 0; i < Math.Min(3, typists.Length); i++)
        {
            PlatformUser user = typists[random.Next(typists.Length)];
            string digits = user.Password.Number.ToString($"D{user.Password.Length}", CultureInfo.InvariantCulture);
            rig.Run($"touch; keys {user.Id} # {digits} #; expect lock released; wait 2s; expect lock secured");
        }
    }
}
