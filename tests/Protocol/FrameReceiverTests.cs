using AccessStandalone.Protocol;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Protocol;

/// <summary>Frames out of bytes, PROTOCOL.md §1.</summary>
[TestClass]
public sealed class FrameReceiverTests
{
    private const string Info = "415301000400010001 00";

    [TestMethod]
    [DataRow(1)]
    [DataRow(3)]
    [DataRow(6)]
    [DataRow(7)]
    [DataRow(100)]
    public void A_frame_is_put_together_of_portions(int portion)
    {
        var link = new FakeLink(1) { Portion = portion };
        var receiver = new FrameReceiver();
        link.Give(Info);
        int calls = 0;
        while (!receiver.IsComplete && calls < 11)
        {
            Assert.IsTrue(receiver.Receive(link, 0) > 0);
            calls++;
        }

        Assert.IsTrue(receiver.IsComplete);
        Assert.AreEqual("41530100040001000100", Hex.Of(receiver.Bytes, Frame.At, receiver.Count));
    }

    [TestMethod]
    public void What_follows_a_frame_is_left_to_TCP()
    {
        var link = new FakeLink(1);
        var receiver = new FrameReceiver();
        link.Give(Info + "4153");
        receiver.Receive(link, 0);
        Assert.IsTrue(receiver.IsComplete);
        receiver.Receive(link, 0);
        Assert.AreEqual(2, link.Unread);
        receiver.Clear();
        receiver.Receive(link, 0);
        Assert.AreEqual(2, receiver.Count);
        Assert.IsFalse(receiver.IsComplete);
    }

    [TestMethod]
    [DataRow("42", false, 1)]
    [DataRow("4152", false, 1)]
    [DataRow("415300", false, 2)]
    [DataRow("415303", false, 2)]
    [DataRow("41530101", false, 3)]
    [DataRow("415301000300", false, 4)]
    [DataRow("415301000102", false, 4)]
    [DataRow("41530100ffff", false, 4)]
    [DataRow("415302", false, 5)]
    [DataRow("415301", true, 6)]
    [DataRow("415302002000", true, 4)]
    [DataRow("415302003100", true, 4)]
    [DataRow("415302004020", true, 4)]
    public void A_header_is_refused_at_its_first_wrong_byte(string begin, bool takesSealed, int fault)
    {
        var link = new FakeLink(1) { Portion = 1 };
        var receiver = new FrameReceiver { TakesSealed = takesSealed };
        link.Give(begin);
        while (link.Unread > 0)
        {
            Assert.AreEqual(0, (int)receiver.Fault);
            receiver.Receive(link, 0);
        }

        Assert.AreEqual(fault, (int)receiver.Fault);
        Assert.IsFalse(receiver.IsComplete);
    }

    [TestMethod]
    [DataRow("415301000400", false, 4)]
    [DataRow("415301000002", false, 512)]
    [DataRow("415302003000", true, 48)]
    [DataRow("415302003020", true, 8240)]
    public void The_shortest_and_the_longest_are_taken(string begin, bool takesSealed, int body)
    {
        var link = new FakeLink(1);
        var receiver = new FrameReceiver { TakesSealed = takesSealed };
        link.Give(begin);
        link.Give(new byte[body], 0, body);
        receiver.Receive(link, 0);
        Assert.IsTrue(receiver.IsComplete);
        Assert.AreEqual(body, receiver.BodyCount);
    }

    [TestMethod]
    public void An_end_is_told()
    {
        var link = new FakeLink(1) { HasEnded = true };
        Assert.IsTrue(new FrameReceiver().Receive(link, 0) < 0);
    }

    [TestMethod]
    public void The_time_of_a_frame_counts_from_its_first_byte()
    {
        var link = new FakeLink(1);
        var receiver = new FrameReceiver();
        receiver.Receive(link, 5000);
        Assert.IsFalse(receiver.IsUnendedFor(10000, 99000));
        link.Give("4153");
        receiver.Receive(link, 100000);
        link.Give("01");
        receiver.Receive(link, 105000);
        Assert.IsFalse(receiver.IsUnendedFor(10000, 109999));
        Assert.IsTrue(receiver.IsUnendedFor(10000, 110000));
    }
}
