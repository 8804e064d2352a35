using AccessStandalone.Rs485;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Rs485;

/// <summary>A peripheral that needs a channel, address 1, SCBK 00 01 ... 0F.</summary>
[TestClass]
public class PeripheralSecureTests
{
    private const string Key = PeripheralBench.Key;
    private const string NewKey = "0F0E0D0C0B0A09080706050403020100";
    private const string DefaultKey = "303132333435363738393A3B3C3D3E3F";

    private static PeripheralBench Bench()
    {
        var bench = new PeripheralBench(1);
        Assert.IsTrue(bench.Device.Configure(1, OsdpHex.Bytes(Key), true));
        return bench;
    }

    private static PeripheralPanel Secured(PeripheralBench bench)
    {
        var panel = new PeripheralPanel(bench, 1);
        panel.Open(Key, false);
        return panel;
    }

    private static void IsPlainNak(PeripheralPanel panel, int reason)
    {
        byte[] bytes = OsdpHex.Bytes(panel.Reply);
        Assert.AreEqual(10, bytes.Length, panel.Reply);
        Assert.AreEqual((int)OsdpReply.Nak, (int)bytes[6]);
        Assert.AreEqual(reason, (int)bytes[7]);
    }

    [TestMethod]
    public void Without_a_channel_only_ID_CAP_and_the_handshake_are_answered()
    {
        PeripheralBench bench = Bench();
        var panel = new PeripheralPanel(bench, 1);
        Assert.AreEqual("450C0B0A9901040302010B0C0D", panel.Plain("61 00"));
        Assert.AreEqual("46", PeripheralText.Part(panel.Plain("62 00"), 0, 2));
        string[] refused = { "60", "64", "65", "6800020000", "6E0180250000", "7B8000", "A2", "63" };
        for (int i = 0; i < refused.Length; i++)
        {
            Assert.AreEqual("4106", panel.Plain(refused[i]), refused[i]);
        }

        Assert.IsFalse(bench.Device.IsOnline);
        Assert.AreEqual("", bench.Told.Words);
        panel.Open(Key, false);
        Assert.AreEqual("online", bench.Told.Words);
        Assert.AreEqual("40", panel.Sealed("60"));
    }

    [TestMethod]
    public void Without_a_key_there_is_no_handshake()
    {
        var bench = new PeripheralBench(1);
        bench.Device.Configure(1, null, true);
        var panel = new PeripheralPanel(bench, 1);
        panel.Challenge("00000000000000000000000000000000", false);
        IsPlainNak(panel, 6);
        panel.Challenge(DefaultKey, true);
        IsPlainNak(panel, 6);
        Assert.AreEqual(2, bench.Counters.FailedHandshakes);
    }

    [TestMethod]
    public void Another_key_is_declined()
    {
        PeripheralBench bench = Bench();
        var panel = new PeripheralPanel(bench, 1);
        panel.Plain("61 00");
        bench.Ask("FF530113000C0311017672D2668EA2A9883B7FE9");
        string reply = bench.Ask("FF53011B000D03130177B1CCAF5AD45540223063731EBF9D208FBE82");
        Assert.AreEqual("FF53811B000D0314FF7800000000000000000000000000000000", PeripheralText.Part(reply, 0, reply.Length - 4));
        Assert.IsFalse(bench.Device.IsSecure);
        Assert.AreEqual(1, bench.Counters.FailedHandshakes);
    }

    [TestMethod]
    public void A_repeated_command_gets_the_same_bytes_and_the_chain_stays()
    {
        PeripheralBench bench = Bench();
        PeripheralPanel panel = Secured(bench);
        bench.Card("8B5A5A80");
        Assert.AreEqual("5000011A008B5A5A80", panel.Sealed("60"));
        Assert.AreEqual(panel.Reply, bench.Ask(panel.Command));
        Assert.AreEqual(panel.Reply, bench.Ask(panel.Command));
        Assert.AreEqual("40", panel.Sealed("6A0002020203"));
        bench.Told.Take();
        bench.Ask(panel.Command);
        Assert.AreEqual("", bench.Told.Words);
        Assert.AreEqual("40", panel.Sealed("60"));
        Assert.AreEqual(3, bench.Counters.Repeats);
    }

    [TestMethod]
    public void All_of_an_answer_is_in_the_channel()
    {
        PeripheralBench bench = Bench();
        PeripheralPanel panel = Secured(bench);
        Assert.AreEqual("480000", panel.Sealed("64"));
        Assert.AreEqual("450C0B0A9901040302010B0C0D", panel.Sealed("61 00"));
        Assert.AreEqual("4103", panel.Sealed("63"));
        Assert.AreEqual("4109", panel.Sealed("6802020000"));
        bench.Device.TryCard(new byte[64], 512);
        Assert.AreEqual(69 * 2, panel.Sealed("60").Length);
        panel.UsesCrc = false;
        Assert.AreEqual("40", panel.Sealed("60"));
    }

    [TestMethod]
    public void Number_0_ends_the_channel()
    {
        PeripheralBench bench = Bench();
        PeripheralPanel panel = Secured(bench);
        panel.Sequence = 0;
        panel.Plain("61 00");
        Assert.IsFalse(bench.Device.IsSecure);
        Assert.AreEqual("4106", panel.Plain("60"));
        panel = Secured(bench);
        panel.Sequence = 0;
        bench.Ask(panel.Seal("60"));
        Assert.IsFalse(bench.Device.IsSecure);
        Assert.AreEqual(2, bench.Counters.EndedChannels);
    }

    /// <summary>Plain talk does not keep it on-line, but the panel is about to open the channel: its numbers must go on.</summary>
    [TestMethod]
    public void Going_offline_does_not_break_off_a_start()
    {
        PeripheralBench bench = Bench();
        PeripheralPanel panel = Secured(bench);
        bench.Wait(7950);
        panel.Sequence = 0;
        panel.Plain("61 00");
        bench.Wait(100);
        Assert.IsFalse(bench.Device.IsOnline);
        Assert.AreEqual("46", PeripheralText.Part(panel.Plain("62 00"), 0, 2));
        Assert.AreEqual(0, bench.Counters.Refused(NakReason.Sequence));
    }

    [TestMethod]
    public void A_wrong_MAC_ends_the_channel_and_the_command_has_not_happened()
    {
        PeripheralBench bench = Bench();
        PeripheralPanel panel = Secured(bench);
        bench.Card("8B5A5A80");
        panel.Sealed("60");
        bench.Told.Take();
        byte[] bytes = OsdpHex.Bytes(panel.Seal("6A0002020203"));
        bytes[bytes.Length - 4] ^= 1;
        OsdpCheck.Write(bytes, 1, bytes.Length - 3, true);
        string reply = bench.Ask(OsdpHex.Text(bytes));
        Assert.AreEqual("4106", PeripheralText.Part(reply, 12, 4));
        Assert.IsFalse(bench.Device.IsSecure);
        Assert.AreEqual("", bench.Told.Words);
        panel = Secured(bench);
        Assert.AreEqual("40", panel.Sealed("60"), "the panel may have it");
        Assert.AreEqual(1, bench.Counters.UnconfirmedEvents);
    }

    [TestMethod]
    [DataRow("60", 6)]
    [DataRow("61 00", 6)]
    [DataRow("77 00000000000000000000000000000000", 6)]
    public void A_plain_command_ends_the_channel(string command, int reason)
    {
        PeripheralBench bench = Bench();
        PeripheralPanel panel = Secured(bench);
        panel.Plain(command);
        IsPlainNak(panel, reason);
        Assert.IsFalse(bench.Device.IsSecure);
        panel = Secured(bench);
        panel.Sequence = 3;
        panel.Plain("60");
        IsPlainNak(panel, 4);
        Assert.IsFalse(bench.Device.IsSecure, "nor is a wrong number in it");
    }

    [TestMethod]
    public void A_command_of_a_channel_that_is_no_more_is_refused()
    {
        PeripheralBench bench = Bench();
        PeripheralPanel panel = Secured(bench);
        bench.Device.Configure(1, OsdpHex.Bytes(Key), true);
        panel.Sequence = 0;
        bench.Ask(panel.Seal("60"));
        Assert.AreEqual(1, bench.Counters.Refused(NakReason.SecurityConditions));
        bench.Wait(20);
        Assert.AreEqual("online offline", bench.Told.Words);
    }

    [TestMethod]
    public void Eight_silent_seconds_end_the_channel_and_plain_commands_do_not_count()
    {
        PeripheralBench bench = Bench();
        Secured(bench);
        var other = new PeripheralPanel(bench, 1);
        bench.Wait(4000);
        other.Plain("60");
        bench.Wait(3980);
        Assert.IsTrue(bench.Device.IsOnline);
        bench.Wait(10);
        Assert.IsFalse(bench.Device.IsOnline);
        Assert.AreEqual("online offline", bench.Told.Words);
    }

    [TestMethod]
    public void The_default_key_opens_while_installing_only()
    {
        PeripheralBench bench = Bench();
        var panel = new PeripheralPanel(bench, 1);
        panel.Challenge(DefaultKey, true);
        IsPlainNak(panel, 6);
        bench.Device.AllowsDefaultKey = true;
        panel.Open(DefaultKey, true);
        bench.Device.AllowsDefaultKey = false;
        Assert.IsFalse(bench.Device.IsSecure);
        panel.Sealed("60");
        IsPlainNak(panel, 6);
    }

    [TestMethod]
    public void A_handshake_begun_while_installing_does_not_end_after_it()
    {
        PeripheralBench bench = Bench();
        var panel = new PeripheralPanel(bench, 1);
        bench.Device.AllowsDefaultKey = true;
        panel.Challenge(DefaultKey, true);
        bench.Device.AllowsDefaultKey = false;
        panel.SendServerCryptogram();
        IsPlainNak(panel, 6);
        Assert.IsFalse(bench.Device.IsSecure);
    }

    [TestMethod]
    public void The_end_of_installing_leaves_a_channel_with_a_key_of_its_own()
    {
        PeripheralBench bench = Bench();
        bench.Device.AllowsDefaultKey = true;
        PeripheralPanel panel = Secured(bench);
        bench.Device.AllowsDefaultKey = false;
        Assert.AreEqual("40", panel.Sealed("60"));
    }

    [TestMethod]
    public void A_key_is_set_inside_the_channel_and_holds_for_the_next()
    {
        PeripheralBench bench = Bench();
        bench.Device.AllowsDefaultKey = true;
        var panel = new PeripheralPanel(bench, 1);
        panel.Open(DefaultKey, true);
        bench.Told.Take();
        Assert.AreEqual("40", panel.Sealed("7501100F0E0D0C0B0A09080706050403020100"));
        Assert.AreEqual("key" + NewKey, bench.Told.Take());
        Assert.AreEqual(panel.Reply, bench.Ask(panel.Command));
        Assert.AreEqual("", bench.Told.Take());
        Assert.AreEqual("40", panel.Sealed("60"), "the channel stays");
        panel.Open(NewKey, false);
        Assert.AreEqual("40", panel.Sealed("60"));
    }

    [TestMethod]
    [DataRow("750110000000000000000000000000000000" + "00", true, "")]
    [DataRow("7501100F0E0D0C0B0A09080706050403020100", false, "key0F0E0D0C0B0A09080706050403020100")]
    [DataRow("7502100F0E0D0C0B0A09080706050403020100", true, "")]
    public void A_key_that_cannot_be_or_cannot_be_kept_is_refused_and_the_old_one_stays(string command, bool canKeep, string words)
    {
        PeripheralBench bench = Bench();
        PeripheralPanel panel = Secured(bench);
        bench.Told.Take();
        bench.Told.CanKeep = canKeep;
        Assert.AreEqual("4109", panel.Sealed(command));
        Assert.AreEqual(words, bench.Told.Take());
        panel.Open(Key, false);
    }
}
