using AccessStandalone.Protocol;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Protocol;

/// <summary>Eight places, PROTOCOL.md §2.2; and one piece of work a step for all of them.</summary>
[TestClass]
public sealed class ServerPlacesTests
{
    [TestMethod]
    public void The_ninth_takes_the_place_of_the_oldest_that_said_nothing()
    {
        var bench = new ServerBench();
        FakeLink speaker = bench.Connect();
        speaker.Give("41530100040001000100");
        bench.Steps(2);
        FakeLink silent = bench.Connect();
        FakeLink later = bench.Connect();
        for (int i = 0; i < 5; i++)
        {
            bench.Connect();
        }

        Assert.AreEqual(8, bench.Server.Counts.Open);
        bench.Connect();
        Assert.IsTrue(silent.IsClosed);
        Assert.IsFalse(speaker.IsClosed);
        Assert.IsFalse(later.IsClosed);
        Assert.AreEqual(8, bench.Server.Counts.Open);
        Assert.AreEqual(1, bench.Closed(CloseReason.NoRoom));
    }

    [TestMethod]
    public void Of_those_that_said_something_the_oldest_goes()
    {
        var bench = new ServerBench();
        var links = new FakeLink[9];
        for (int i = 0; i < 9; i++)
        {
            Assert.IsFalse(i > 0 && links[0].IsClosed);
            links[i] = bench.Connect();
            links[i].Give("41530100040001000100");
            bench.Steps(2);
        }

        Assert.IsTrue(links[0].IsClosed);
        Assert.IsFalse(links[1].IsClosed);
        Assert.AreEqual("010001000102", ServerBench.Message(links[8]));
    }

    [TestMethod]
    public void Those_logged_in_stay()
    {
        var bench = new ServerBench();
        var clients = new SealedClient[8];
        for (int i = 0; i < 8; i++)
        {
            clients[i] = bench.LogIn();
        }

        FakeLink ninth = bench.Connect();
        Assert.IsTrue(ninth.IsClosed);
        Assert.AreEqual(1, bench.Closed(CloseReason.NoRoom));
        clients[3].Link.HasEnded = true;
        bench.Step();
        FakeLink tenth = bench.Connect();
        Assert.IsFalse(tenth.IsClosed);
        for (int i = 0; i < 8; i++)
        {
            Assert.AreEqual(i == 3, clients[i].Link.IsClosed);
        }
    }

    [TestMethod]
    public void An_address_that_is_not_taken_is_closed_at_once()
    {
        var bench = new ServerBench();
        bench.Addresses.Refused = 66;
        FakeLink link = bench.Connect(66);
        Assert.IsTrue(link.IsClosed);
        Assert.AreEqual(1, bench.Closed(CloseReason.Address));
        Assert.AreEqual(0, bench.Server.Counts.Open);
    }

    [TestMethod]
    public void Strangers_without_end_do_not_keep_a_client_from_logging_in()
    {
        var bench = new ServerBench();
        for (int i = 0; i < 500; i++)
        {
            bench.Connect();
        }

        FakeLink link = bench.Connect();
        bench.LogIn(link);
        Assert.AreEqual(493, bench.Closed(CloseReason.NoRoom));
    }

    [TestMethod]
    public void A_step_does_one_piece_of_work_and_all_have_their_turn()
    {
        var bench = new ServerBench();
        var clients = new SealedClient[4];
        for (int i = 0; i < 4; i++)
        {
            clients[i] = bench.LogIn();
        }

        bench.Desk.Slices = 10;
        for (int i = 0; i < 4; i++)
        {
            clients[i].Ask(1, PlatformOp.PutUsers, 100);
        }

        for (int i = 1; i <= 40; i++)
        {
            bench.Step();
            Assert.AreEqual(i, bench.Desk.Handled);
        }

        bench.Step();
        for (int i = 0; i < 4; i++)
        {
            Assert.AreEqual("01002000", clients[i].Take());
        }
    }

    [TestMethod]
    public void A_large_frame_is_opened_in_one_step_and_answered_in_the_next()
    {
        var bench = new ServerBench();
        SealedClient client = bench.LogIn();
        client.Ask(1, PlatformOp.PutUsers, 8002);
        bench.Step();
        Assert.AreEqual(0, bench.Desk.Handled);
        bench.Step();
        Assert.AreEqual(1, bench.Desk.Handled);
        bench.Step();
        Assert.AreEqual("01002000", client.Take());
    }

    [TestMethod]
    public void Something_is_told_only_when_nothing_else_is_to_be_sent()
    {
        var bench = new ServerBench();
        SealedClient client = bench.LogIn();
        bench.Desk.Slices = 3;
        client.Ask(1, PlatformOp.Acknowledge, 4);
        bench.Step();
        bench.Desk.ToTell[0] = 2;
        bench.Steps(2);
        Assert.AreEqual(0, bench.Desk.Told);
        bench.Step();
        Assert.AreEqual("01005a00", client.Take());
        bench.Step();
        Assert.AreEqual("00005c0001", client.Take());
        client.Link.Window = 0;
        bench.Steps(50);
        Assert.AreEqual(2, bench.Desk.Told);
        client.Link.Window = 20000;
        bench.Step();
        Assert.AreEqual("00005c0002", client.Take());
    }

    [TestMethod]
    public void An_answer_that_does_not_fit_is_a_bad_request()
    {
        var bench = new ServerBench();
        SealedClient client = bench.LogIn();
        bench.Desk.AnswerBytes = 8189;
        client.Ask(1, PlatformOp.ReadUsers, 5);
        bench.Steps(2);
        Assert.AreEqual("01002380", client.Take());
    }
}
