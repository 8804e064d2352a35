using AccessStandalone.Rs485;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Rs485;

/// <summary>A link that is up: what replies do, and commands in between.</summary>
[TestClass]
public class PanelTalkTests
{
    private const string Card = "5000011A008B5A5A80";
    private const string CardTold = "card 0 26 8B5A5A80";

    [TestMethod]
    [DataRow("50 00 01 1A 00 8B 5A 5A 80", "card 0 26 8B5A5A80")]
    [DataRow("53 00 05 31 32 33 34 0D", "keys 0 313233340D")]
    [DataRow("48 01 00", "status 0 10")]
    [DataRow("49 01 00 01", "in 0 3")]
    [DataRow("4A 01 00", "out 0 2")]
    [DataRow("4B 02", "readers 0 1")]
    [DataRow("40", "")]
    public void A_poll_brings_what_is_new_once(string reply, string told)
    {
        for (int security = 1; security <= 2; security++)
        {
            var bench = new PanelBench();
            PanelReader reader = bench.PutOnline((PanelSecurity)security);
            reader.Event = OsdpHex.Bytes(reply);
            bench.Run(500);
            Assert.AreEqual(told, bench.Log.Take());
        }
    }

    [TestMethod]
    [DataRow("50 00 01 1B 00 8B 5A 5A 80 00", 1, 0)]
    [DataRow("48 02 00", 1, 0)]
    [DataRow("83 01 02 03", 0, 1)]
    [DataRow("54 0B 80 25 00 00", 0, 1)]
    public void What_is_no_message_here_is_counted_and_not_told(string reply, int bad, int unknown)
    {
        var bench = new PanelBench();
        PanelReader reader = bench.PutOnline(PanelSecurity.Plain);
        reader.Event = OsdpHex.Bytes(reply);
        bench.Run(500);
        Assert.AreEqual("", bench.Log.Take());
        Assert.IsTrue(bench.First.IsOnline);
        Assert.AreEqual(bad, bench.First.Counters.Of(PanelCount.BadData));
        Assert.AreEqual(unknown, bench.First.Counters.Of(PanelCount.Unknown));
        Assert.AreEqual(PanelBench.FirstAddress, bench.First.Address);
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    public void A_card_whose_reply_was_lost_is_told_once(int security)
    {
        var bench = new PanelBench();
        PanelReader reader = bench.PutOnline((PanelSecurity)security);
        reader.Event = OsdpHex.Bytes(Card);
        reader.LosesReplyTo = OsdpCommand.Poll;
        bench.Run(1000);
        Assert.AreEqual(1, reader.Again);
        Assert.AreEqual(CardTold, bench.Log.Take());
    }

    [TestMethod]
    public void Echo_other_addresses_other_numbers_and_the_same_reply_again_are_ignored()
    {
        var bench = new PanelBench();
        bench.Panel.Configure(0, 0x65, PanelSecurity.Plain, null);
        bench.Talk("FF53650900046100D97A", "FF53E5140004450C0B0A9901040302010B0C0D0734");
        bench.Talk("FF53650900056200BA18", "FF53E5260005460101020201020301000401010501010601010801000901000A000110020049D8");
        const string Ack = "FF53E508000640B0F0";
        bench.Talk("FF53650800066002F6", Ack);
        bench.Talk("FF536508000764B785", "FF53E50A00074800004FE0");
        bench.Talk("FF53650800056051A3", "FF53650800056051A3" + "FF5380080005 40 68 9F" + Ack + "FF53E508000540E3A5");
        bench.Talk("FF53650800066002F6", "FF53E508000540E3A5");
        Assert.AreEqual("FF53650800066002F6", bench.Next(), "the same again, not the next");
        Assert.AreEqual(2, bench.Panel.StrayFrames);
        Assert.AreEqual(2, bench.First.Counters.Of(PanelCount.Ignored));
        Assert.AreEqual(1, bench.First.Counters.Of(PanelCount.Timeouts));
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    public void BUSY_is_asked_again_with_the_same_bytes(int security)
    {
        var bench = new PanelBench();
        PanelReader reader = bench.PutOnline((PanelSecurity)security);
        reader.BusyTimes = 5;
        reader.Event = OsdpHex.Bytes(Card);
        bench.Run(1000);
        Assert.AreEqual(CardTold, bench.Log.Take());
        Assert.AreEqual(5, bench.First.Counters.Of(PanelCount.Busy));
        Assert.AreEqual(5, bench.First.Counters.Of(PanelCount.SentAgain));
        reader.BusyTimes = 1000000;
        bench.Run(8100);
        Assert.AreEqual("offline 0", bench.Log.Take(), "BUSY is no answer");
        int sent = bench.First.Counters.Of(PanelCount.Sent);
        bench.Run(20000);
        Assert.IsTrue(bench.First.Counters.Of(PanelCount.Sent) - sent < 60);
        reader.BusyTimes = 0;
        bench.Run(10000);
        Assert.IsTrue(bench.First.IsOnline);
    }

    [TestMethod]
    public void A_refused_poll_is_told_once_and_the_link_stays()
    {
        var bench = new PanelBench();
        PanelReader reader = bench.PutOnline(PanelSecurity.Plain);
        for (int i = 0; i < 10; i++)
        {
            reader.NextRefusal = NakReason.SecurityConditions;
            bench.Run(50);
        }

        Assert.AreEqual("nak 0 96 6", bench.Log.Take());
        bench.Run(100);
        reader.NextRefusal = NakReason.UnknownCommand;
        bench.Run(100);
        Assert.AreEqual("nak 0 96 3", bench.Log.Take(), "it was right in between");
        Assert.IsTrue(bench.First.IsOnline);
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    public void A_refused_number_begins_the_link_anew(int security)
    {
        var bench = new PanelBench();
        PanelReader reader = bench.PutOnline((PanelSecurity)security);
        reader.NextRefusal = NakReason.Sequence;
        bench.Run(1000);
        Assert.AreEqual("nak 0 96 4, id 0 16909060, cap 0 1, online 0, status 0 00", bench.Log.Take());
    }

    [TestMethod]
    [DataRow("FF53E509000441049BE8", 1)]
    [DataRow("FF53E50900054104ABDF", 1)]
    [DataRow("FF53E509000441037C98", 0)]
    public void A_restarted_reader_refuses_the_number_with_its_own_count(string refusal, int restarts)
    {
        // As libosdp's peripheral does it; the last one is another refusal, whose number must be the command's.
        var bench = new PanelBench();
        bench.Panel.Configure(0, 0x65, PanelSecurity.Plain, null);
        bench.Talk("FF53650900046100D97A", "FF53E5140004450C0B0A9901040302010B0C0D0734");
        bench.Talk("FF53650900056200BA18", "FF53E5260005460101020201020301000401010501010601010801000901000A000110020049D8");
        bench.Talk("FF53650800066002F6", refusal);
        Assert.AreEqual(restarts == 1 ? "FF53650900046100D97A" : "FF53650800066002F6", bench.Next());
        Assert.AreEqual(restarts == 0, bench.First.IsOnline);
        Assert.AreEqual(restarts, bench.First.Counters.Of(PanelCount.Refusals));
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    public void Commands_go_between_polls_in_order(int security)
    {
        var bench = new PanelBench();
        PanelReader reader = bench.PutOnline((PanelSecurity)security);
        var led = new LedCommand();
        Assert.IsTrue(bench.First.TrySend(led));
        Assert.IsTrue(bench.First.TrySend(new BuzzerCommand()));
        Assert.IsTrue(bench.First.TrySend(new OutputStatusCommand()));
        Assert.IsTrue(bench.First.TrySend(new TextCommand()));
        Assert.AreEqual(4, bench.First.QueuedCommands);
        reader.LosesReplyTo = OsdpCommand.Buzzer;
        bench.Run(600);
        Assert.AreEqual("69 6A 66 60 6B 60", reader.Done.Length > 17 ? Start(reader.Done, 17) : reader.Done);
        Assert.AreEqual(0, bench.First.QueuedCommands);
        Assert.AreEqual(1, reader.Again);
    }

    [TestMethod]
    public void A_refused_command_is_told_with_its_code()
    {
        var bench = new PanelBench();
        PanelReader reader = bench.PutOnline(PanelSecurity.Secure);
        bench.First.TrySend(new LedCommand());
        reader.NextRefusal = NakReason.Record;
        bench.Run(500);
        Assert.AreEqual("nak 0 105 9", bench.Log.Take());
        Assert.IsTrue(bench.First.IsOnline);
    }

    [TestMethod]
    public void The_queue_takes_8_and_what_it_does_not_take_is_counted()
    {
        var bench = new PanelBench();
        Assert.IsFalse(bench.First.TrySend(new LedCommand()), "off-line");
        bench.PutOnline(PanelSecurity.Plain);
        var text = new TextCommand();
        text.Length = 59;
        Assert.IsFalse(bench.First.TrySend(text), "65 bytes");
        text.Length = 58;
        Assert.IsTrue(bench.First.TrySend(text), "64 bytes");
        text.Action = 9;
        Assert.IsFalse(bench.First.TrySend(text), "no such action");
        Assert.IsFalse(bench.First.TrySend(new PollCommand()));
        Assert.IsFalse(bench.First.TrySend(new ChallengeCommand()));
        Assert.IsFalse(bench.First.TrySend(KeySet(PanelBench.KeyText)), "no channel");
        for (int i = 1; i < 8; i++)
        {
            Assert.IsTrue(bench.First.TrySend(new BuzzerCommand()));
        }

        Assert.IsFalse(bench.First.TrySend(new BuzzerCommand()), "full");
        Assert.AreEqual(7, bench.First.Counters.Of(PanelCount.NotQueued));
        bench.Run(1000);
        Assert.AreEqual(0, bench.First.QueuedCommands);
        Assert.AreEqual(0, bench.First.Counters.Of(PanelCount.Dropped));
    }

    [TestMethod]
    public void Commands_are_lost_with_their_link()
    {
        var bench = new PanelBench();
        PanelReader reader = bench.PutOnline(PanelSecurity.Plain);
        reader.IsDead = true;
        bench.First.TrySend(new LedCommand());
        bench.First.TrySend(new LedCommand());
        bench.Run(8500);
        Assert.AreEqual(2, bench.First.Counters.Of(PanelCount.Dropped));
        reader.IsDead = false;
        bench.Run(10000);
        Assert.IsTrue(bench.First.IsOnline);
        Assert.AreEqual("61 62 60 64 60", Start(reader.Done, 14));
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    public void A_peripheral_that_gets_another_address_is_asked_there(int security)
    {
        var bench = new PanelBench();
        bench.Panel.Configure(5, 99, PanelSecurity.Plain, null);
        PanelReader reader = bench.PutOnline((PanelSecurity)security);
        var link = new LinkCommand();
        link.Address = 99;
        Assert.IsFalse(bench.First.TrySend(link), "another place has it");
        link.Address = 50;
        Assert.IsTrue(bench.First.TrySend(link));
        bench.Panel.Configure(5, 0, PanelSecurity.Off, null);
        bench.Run(1500);
        Assert.AreEqual(50, bench.First.Address);
        Assert.AreEqual(50, reader.Address);
        Assert.AreEqual("link 0 50 9600, id 0 16909060, cap 0 1, online 0, status 0 00", bench.Log.Take());
        Assert.AreEqual((int)PanelRefusal.AddressTaken, (int)bench.Panel.Configure(1, 50, PanelSecurity.Plain, null));
        Assert.AreEqual((int)PanelRefusal.None, (int)bench.Panel.Configure(1, 10, PanelSecurity.Plain, null));
    }

    [TestMethod]
    public void An_event_may_switch_its_own_place_off()
    {
        var bench = new PanelBench();
        PanelReader reader = bench.PutOnline(PanelSecurity.Secure);
        bench.Log.TurnedOffByCard = bench.Panel;
        reader.Event = OsdpHex.Bytes(Card);
        bench.Run(500);
        Assert.AreEqual(CardTold, bench.Log.Take());
        Assert.AreEqual((int)PanelSecurity.Off, (int)bench.First.Security);
        Assert.IsFalse(bench.First.IsOnline);
        reader.Done = "";
        bench.Run(10000);
        Assert.AreEqual("", reader.Done);
    }

    private static KeySetCommand KeySet(string key)
    {
        var command = new KeySetCommand();
        command.Parse(OsdpHex.Bytes("0110" + key), 0, 18);
        return command;
    }

    private static string Start(string text, int count)
    {
        string start = "";
        for (int i = 0; i < count && i < text.Length; i++)
        {
            start += text[i].ToString();
        }

        return start;
    }
}
