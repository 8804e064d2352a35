using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using AccessStandalone.HalSim.Board;
using AccessStandalone.HalSim.Client.Messages;
using AccessStandalone.HalSim.Client.Session;
using AccessStandalone.HalSim.Client.Work;
using AccessStandalone.HalSim.Device;
using AccessStandalone.HalSim.Network;
using AccessStandalone.Storage;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Simulator.Tests.Client;

/// <summary>The client and the firmware, which know each other only through PROTOCOL.md.</summary>
[TestClass]
public sealed class RealDeviceTests
{
    private const string Password = "Turnstile-7";
    private readonly ManualTime _time = new() { SkipsUpTo = TimeSpan.FromSeconds(7) };
    private readonly SimulatedDevice _device = new(new VirtualBoard());
    private readonly VirtualDialer _dialer;

    public RealDeviceTests()
    {
        _dialer = new VirtualDialer(_device);
        _device.PowerOn();
        _device.RunFor(TimeSpan.FromSeconds(2));
    }

    private SessionOptions Options => new() { Time = _time, RetriesFirst = true, LongestPause = TimeSpan.FromSeconds(4), MostRetries = 20 };

    [TestMethod]
    public async Task A_new_device_is_initialised_and_asked_about_everything()
    {
        Assert.IsFalse((await PlatformLogin.ReadInfoAsync(_dialer, Options, CancellationToken.None)).IsInitialised);
        await PlatformLogin.InitialiseAsync(_dialer, Password, Options, CancellationToken.None);
        PlatformRefusedException refused = await Assert.ThrowsExactlyAsync<PlatformRefusedException>(
            () => PlatformSession.LogInAsync(_dialer, "wrong-one-1", Options, CancellationToken.None));
        Assert.AreEqual(PlatformResult.LoginRefused, refused.Result);
        await using PlatformSession session = await LogIn();
        Assert.IsTrue((await session.ReadInfoAsync(CancellationToken.None)).IsInitialised);
        Assert.AreEqual(30_000u, (await session.ReadStatusAsync(CancellationToken.None)).UserRoom);
        await session.CommandAsync(DoorCommand.Open, CancellationToken.None);
        await session.WriteTimeAsync(1_795_248_003_000, CancellationToken.None);
        JsonObject settings = await SettingsDocument.ReadAsync(session, CancellationToken.None);
        Assert.AreEqual(3, (int)settings["settings"]!["door-open-duration-s"]!);
        SettingsDocument document = SettingsDocument.Parse(settings.ToJsonString(), withNetwork: true);
        Assert.IsTrue((await document.WriteAsync(session, CancellationToken.None)).All(entry => entry.Result == PlatformResult.Done));
        await session.WriteTimeRuleAsync(TimeRuleKind.PeriodGroup, 3, new byte[] { 0, 0, 0, 0, 1, 0, 0, 0 }, CancellationToken.None);
        Assert.AreEqual(3, (await TimeRuleList.ReadAsync(session, CancellationToken.None)).Single().Number);
    }

    [TestMethod]
    public async Task Users_records_and_news_over_cut_connections()
    {
        await PlatformLogin.InitialiseAsync(_dialer, Password, Options, CancellationToken.None);
        PlatformUser[] users = Enumerable.Range(1, 650).Select(i => new PlatformUser { Id = (uint)i, Name = $"User {i}", Cards = [(ulong)(i == 77 ? 76 : i)] }).ToArray();
        int cuts = 4;
        _dialer.CutAfter = () => cuts-- > 0 ? 700 + (cuts * 100) : null;
        var replacement = new UserReplacement(users, 42);
        await RunAsync(replacement);
        Assert.AreEqual((77u, PlatformResult.CardTaken), replacement.Failures.Select(failure => (failure.User.Id, failure.Reason)).Single());
        cuts = 3;
        _dialer.CutAfter = () => cuts-- > 0 ? 9000 : null;
        var extract = new UserExtract();
        await RunAsync(extract);
        CollectionAssert.AreEqual(
            users.Where(user => user.Id != 77).Select(user => user.Id).ToArray(), extract.Users.Select(user => user.Id).Order().ToArray());
        cuts = 3;
        var sink = new Numbers();
        await RunAsync(new RecordPull(sink, 0, acknowledges: true));
        CollectionAssert.AreEqual(Enumerable.Range(1, sink.All.Count).Select(i => (uint)i).ToArray(), sink.All);
        Assert.IsTrue(sink.All.Count > 5);
        await using PlatformSession session = await LogIn();
        Assert.IsTrue((await session.ReadStatusAsync(CancellationToken.None)).AcknowledgedRecord >= sink.All.Count);
    }

    private Task<PlatformSession> LogIn() => PlatformSession.LogInAsync(_dialer, Password, Options, CancellationToken.None);

    private Task RunAsync(IPlatformWork work) => new PlatformClient(_dialer, Password, Options).RunAsync(work, CancellationToken.None);

    private sealed class Numbers : IRecordSink
    {
        public List<uint> All { get; } = [];

        public ValueTask StoreAsync(IReadOnlyList<PlatformRecord> records, CancellationToken cancel)
        {
            All.AddRange(records.Select(record => record.Number));
            return ValueTask.CompletedTask;
        }
    }
}
