using System.Net;
using System.Net.Sockets;
using AccessStandalone.Board;
using AccessStandalone.Protocol;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Simulator.Tests.Protocol;

/// <summary>Real sockets on loopback: whatever a client does, the server's step returns and the others are served.</summary>
[TestClass]
[DoNotParallelize]
public sealed class SocketTests
{
    [TestMethod]
    public void A_client_logs_in_and_is_served()
    {
        using var bench = new LoopbackBench();
        Socket client = bench.Connect();
        bench.LogIn(client);
        bench.OpenTheDoor(client);
        Assert.AreEqual(1, bench.Desk.Handled);
        Assert.AreEqual(1, bench.Server.Counts.Open);
    }

    [TestMethod]
    public void All_at_once_or_a_byte_at_a_time_is_the_same()
    {
        using var bench = new LoopbackBench();
        byte[] all = LoopbackBench.AllOf();
        Socket hasty = bench.Connect();
        hasty.Send(all);
        bench.Take(hasty, LoopbackBench.AllAnswersBytes);
        Socket slow = bench.Connect();
        for (int i = 0; i < all.Length; i++)
        {
            slow.Send(all, i, 1, SocketFlags.None);
            bench.Step();
        }

        bench.Take(slow, LoopbackBench.AllAnswersBytes);
        Assert.AreEqual(2, bench.Desk.Handled);
    }

    [TestMethod]
    public void The_address_is_the_clients()
    {
        var listener = new SocketListener(0);
        using var client = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        client.Connect(IPAddress.Loopback, listener.Port);
        IConnection? connection = null;
        for (int i = 0; i < 1_000_000 && connection == null; i++)
        {
            connection = listener.Accept();
        }

        Assert.AreEqual(0x7F000001u, connection!.Address);
        connection.Close();
        listener.Close();
    }

    [TestMethod]
    public void Who_has_ended_his_side_is_closed()
    {
        using var bench = new LoopbackBench();
        Socket client = bench.Connect();
        bench.LogIn(client);
        client.Shutdown(SocketShutdown.Send);
        bench.Until(() => bench.Server.Counts.Open == 0, "closed");
        Assert.AreEqual(1, bench.Closed(CloseReason.Ended));
        Assert.AreEqual("0", bench.Desk.Ended);
    }

    [TestMethod]
    public void Who_breaks_it_off_is_closed()
    {
        using var bench = new LoopbackBench();
        Socket client = bench.Connect();
        bench.LogIn(client);
        client.LingerState = new LingerOption(true, 0);
        client.Close();
        bench.Until(() => bench.Server.Counts.Open == 0, "closed");
        Assert.AreEqual(1, bench.Closed(CloseReason.Ended));
    }

    [TestMethod]
    public void Who_says_nothing_or_half_a_frame_is_closed()
    {
        using var bench = new LoopbackBench();
        Socket silent = bench.Connect();
        Socket half = bench.Connect();
        half.Send([0x41, 0x53, 1]);
        Socket client = bench.Connect();
        bench.LogIn(client);
        bench.Wait(ConnectionLimits.LoginMs);
        bench.TakeEnd(silent);
        bench.TakeEnd(half);
        Assert.AreEqual(2, bench.Closed(CloseReason.LoginTime));
        bench.OpenTheDoor(client);
        bench.Wait(ConnectionLimits.SilenceMs);
        bench.TakeEnd(client);
        Assert.AreEqual(1, bench.Closed(CloseReason.Silent));
    }

    [TestMethod]
    public void A_thousand_that_say_nothing_do_not_keep_a_client_out()
    {
        using var bench = new LoopbackBench();
        Socket[] others = new Socket[1000];
        Connect(bench, others, 0, 500);
        Socket client = bench.Connect();
        LoopbackBench.SendFirst(client);
        bench.TakeFirstAnswer(client);
        Connect(bench, others, 500, 1000);
        LoopbackBench.SendFinal(client);
        bench.TakeFinalAnswer(client);
        bench.OpenTheDoor(client);
        Assert.AreEqual(8, bench.Server.Counts.Open);
        Assert.AreEqual(993, bench.Closed(CloseReason.NoRoom));
    }

    [TestMethod]
    public void Who_reads_nothing_holds_nobody_up()
    {
        using var bench = new LoopbackBench();
        Socket stuck = bench.Connect(receiveBuffer: 4096);
        bench.LogIn(stuck);
        bench.Desk.TellBytes = 8000;
        bench.Desk.ToTell[0] = int.MaxValue;
        int told = -1;
        while (told != bench.Desk.Told)
        {
            told = bench.Desk.Told;
            for (int i = 0; i < 50; i++)
            {
                bench.Step();
            }
        }

        Socket client = bench.Connect();
        bench.LogIn(client);
        bench.OpenTheDoor(client);
        Assert.AreEqual(2, bench.Server.Counts.Open);
        bench.Wait(ConnectionLimits.StallMs);
        Assert.AreEqual(1, bench.Closed(CloseReason.Stalled));
        Assert.AreEqual(1, bench.Server.Counts.Open);
    }

    [TestMethod]
    public void A_port_that_is_taken_is_tried_again()
    {
        using var other = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        other.Bind(new IPEndPoint(IPAddress.Any, 0));
        other.Listen(1);
        int port = ((IPEndPoint)other.LocalEndPoint!).Port;
        var listener = new SocketListener(port);
        Assert.AreEqual(0, listener.Port);
        Assert.AreEqual(1, listener.Failures);
        AcceptFor(listener, 501);
        Assert.AreEqual(2, listener.Failures);
        other.Close();
        AcceptFor(listener, 501);
        Assert.AreEqual(port, listener.Port);
        Assert.AreEqual(2, listener.Failures);
        listener.Close();
    }

    private static void Connect(LoopbackBench bench, Socket[] sockets, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            sockets[i] = bench.Connect();
        }
    }

    private static void AcceptFor(SocketListener listener, int steps)
    {
        for (int i = 0; i < steps; i++)
        {
            Assert.IsNull(listener.Accept());
        }
    }
}
