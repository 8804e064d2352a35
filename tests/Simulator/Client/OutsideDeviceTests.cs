using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using AccessStandalone.HalSim.Board;
using AccessStandalone.HalSim.Client.Messages;
using AccessStandalone.HalSim.Client.Session;
using AccessStandalone.HalSim.Client.Work;
using AccessStandalone.HalSim.Device;
using AccessStandalone.HalSim.Network;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Simulator.Tests.Client;

/// <summary>
/// The client and the device over real sockets, each at its own pace: the device in a thread of its own, twenty times as fast as the clock on the wall, as somebody
/// would run it who has no hour to wait.
/// </summary>
[TestClass]
[DoNotParallelize]
public sealed class OutsideDeviceTests
{
    private const string Password = "Turnstile-7";
    private const double Speed = 20;
    private const int Users = 2_000;
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(30);

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public async Task Two_thousand_users_over_real_sockets()
    {
        using var ports = new OutsidePorts(0);
        using var stop = new CancellationTokenSource();
        using var limit = new CancellationTokenSource(MostTime);
        Task device = Task.Factory.StartNew(() => Run(ports, stop.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        var watch = Stopwatch.StartNew();
        var dialer = new TcpDialer("127.0.0.1", ports.Port);
        var options = new SessionOptions { RetriesFirst = true };
        await PlatformLogin.InitialiseAsync(dialer, Password, options, limit.Token);
        PlatformUser[] users = SyncSets.Make(Users, 0, new Random(1));
        var replacement = new UserReplacement(users, 1);
        var progress = new List<int>();
        replacement.Stepped += now => progress.Add(now.Sent);
        var client = new PlatformClient(dialer, Password, options);
        await client.RunAsync(replacement, limit.Token);
        TimeSpan synced = watch.Elapsed;
        var extract = new UserExtract();
        await client.RunAsync(extract, limit.Token);
        TestContext.WriteLine(string.Create(CultureInfo.InvariantCulture, $"synced after {synced.TotalSeconds:0.0} s, all read after {watch.Elapsed.TotalSeconds:0.0} s"));
        Assert.AreEqual(0, replacement.Failures.Count());
        Assert.IsNull(SyncSets.Difference(users, extract.Users));
        CollectionAssert.AreEqual(progress.Order().ToArray(), progress);
        Assert.IsGreaterThan(Users / 100, progress.Distinct().Count());
        await stop.CancelAsync();
        await Assert.ThrowsAsync<OperationCanceledException>(() => device);
    }

    /// <summary>Until it is stopped.</summary>
    private static void Run(OutsidePorts ports, CancellationToken stop)
    {
        var device = new SimulatedDevice(new VirtualBoard()) { Outside = ports };
        device.PowerOn();
        device.Pace = new RealTimePace(device.NowUs, Speed, () => { }, stop);
        try
        {
            device.RunFor(TimeSpan.FromDays(1));
        }
        finally
        {
            device.PowerOff();
        }
    }
}
