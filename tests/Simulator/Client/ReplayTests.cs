using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using AccessStandalone.HalSim.Board;
using AccessStandalone.HalSim.Client.Messages;
using AccessStandalone.HalSim.Client.Session;
using AccessStandalone.HalSim.Device;
using AccessStandalone.HalSim.Network;
using AccessStandalone.HalSim.Scenarios;
using AccessStandalone.Storage;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Simulator.Tests.Client;

/// <summary>Frames at the whole device that were sent before, or are not those that the client sent: they end the connection and do nothing.</summary>
[TestClass]
public sealed class ReplayTests
{
    private const string Password = "Turnstile-7";
    private const int HeaderBytes = 6;

    private readonly Bench _bench = new(new SimulatedDevice(new VirtualBoard()));
    private readonly List<byte[]> _sent = [];
    private readonly VirtualDialer _dialer;

    public ReplayTests()
    {
        _dialer = new VirtualDialer(Device) { Capture = Keep };
        Device.PowerOn();
        Device.RunFor(TimeSpan.FromSeconds(2));
        PlatformLogin.InitialiseAsync(_dialer, Password, Options, CancellationToken.None).GetAwaiter().GetResult();
        _sent.Clear();
    }

    private SimulatedDevice Device => _bench.Device;

    private SessionOptions Options => new() { Time = new VirtualTime(Device.Board.Clock), MostRetries = 0 };

    private int Opened => _bench.Records.All.Count(record => record.Kind == RecordKind.Remote);

    [TestMethod]
    public async Task A_recorded_session_is_worth_nothing_the_second_time()
    {
        await using (PlatformSession session = await PlatformSession.LogInAsync(_dialer, Password, Options, CancellationToken.None))
        {
            await session.CommandAsync(DoorCommand.Open, CancellationToken.None);
        }

        Assert.AreEqual((1, 3), (Opened, _sent.Count));
        Device.RunFor(TimeSpan.FromSeconds(5));
        VirtualConnection again = Device.Network.Connect(VirtualDialer.DefaultAddress);
        var answer = new byte[4096];
        again.Send(_sent[0]);
        Device.RunFor(TimeSpan.FromMilliseconds(500));
        Assert.IsGreaterThan(0, again.Receive(answer));
        again.Send(_sent[1]);
        Device.RunFor(TimeSpan.FromMilliseconds(500));
        Assert.AreEqual(10, again.Receive(answer));
        Assert.AreEqual((byte)PlatformResult.LoginRefused, answer[HeaderBytes + 3]);
        again.Send(_sent[2]);
        Device.RunFor(TimeSpan.FromMilliseconds(500));
        Assert.IsTrue(again.HasEnded);
        Assert.AreEqual((1, 0), (Opened, again.Receive(answer)));
        Assert.IsFalse(Device.Firmware.Door.IsReleased);
    }

    [TestMethod]
    public async Task The_whole_recording_at_once_is_worth_nothing_either()
    {
        await using (PlatformSession session = await PlatformSession.LogInAsync(_dialer, Password, Options, CancellationToken.None))
        {
            await session.CommandAsync(DoorCommand.Open, CancellationToken.None);
        }

        Device.RunFor(TimeSpan.FromSeconds(5));
        VirtualConnection again = Device.Network.Connect(VirtualDialer.DefaultAddress);
        again.Send(_sent.SelectMany(frame => frame).ToArray());
        Device.RunFor(TimeSpan.FromSeconds(1));
        again.Receive(new byte[4096]);
        Assert.IsTrue(again.HasEnded);
        Assert.AreEqual(1, Opened);
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(2)]
    [DataRow(3)]
    [DataRow(4)]
    [DataRow(6)]
    [DataRow(21)]
    [DataRow(22)]
    [DataRow(37)]
    [DataRow(38)]
    [DataRow(53)]
    public Task A_bit_that_was_flipped_ends_it(int at) => EndsWithout(
        (frame, number) =>
        {
            frame[at] ^= 0x10;
            return [frame];
        },
        opened: 0);

    [TestMethod]
    public Task A_frame_cut_short_ends_it() => EndsWithout((frame, number) => [frame[..^1]], opened: 0);

    [TestMethod]
    public Task A_frame_left_out_ends_it() => EndsWithout((frame, number) => number == 0 ? [] : [frame], opened: 0);

    [TestMethod]
    public Task A_frame_sent_twice_is_done_once() => EndsWithout((frame, number) => [frame, frame], opened: 1);

    [TestMethod]
    public Task Frames_in_another_order_end_it()
    {
        byte[] held = [];
        return EndsWithout(
            (frame, number) =>
            {
                if (number == 0)
                {
                    held = frame;
                    return [];
                }

                return [frame, held];
            },
            opened: 0);
    }

    [TestMethod]
    public Task A_clear_frame_in_a_session_ends_it() => EndsWithout(
        (frame, number) => [FrameCodec.WrapClear([1, 0, (byte)PlatformOperation.Info, 0])], opened: 0);

    /// <summary>Asks twice for the door to be opened, with somebody between.</summary>
    private async Task EndsWithout(Func<byte[], int, IEnumerable<byte[]>> meddle, int opened)
    {
        var meddling = new MeddlingDialer(_dialer, meddle);
        await using (PlatformSession session = await PlatformSession.LogInAsync(meddling, Password, Options, CancellationToken.None))
        {
            await Assert.ThrowsExactlyAsync<ConnectionLostException>(async () =>
            {
                await session.SendAsync(PlatformOperation.Door, new[] { (byte)DoorCommand.Open }, CancellationToken.None);
                PendingAnswer second = await session.SendAsync(PlatformOperation.Door, new[] { (byte)DoorCommand.Open }, CancellationToken.None);
                await second.PayloadAsync(CancellationToken.None);
            });
        }

        Device.RunFor(TimeSpan.FromSeconds(12));
        Assert.AreEqual((opened, 0), (Opened, Device.Firmware.Server.Counts.Open));
        Assert.AreEqual(0, Device.Restarts);

        // Whoever knows the password is let in as ever.
        await using PlatformSession next = await PlatformSession.LogInAsync(_dialer, Password, Options, CancellationToken.None);
        await next.CommandAsync(DoorCommand.Open, CancellationToken.None);
        Assert.AreEqual(opened + 1, Opened);
    }

    private void Keep(bool toDevice, ReadOnlyMemory<byte> bytes)
    {
        if (toDevice)
        {
            _sent.Add(bytes.ToArray());
        }
    }
}
