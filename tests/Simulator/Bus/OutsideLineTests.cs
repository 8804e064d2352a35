using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using AccessStandalone.HalSim.Board;
using AccessStandalone.HalSim.Bus;
using AccessStandalone.HalSim.Device;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Simulator.Tests.Bus;

/// <summary>The line of a simulated device, with a real program at the other end.</summary>
[TestClass]
public sealed class OutsideLineTests
{
    private static readonly byte[] Hello = [0xFF, 0x53, 0x00, 0x0A, 0x0D, 0x03, 0x11, 0x80];

    private readonly SimulatedDevice _device = new(new VirtualBoard());

    [TestMethod]
    public void A_client_says_and_hears_what_the_line_does()
    {
        using OutsideLine line = Open(out TcpDoor door);
        var party = new LineParty(_device.Board.Rs485);
        using Socket client = Connect(door);
        client.Send(Hello);
        Assert.IsTrue(Passes(() => party.Heard.Length == Hello.Length));
        CollectionAssert.AreEqual(Hello, party.Heard);
        party.Tap.Send(Hello);
        byte[] heard = new byte[64];
        Assert.IsTrue(Passes(() => client.Available == Hello.Length));
        int count = client.Receive(heard);
        CollectionAssert.AreEqual(Hello, heard[..count]);
    }

    [TestMethod]
    public void One_client_at_a_time_and_then_the_next()
    {
        using OutsideLine line = Open(out TcpDoor door);
        var party = new LineParty(_device.Board.Rs485);
        Socket first = Connect(door);
        first.Send([1]);
        Assert.IsTrue(Passes(() => party.Heard.Length == 1));
        using (Socket second = Connect(door))
        {
            Assert.IsTrue(Passes(() => second.Poll(0, SelectMode.SelectRead)));
            Assert.AreEqual(0, second.Receive(new byte[1]));
        }

        first.Send([2]);
        Assert.IsTrue(Passes(() => party.Heard.Length == 2));
        first.Dispose();
        Pass(100);
        using Socket third = Connect(door);
        third.Send([3]);
        Assert.IsTrue(Passes(() => party.Heard.Length == 3));
        CollectionAssert.AreEqual(new byte[] { 1, 2, 3 }, party.Heard);
    }

    [TestMethod]
    public void A_client_that_breaks_off_harms_nothing()
    {
        using OutsideLine line = Open(out TcpDoor door);
        var party = new LineParty(_device.Board.Rs485);
        Socket client = Connect(door);
        Pass(50);
        client.LingerState = new LingerOption(true, 0);
        client.Dispose();
        party.Tap.Send(Hello);
        Pass(200);
        using Socket next = Connect(door);
        next.Send([7]);
        Assert.IsTrue(Passes(() => party.Heard.Length == 1));
    }

    [TestMethod]
    public void What_comes_too_fast_waits_and_none_is_lost()
    {
        using OutsideLine line = Open(out TcpDoor door);
        var party = new LineParty(_device.Board.Rs485);
        using Socket client = Connect(door);
        byte[] many = [.. Enumerable.Range(0, 20_000).Select(i => (byte)(i * 31))];
        client.Send(many);
        Pass(5_000);
        Assert.IsLessThan(4_900, party.Heard.Length);
        Assert.IsTrue(Passes(() => party.Heard.Length == many.Length));
        CollectionAssert.AreEqual(many, party.Heard);
    }

    [TestMethod]
    public void Who_does_not_fetch_holds_nothing_up()
    {
        var door = new DeafDoor();
        using var line = new OutsideLine(_device.Board, door);
        _device.TimePassed += line.Pump;
        var party = new LineParty(_device.Board.Rs485);
        party.Tap.Send(new byte[5_000]);
        Pass(6_000);
        Assert.AreEqual(5_000 - 4_096, line.Dropped);
    }

    [TestMethod]
    public void A_port_that_is_taken_is_refused()
    {
        using var door = new TcpDoor(0);
        IOException refusal = Assert.ThrowsExactly<IOException>(() => new TcpDoor(door.Port));
        StringAssert.StartsWith(refusal.Message, $"cannot listen on 127.0.0.1:{door.Port}: ", StringComparison.Ordinal);
    }

    [TestMethod]
    public void A_pseudo_terminal_is_a_raw_serial_port()
    {
        if (!OperatingSystem.IsLinux())
        {
            Assert.ThrowsExactly<PlatformNotSupportedException>(() => new PtyDoor());
            return;
        }

        using var door = new PtyDoor();
        using var line = new OutsideLine(_device.Board, door);
        _device.TimePassed += line.Pump;
        var party = new LineParty(_device.Board.Rs485);

        // Nobody is there: what is said is nobody's.
        party.Tap.Send([9, 9, 9]);
        Pass(100);
        for (int visit = 0; visit < 2; visit++)
        {
            int heardBefore = party.Heard.Length;
            using FileStream terminal = new(door.Name, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, bufferSize: 0);
            Pass(50);
            terminal.Write(Hello);
            Assert.IsTrue(Passes(() => party.Heard.Length == heardBefore + Hello.Length));
            CollectionAssert.AreEqual(Hello, party.Heard[heardBefore..]);
            party.Tap.Send(Hello);
            Pass(100);
            byte[] heard = new byte[64];
            int count = terminal.Read(heard);
            CollectionAssert.AreEqual(Hello, heard[..count]);
        }
    }

    private static Socket Connect(TcpDoor door)
    {
        var client = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, SendBufferSize = 65536 };
        client.Connect(IPAddress.Loopback, door.Port);
        return client;
    }

    private OutsideLine Open(out TcpDoor door)
    {
        door = new TcpDoor(0);
        var line = new OutsideLine(_device.Board, door);
        _device.TimePassed += line.Pump;
        return line;
    }

    private void Pass(int milliseconds) => _device.RunFor(TimeSpan.FromMilliseconds(milliseconds));

    /// <summary>Lets virtual time pass until something is so; the real socket is given 10 s.</summary>
    private bool Passes(Func<bool> condition)
    {
        long start = Stopwatch.GetTimestamp();
        while (!condition() && Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(10))
        {
            Pass(10);
        }

        return condition();
    }

    /// <summary>Somebody who is there, and does nothing.</summary>
    private sealed class DeafDoor : IOutsideDoor
    {
        public string Name => "deaf";

        public bool Look() => true;

        public int Read(Span<byte> bytes) => 0;

        public int Write(ReadOnlySpan<byte> bytes) => 0;

        public void Dispose()
        {
        }
    }
}
