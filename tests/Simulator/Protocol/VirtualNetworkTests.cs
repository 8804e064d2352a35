using System;
using System.Net;
using System.Net.Sockets;
using AccessStandalone.HalSim.Board;
using AccessStandalone.HalSim.Device;
using AccessStandalone.HalSim.Network;
using AccessStandalone.Protocol;
using AccessStandalone.Tests.Protocol;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Simulator.Tests.Protocol;

/// <summary>The network in virtual time, and the whole device at it.</summary>
[TestClass]
[DoNotParallelize]
public sealed class VirtualNetworkTests
{
    private const uint Client = 0xC0A80064;
    private static readonly byte[] Info = Hex.Parse("41530100040001000100");

    [TestMethod]
    public void The_device_answers_who_it_is()
    {
        SimulatedDevice device = Booted();
        VirtualConnection connection = device.Network.Connect(Client);
        connection.Send(Info);
        device.RunFor(TimeSpan.FromSeconds(1));
        byte[] answer = new byte[512];
        int count = connection.Receive(answer);
        Assert.IsGreaterThan(20, count);
        Assert.AreEqual("41530100", Hex.Of(answer, 0, 4));
        Assert.AreEqual("0100010001", Hex.Of(answer, 6, 5));
        Assert.AreEqual(count, 6 + answer[4]);
    }

    [TestMethod]
    public void Fast_forward_leaves_no_connection_out()
    {
        long[] ends = new long[2];
        for (int i = 0; i < 2; i++)
        {
            SimulatedDevice device = Booted();
            device.RunFor(TimeSpan.FromMinutes(7));
            VirtualConnection connection = device.Network.Connect(Client);
            connection.Send(Info);
            device.Stepped += () => ends[i] = ends[i] == 0 && connection.SentFromDevice > 0 && connection.HasEnded ? device.NowUs : ends[i];
            device.Stepped += () => connection.Receive(new byte[512]);
            Let(device, TimeSpan.FromMinutes(3), isFast: i == 1);
        }

        Assert.AreNotEqual(0, ends[0]);
        Assert.AreEqual(ends[0], ends[1]);
    }

    [TestMethod]
    public void What_is_on_its_way_is_not_left_out()
    {
        SimulatedDevice device = Booted();
        device.RunFor(TimeSpan.FromMinutes(7));
        device.Network.LatencyMs = 90_000;
        VirtualConnection connection = device.Network.Connect(Client);
        device.FastForward(TimeSpan.FromSeconds(89));
        Assert.IsFalse(connection.IsAccepted);
        device.FastForward(TimeSpan.FromSeconds(2));
        Assert.IsTrue(connection.IsAccepted);
        Assert.AreEqual(1, device.Firmware.Server.Counts.Open);
    }

    [TestMethod]
    public void A_restart_breaks_all_connections()
    {
        SimulatedDevice device = Booted();
        VirtualConnection connection = device.Network.Connect(Client);
        device.RunFor(TimeSpan.FromMilliseconds(100));
        Assert.IsTrue(connection.IsAccepted);
        device.PowerOff();
        Assert.IsTrue(connection.HasEnded);
        device.PowerOn();
        Assert.AreEqual(0, device.Firmware.Server.Counts.Open);
        Assert.IsTrue(device.Network.IsQuiet);
    }

    [TestMethod]
    public void A_real_client_is_answered_and_ended_by_a_restart()
    {
        using var port = new OutsidePorts(0);
        var device = new SimulatedDevice(new VirtualBoard()) { Outside = port };
        device.PowerOn();
        using var client = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        client.Connect(IPAddress.Loopback, port.Port);
        client.Send(Info);
        Assert.IsTrue(device.RunUntil(() => client.Available > 20, TimeSpan.FromSeconds(9)));
        Assert.AreEqual(1, device.Firmware.Server.Counts.Open);
        byte[] answer = new byte[512];
        Assert.AreEqual(client.Receive(answer), 6 + answer[4]);
        device.PowerOff();
        Assert.IsTrue(client.Poll(2_000_000, SelectMode.SelectRead));
        Assert.AreEqual(0, client.Receive(answer));
    }

    [TestMethod]
    public void Bytes_take_their_time_and_stay_in_order()
    {
        var clock = new VirtualClock();
        var network = new VirtualNetwork(clock) { LatencyMs = 5 };
        VirtualConnection client = network.Connect(Client);
        Assert.IsNull(network.Accept());
        clock.Advance(5000);
        IConnection device = network.Accept()!;
        Assert.AreEqual(Client, device.Address);
        Assert.IsNull(network.Accept());
        client.Send([1, 2, 3]);
        byte[] bytes = new byte[8];
        clock.Advance(4999);
        Assert.AreEqual(0, device.Receive(bytes, 0, 8));
        clock.Advance(1);
        Assert.AreEqual(2, device.Receive(bytes, 0, 2));
        Assert.AreEqual(1, device.Receive(bytes, 2, 6));
        Assert.AreEqual("010203", Hex.Of(bytes, 0, 3));
    }

    [TestMethod]
    public void A_small_window_holds_the_device_up()
    {
        var network = new VirtualNetwork(new VirtualClock());
        VirtualConnection client = network.Connect(Client);
        IConnection device = network.Accept()!;
        client.Window = 3;
        Assert.AreEqual(3, device.Send(new byte[10], 0, 10));
        Assert.AreEqual(0, device.Send(new byte[10], 3, 7));
        Assert.AreEqual(2, client.Receive(new byte[2]));
        Assert.AreEqual(2, device.Send(new byte[10], 3, 7));
        client.Vanish();
        Assert.AreEqual(0, device.Send(new byte[10], 5, 5));
        Assert.AreEqual(0, device.Receive(new byte[1], 0, 1));
    }

    [TestMethod]
    public void A_cut_lets_through_what_was_before_it()
    {
        var network = new VirtualNetwork(new VirtualClock());
        VirtualConnection client = network.Connect(Client);
        IConnection device = network.Accept()!;
        client.CutAfterToDevice = 4;
        Assert.AreEqual(4, client.Send(new byte[6]));
        Assert.AreEqual(0, client.Send(new byte[6]));
        byte[] bytes = new byte[8];
        Assert.AreEqual(4, device.Receive(bytes, 0, 8));
        Assert.IsLessThan(0, device.Receive(bytes, 0, 8));
        Assert.IsTrue(client.HasEnded);

        VirtualConnection other = network.Connect(Client);
        device = network.Accept()!;
        other.CutAfterFromDevice = 2;
        Assert.AreEqual(2, device.Send(bytes, 0, 8));
        Assert.IsLessThan(0, device.Send(bytes, 0, 8));
        Assert.IsLessThan(0, device.Receive(bytes, 0, 8));
        Assert.AreEqual(2, other.Receive(bytes));
        Assert.IsTrue(other.HasEnded);
    }

    private static SimulatedDevice Booted()
    {
        var device = new SimulatedDevice(new VirtualBoard());
        device.PowerOn();
        return device;
    }

    private static void Let(SimulatedDevice device, TimeSpan time, bool isFast)
    {
        if (isFast)
        {
            device.FastForward(time);
        }
        else
        {
            device.RunFor(time);
        }
    }
}
