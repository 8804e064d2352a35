using AccessStandalone.Protocol;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Protocol;

/// <summary>Who gets in, by the frames of PROTOCOL.md §3 to §5.</summary>
[TestClass]
public sealed class ServerLoginTests
{
    private const string Info = "415301000400010001 00";
    private const string OpenDoor = "415302003000a0a1a2a3a4a5a6a7a8a9aaabacadaeafdb37b58b76141e5294bf964818db5e19b220c1cf61ee5f3707e2bc14c642dccd";
    private const string DoorIsOpen = "415302003000c0c1c2c3c4c5c6c7c8c9cacbcccdcecf05cd29c315fcdbef295440f0efff3cc4fb5e3c2be2bd7dd493067fbfb87548b1";

    [TestMethod]
    public void The_example_of_the_page_goes_through()
    {
        var bench = new ServerBench();
        FakeLink link = bench.Connect();
        bench.LogIn(link);
        Assert.AreEqual("d", bench.Account.Records);
        Assert.AreEqual((uint)7, bench.Account.Address);
        link.Give(OpenDoor);
        bench.Steps(2);
        Assert.AreEqual(1, bench.Desk.Handled);
        byte[] expected = Hex.Parse(DoorIsOpen);
        byte[] sent = link.TakeSent();
        Assert.AreEqual(expected.Length, sent.Length);

        // The IV is not the page's: the decoy's key and the exchange took the first of the random bytes. The message is.
        link.Give(OpenDoor);
        bench.Steps(2);
        Assert.IsTrue(link.IsClosed);
        Assert.AreEqual(1, bench.Closed(CloseReason.BadTag));
    }

    [TestMethod]
    public void A_client_asks_and_is_answered()
    {
        var bench = new ServerBench();
        SealedClient client = bench.LogIn();
        client.Ask(0x1234, PlatformOp.Door, 1);
        bench.Steps(2);
        Assert.AreEqual("34125000", client.Take());
        client.Ask(5, PlatformOp.Ping, 0);
        bench.Steps(2);
        Assert.AreEqual("05000600", client.Take());
        Assert.AreEqual(1, bench.Desk.Handled);
        Assert.AreEqual(1, bench.Server.Counts.Open);
    }

    [TestMethod]
    public void Information_needs_no_login_and_stands_one()
    {
        var bench = new ServerBench();
        FakeLink link = bench.Connect();
        link.Give(Info);
        bench.Steps(2);
        Assert.AreEqual("415301000600010001000102", link.TakeHex());
        bench.LogIn(link);
        var client = new SealedClient(link);
        client.Ask(9, PlatformOp.Info, 0);
        bench.Steps(2);
        Assert.AreEqual("090001000102", client.Take());
    }

    [TestMethod]
    [DataRow("4153010005000100010000", "01000180")] // a byte too many
    [DataRow("41530100040000000100", "00000180")] // number 0
    [DataRow("41530100040001000101", "01000180")] // a result in a request
    [DataRow("41530100040001000600", "01000682")] // ping
    [DataRow("4153010005000100500001", "01005082")] // the door
    [DataRow("41530100040001000500", "01000582")] // initialise, in the clear
    [DataRow("41530100040001007700", "01007782")] // nothing there is
    [DataRow("4153010005000100020041", "01000280")] // no first message
    [DataRow("415301002400010004000900000000000000000000000000000000000000000000000000000000000000", "01000482")] // initialised already
    public void A_stranger_is_refused_and_stays(string frame, string answer)
    {
        var bench = new ServerBench();
        FakeLink link = bench.Connect();
        link.Give(frame);
        bench.Steps(2);
        Assert.AreEqual(answer, ServerBench.Message(link));
        Assert.IsFalse(link.IsClosed);
        Assert.AreEqual(0, bench.Desk.Handled);
    }

    [TestMethod]
    [DataRow("42", 0)]
    [DataRow("a0", 0)]
    [DataRow("415303", 0)]
    [DataRow("415302", 2)]
    public void A_bad_frame_ends_the_connection_without_an_answer(string bytes, int reason)
    {
        var bench = new ServerBench();
        FakeLink link = bench.Connect();
        link.Give(bytes);
        bench.Steps(2);
        Assert.IsTrue(link.IsClosed);
        Assert.AreEqual(0, link.SentCount);
        Assert.AreEqual(1, bench.Closed((CloseReason)reason));
        Assert.AreEqual(0, bench.Server.Counts.Open);
    }

    [TestMethod]
    public void After_login_a_clear_frame_ends_the_connection()
    {
        var bench = new ServerBench();
        SealedClient client = bench.LogIn();
        client.Link.Give(Info);
        bench.Steps(2);
        Assert.IsTrue(client.Link.IsClosed);
        Assert.AreEqual(1, bench.Closed(CloseReason.BadFrame));
        Assert.AreEqual("0", bench.Desk.Ended);
    }

    [TestMethod]
    public void Who_is_logged_in_does_not_log_in_again()
    {
        var bench = new ServerBench();
        SealedClient client = bench.LogIn();
        client.Ask(1, PlatformOp.LoginFirst, 40);
        bench.Steps(2);
        Assert.AreEqual("01000282", client.Take());
        client.Ask(2, PlatformOp.KeyExchange, 32);
        bench.Steps(2);
        Assert.AreEqual("02000482", client.Take());
    }

    [TestMethod]
    public void The_fifth_failure_locks_out_also_who_knows_the_password()
    {
        var bench = new ServerBench();
        for (int i = 0; i < LoginLocks.MaxFailures; i++)
        {
            Assert.AreEqual("02000383", bench.LogInWrongly(bench.Connect()));
        }

        Assert.AreEqual("rrrrrL", bench.Account.Records);
        FakeLink other = bench.Connect(8);
        Assert.AreEqual("020003842c01", bench.LogInWrongly(other));
        Assert.AreEqual("rrrrrLo", bench.Account.Records);
        bench.LogInWrongly(other);
        Assert.AreEqual("rrrrrLo", bench.Account.Records);
        bench.Wait(LoginLocks.LockTimeMs);
        bench.LogIn(9);
        Assert.AreEqual("rrrrrLod", bench.Account.Records);
    }

    [TestMethod]
    public void Without_a_password_nobody_logs_in()
    {
        var bench = new ServerBench();
        bench.Account.IsInitialised = false;
        Assert.AreEqual("02000382", bench.LogInWrongly(bench.Connect()));
        Assert.AreEqual("", bench.Account.Records);
    }

    [TestMethod]
    public void Another_password_ends_all_other_connections()
    {
        var bench = new ServerBench();
        FakeLink stranger = bench.Connect();
        SealedClient other = bench.LogIn();
        SealedClient client = bench.LogIn();
        client.Ask(1, PlatformOp.SetPassword, 85);
        bench.Steps(2);
        Assert.AreEqual("01001100", client.Take());
        Assert.IsTrue(stranger.IsClosed);
        Assert.IsTrue(other.Link.IsClosed);
        Assert.IsFalse(client.Link.IsClosed);
        Assert.AreEqual("1", bench.Desk.Ended);
    }
}
