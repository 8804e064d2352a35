using AccessStandalone.Protocol;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Protocol;

/// <summary>How long a connection may be silent, PROTOCOL.md §2.2.</summary>
[TestClass]
public sealed class ServerTimesTests
{
    [TestMethod]
    public void Who_does_not_log_in_is_closed_after_ten_seconds()
    {
        var bench = new ServerBench();
        FakeLink link = bench.Connect();
        link.Give("41530100040001000100");
        bench.Wait(9990);
        Assert.IsFalse(link.IsClosed);
        bench.Wait(10);
        Assert.IsTrue(link.IsClosed);
        Assert.AreEqual(1, bench.Closed(CloseReason.LoginTime));
    }

    [TestMethod]
    public void A_byte_now_and_then_wins_a_stranger_no_time()
    {
        var bench = new ServerBench();
        FakeLink link = bench.Connect();
        byte[] frame = Hex.Parse("4153010004");
        for (int i = 0; i < frame.Length; i++)
        {
            link.Give(frame, i, 1);
            bench.Wait(2000);
        }

        Assert.IsTrue(link.IsClosed);
        Assert.AreEqual(1, bench.Closed(CloseReason.LoginTime));
    }

    [TestMethod]
    public void Who_is_logged_in_is_closed_after_a_minute_of_silence()
    {
        var bench = new ServerBench();
        SealedClient client = bench.LogIn();
        bench.Wait(50000);
        client.Ask(1, PlatformOp.Ping, 0);
        bench.Steps(2);
        Assert.AreEqual("01000600", client.Take());
        bench.Wait(59900);
        Assert.IsFalse(client.Link.IsClosed);
        bench.Wait(100);
        Assert.IsTrue(client.Link.IsClosed);
        Assert.AreEqual(1, bench.Closed(CloseReason.Silent));
    }

    [TestMethod]
    public void A_request_that_takes_long_is_no_silence()
    {
        var bench = new ServerBench();
        SealedClient client = bench.LogIn();
        bench.Desk.Slices = 100000;
        client.Ask(1, PlatformOp.CommitReplacement, 4);
        bench.Wait(100000);
        Assert.IsFalse(client.Link.IsClosed);
        bench.Desk.Slices = 1;
        bench.Steps(2);
        Assert.AreEqual("01002700", client.Take());
        bench.Wait(59900);
        Assert.IsFalse(client.Link.IsClosed);
    }

    [TestMethod]
    public void A_frame_that_does_not_end_is_closed_after_ten_seconds()
    {
        var bench = new ServerBench();
        SealedClient client = bench.LogIn();
        client.Link.Give("415302");
        bench.Step();
        bench.Wait(9990);
        Assert.IsFalse(client.Link.IsClosed);
        bench.Wait(10);
        Assert.IsTrue(client.Link.IsClosed);
        Assert.AreEqual(1, bench.Closed(CloseReason.Stalled));
    }

    [TestMethod]
    public void Who_takes_nothing_for_ten_seconds_is_closed()
    {
        var bench = new ServerBench();
        SealedClient client = bench.LogIn();
        client.Link.Window = 0;
        client.Ask(1, PlatformOp.Ping, 0);
        client.Ask(2, PlatformOp.Ping, 0);
        bench.Step();
        bench.Wait(9990);
        Assert.IsFalse(client.Link.IsClosed);
        bench.Wait(10);
        Assert.IsTrue(client.Link.IsClosed);
        Assert.AreEqual(1, bench.Closed(CloseReason.Stalled));
    }

    [TestMethod]
    public void Who_takes_slowly_is_served_slowly()
    {
        var bench = new ServerBench();
        SealedClient client = bench.LogIn();
        bench.Desk.AnswerBytes = 8188;
        client.Link.Window = 20;
        client.Ask(1, PlatformOp.ReadUsers, 5);
        client.Ask(2, PlatformOp.Ping, 0);
        int steps = 0;
        while (client.Link.SentCount < SealedFrames.MaxFrameBytes && steps < 1000)
        {
            Assert.IsFalse(client.Link.IsClosed);
            bench.Step();
            steps++;
        }

        Assert.IsTrue(steps >= SealedFrames.MaxFrameBytes / 20);
        Assert.AreEqual(2 * SealedFrames.MaxMessageBytes, client.Take().Length);
        client.Link.Window = 20000;
        bench.Steps(2);
        Assert.AreEqual("02000600", client.Take());
        Assert.IsTrue(client.Link.LargestPiece <= FrameSender.PieceBytes);
    }

    [TestMethod]
    public void An_end_of_the_other_side_is_an_end()
    {
        var bench = new ServerBench();
        SealedClient client = bench.LogIn();
        client.Link.HasEnded = true;
        bench.Step();
        Assert.IsTrue(client.Link.IsClosed);
        Assert.AreEqual("0", bench.Desk.Ended);
        Assert.AreEqual(1, bench.Closed(CloseReason.Ended));
    }
}
