using AccessStandalone.Rs485;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Rs485;

/// <summary>Cards, keys and states on their way to the panel: none lost, none told twice by one link, none too late.</summary>
[TestClass]
public class PeripheralEventTests
{
    private const string Card = "5000011A008B5A5A80";
    private const string Other = "5000011A00BD88EB80";

    private static PeripheralBench Bench() => new PeripheralBench(5);

    private static PeripheralPanel Online(PeripheralBench bench)
    {
        var panel = new PeripheralPanel(bench, 5);
        Assert.AreEqual("40", panel.Plain("60"));
        return panel;
    }

    [TestMethod]
    public void A_card_is_told_once_and_in_order()
    {
        PeripheralBench bench = Bench();
        PeripheralPanel panel = Online(bench);
        bench.Card("8B5A5A80");
        bench.Card("BD88EB80");
        Assert.AreEqual("480000", panel.Plain("64"), "only a poll tells it");
        Assert.AreEqual(Card, panel.Plain("60"));
        Assert.AreEqual(Other, panel.Plain("60"));
        Assert.AreEqual("40", panel.Plain("60"));
    }

    [TestMethod]
    public void A_reply_that_was_lost_comes_again_with_the_same_bytes()
    {
        PeripheralBench bench = Bench();
        PeripheralPanel panel = Online(bench);
        bench.Card("8B5A5A80");
        panel.Plain("60");
        string reply = panel.Reply;
        bench.Card("BD88EB80");
        Assert.AreEqual(reply, bench.Ask(panel.Command));
        Assert.AreEqual(reply, bench.Ask(panel.Command));
        Assert.AreEqual(Other, panel.Plain("60"));
    }

    [TestMethod]
    public void A_card_that_was_told_and_not_confirmed_is_not_told_by_the_next_link()
    {
        PeripheralBench bench = Bench();
        PeripheralPanel panel = Online(bench);
        bench.Card("8B5A5A80");
        bench.Card("BD88EB80");
        Assert.AreEqual(Card, panel.Plain("60"));
        panel.Sequence = 0;
        Assert.AreEqual(Other, panel.Plain("60"), "what was not told yet is told");
        Assert.AreEqual(1, bench.Counters.UnconfirmedEvents);
        Assert.AreEqual("40", panel.Plain("60"));
        panel.Sequence = 0;
        Assert.AreEqual("40", panel.Plain("60"));
        Assert.AreEqual(1, bench.Counters.UnconfirmedEvents);
    }

    [TestMethod]
    public void No_card_is_told_after_8_s()
    {
        PeripheralBench bench = Bench();
        PeripheralPanel panel = Online(bench);
        bench.Card("8B5A5A80");
        bench.Wait(7000);
        panel.Plain("64");
        bench.Card("BD88EB80");
        bench.Wait(980);
        Assert.AreEqual("480000", panel.Plain("64"));
        bench.Wait(10);
        Assert.AreEqual(Other, panel.Plain("60"));
        Assert.AreEqual(1, bench.Counters.StaleEvents);
    }

    [TestMethod]
    public void A_card_of_exactly_8_s_is_told()
    {
        PeripheralBench bench = Bench();
        PeripheralPanel panel = Online(bench);
        bench.Card("8B5A5A80");
        bench.Wait(4000);
        panel.Plain("64");
        bench.Wait(3980);
        Assert.AreEqual(Card, panel.Plain("60"));
    }

    [TestMethod]
    public void No_repeated_poll_brings_an_old_card_back()
    {
        PeripheralBench bench = Bench();
        PeripheralPanel panel = Online(bench);
        bench.Card("8B5A5A80");
        bench.Wait(5000);
        Assert.AreEqual(Card, panel.Plain("60"));
        string poll = panel.Command;
        bench.Wait(2980);
        Assert.AreEqual(panel.Reply, bench.Ask(poll), "8 s old");
        Assert.AreEqual(0, bench.Counters.Refused(NakReason.Sequence));
        bench.Ask(poll);
        Assert.AreEqual(1, bench.Counters.Refused(NakReason.Sequence));
        panel.Sequence = 0;
        Assert.AreEqual("40", panel.Plain("60"));
        Assert.AreEqual(1, bench.Counters.UnconfirmedEvents);
    }

    [TestMethod]
    public void A_break_of_the_line_ends_what_was_said_before()
    {
        PeripheralBench bench = Bench();
        PeripheralPanel panel = Online(bench);
        bench.Card("8B5A5A80");
        panel.Plain("60");
        string poll = panel.Command;
        bench.Wait(60000);
        bench.Ask(poll);
        Assert.AreEqual(1, bench.Counters.Refused(NakReason.Sequence));
        panel.Sequence = 0;
        Assert.AreEqual("40", panel.Plain("60"));
    }

    [TestMethod]
    public void Off_line_nothing_is_taken()
    {
        PeripheralBench bench = Bench();
        Assert.IsFalse(bench.Card("8B5A5A80"));
        Assert.IsFalse(bench.Keys("1"));
        PeripheralPanel panel = Online(bench);
        Assert.AreEqual("40", panel.Plain("60"));
        bench.Wait(8000);
        Assert.IsFalse(bench.Card("8B5A5A80"));
        Assert.AreEqual(3, bench.Counters.RefusedEvents);
    }

    [TestMethod]
    public void Eight_cards_wait_and_no_more()
    {
        PeripheralBench bench = Bench();
        PeripheralPanel panel = Online(bench);
        for (int i = 0; i < WaitingEvents.Size; i++)
        {
            Assert.IsTrue(bench.Card("8B5A5A80"));
        }

        Assert.IsFalse(bench.Card("BD88EB80"));
        Assert.IsFalse(bench.Keys("1"));
        Assert.AreEqual(2, bench.Counters.RefusedEvents);
        panel.Plain("60");
        Assert.IsFalse(bench.Card("BD88EB80"), "the first is not confirmed");
        panel.Plain("64");
        Assert.IsTrue(bench.Card("BD88EB80"));
        for (int i = 1; i < WaitingEvents.Size; i++)
        {
            Assert.AreEqual(Card, panel.Plain("60"));
        }

        Assert.AreEqual(Other, panel.Plain("60"));
    }

    [TestMethod]
    [DataRow(0, 0, 0, 4)]
    [DataRow(33, 0, 0, 4)]
    [DataRow(513, 0, 0, 65)]
    [DataRow(26, 1, 0, 4)]
    [DataRow(26, -1, 0, 4)]
    [DataRow(26, 0, 2, 4)]
    public void A_card_that_cannot_be_is_refused(int bitCount, int reader, int format, int size)
    {
        PeripheralBench bench = Bench();
        PeripheralPanel panel = Online(bench);
        Assert.IsFalse(bench.Device.TryCard(new byte[size], bitCount, reader, (byte)format));
        Assert.AreEqual("40", panel.Plain("60"));
    }

    [TestMethod]
    public void Bits_behind_the_last_are_not_told()
    {
        PeripheralBench bench = Bench();
        PeripheralPanel panel = Online(bench);
        Assert.IsTrue(bench.Device.TryCard(OsdpHex.Bytes("FFFF"), 9));
        Assert.AreEqual("5000000900FF80", panel.Plain("60"));
    }

    [TestMethod]
    public void Keys_that_wait_are_told_together_and_cards_keep_their_place()
    {
        PeripheralBench bench = Bench();
        PeripheralPanel panel = Online(bench);
        bench.Keys("12");
        bench.Card("8B5A5A80");
        bench.Keys("34");
        Assert.AreEqual("5300023132", panel.Plain("60"));
        bench.Keys("5");
        Assert.AreEqual(Card, panel.Plain("60"));
        Assert.AreEqual("530003333435", panel.Plain("60"));
        Assert.AreEqual("40", panel.Plain("60"));
    }

    [TestMethod]
    public void A_key_pressed_after_others_were_told_waits_for_their_confirmation()
    {
        PeripheralBench bench = Bench();
        PeripheralPanel panel = Online(bench);
        bench.Keys("12");
        panel.Plain("60");
        bench.Keys("3");
        Assert.AreEqual(panel.Reply, bench.Ask(panel.Command));
        Assert.AreEqual("53000133", panel.Plain("60"));
    }

    [TestMethod]
    public void More_than_64_keys_are_two_replies()
    {
        PeripheralBench bench = Bench();
        PeripheralPanel panel = Online(bench);
        for (int i = 0; i < 65; i++)
        {
            Assert.IsTrue(bench.Keys("7"));
        }

        Assert.AreEqual("530040", PeripheralText.Part(panel.Plain("60"), 0, 6));
        Assert.AreEqual("53000137", panel.Plain("60"));
    }

    [TestMethod]
    public void No_reply_is_longer_than_the_panel_takes()
    {
        PeripheralBench bench = Bench();
        PeripheralPanel panel = Online(bench);
        Assert.AreEqual("40", panel.Plain("7B 2B00"));
        for (int i = 0; i < 40; i++)
        {
            bench.Keys("7");
        }

        bench.Device.TryCard(new byte[64], 512);
        bench.Card("8B5A5A80");
        Assert.AreEqual("530021", PeripheralText.Part(panel.Plain("60"), 0, 6));
        Assert.AreEqual((43 + 1) * 2, panel.Reply.Length);
        Assert.AreEqual("53000737373737373737", panel.Plain("60"));
        Assert.AreEqual(Card, panel.Plain("60"));
        Assert.AreEqual(1, bench.Counters.LongEvents);
    }

    [TestMethod]
    public void States_are_told_when_they_change_and_shown_when_asked_for()
    {
        PeripheralBench bench = Bench();
        PeripheralPanel panel = Online(bench);
        bench.Device.SetPowerFailure(true);
        Assert.IsTrue(bench.Device.TrySetInput(1, true));
        Assert.IsTrue(bench.Device.TrySetOutput(0, true));
        Assert.IsTrue(bench.Device.TrySetReader(0, 2));
        Assert.IsFalse(bench.Device.TrySetInput(2, true));
        Assert.IsFalse(bench.Device.TrySetReader(0, 3));
        Assert.AreEqual("490001", panel.Plain("65"));
        Assert.AreEqual("480001", panel.Plain("60"));
        Assert.AreEqual("490001", panel.Plain("60"));
        Assert.AreEqual("4A0100", panel.Plain("60"));
        Assert.AreEqual("4B02", panel.Plain("60"));
        Assert.AreEqual("40", panel.Plain("60"));
    }

    [TestMethod]
    public void A_short_state_is_told_and_its_end()
    {
        PeripheralBench bench = Bench();
        PeripheralPanel panel = Online(bench);
        bench.Device.TrySetInput(0, true);
        bench.Device.TrySetInput(0, false);
        Assert.AreEqual("490000", panel.Plain("65"));
        Assert.AreEqual("490100", panel.Plain("60"));
        Assert.AreEqual("490000", panel.Plain("60"));
        Assert.AreEqual("40", panel.Plain("60"));
    }

    [TestMethod]
    public void A_new_link_is_told_the_states_that_are_not_at_rest_and_those_that_were_not_confirmed()
    {
        PeripheralBench bench = Bench();
        PeripheralPanel panel = Online(bench);
        bench.Device.SetTamper(true);
        bench.Device.TrySetInput(0, true);
        bench.Device.TrySetInput(0, false);
        Assert.AreEqual("480100", panel.Plain("60"));
        Assert.AreEqual("490100", panel.Plain("60"));
        panel.Sequence = 0;
        Assert.AreEqual("480100", panel.Plain("60"));
        Assert.AreEqual("490100", panel.Plain("60"));
        Assert.AreEqual("490000", panel.Plain("60"));
        Assert.AreEqual("40", panel.Plain("60"));
    }
}
