using AccessStandalone.Rs485;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Rs485;

/// <summary>Secure places: what ends a channel, whose key is refused, and how a key comes to a peripheral.</summary>
[TestClass]
public class PanelKeyTests
{
    private const string Begun = "id 0 16909060, cap 0 1";
    private const string NewKey = "0F0E0D0C0B0A09080706050403020100";

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void A_wrong_MAC_or_a_plain_frame_ends_the_channel_and_tells_nothing(bool isPlain)
    {
        var bench = new PanelBench();
        PanelReader reader = bench.PutOnline(PanelSecurity.Secure);
        reader.Event = OsdpHex.Bytes("5000011A008B5A5A80");
        reader.SpoilsNextMac = !isPlain;
        reader.IsPlainNext = isPlain;
        bench.Run(100);
        Assert.IsFalse(bench.First.IsOnline);
        int sent = bench.First.Counters.Of(PanelCount.Sent);
        bench.Run(150);
        Assert.AreEqual(sent, bench.First.Counters.Of(PanelCount.Sent), "a pause before it begins anew");
        bench.Run(1000);
        Assert.AreEqual(Begun + ", online 0, status 0 00", bench.Log.Take());
        Assert.AreEqual(isPlain ? 0 : 1, bench.First.Counters.Of(PanelCount.MacErrors));
        Assert.AreEqual(isPlain ? 1 : 0, bench.First.Counters.Of(PanelCount.PlainFrames));
        Assert.IsTrue(bench.First.IsSecure);
    }

    [TestMethod]
    public void A_channel_that_breaks_again_and_again_is_made_anew_less_often()
    {
        var bench = new PanelBench();
        PanelReader reader = bench.PutOnline(PanelSecurity.Secure);
        int ended = bench.First.Counters.Of(PanelCount.LinksEnded);
        for (int i = 0; i < 600; i++)
        {
            reader.SpoilsNextMac = true;
            bench.Run(100);
        }

        ended = bench.First.Counters.Of(PanelCount.LinksEnded) - ended;
        Assert.IsTrue(ended > 10 && ended < 17, PanelLog.Digits(ended));
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(1)]
    [DataRow(2)]
    [DataRow(3)]
    public void A_peripheral_without_the_key_stays_off_line_and_is_told_once(int how)
    {
        var bench = new PanelBench();
        PanelReader reader = bench.Put(0, PanelSecurity.Secure);
        Break(reader, how);
        reader.AllowsDefault = true;
        bench.Run(60000);
        string told = bench.Log.Take();
        Assert.AreEqual(1, Times(told, "keyrefused 0"), told);
        Assert.AreEqual(1, Times(told, "offline 0"), told);
        Assert.AreEqual(0, Times(told, "online 0"), told);
        Assert.AreEqual(0, Times(reader.Done, "75"), "no key is given");
        Assert.AreEqual(0, Times(reader.Done, "60"), "nor is it polled");
        Assert.IsTrue(bench.First.Counters.Of(PanelCount.Sent) < 100);
        Repair(reader);
        bench.Run(10000);
        Assert.IsTrue(bench.First.IsSecure);
        bench.Log.Take();
        Break(reader, how);
        reader.SpoilsNextMac = true;
        bench.Run(30000);
        Assert.AreEqual(1, Times(bench.Log.Take(), "keyrefused 0"), "it was right in between");
    }

    [TestMethod]
    public void A_place_without_a_key_asks_nothing_of_the_key()
    {
        var bench = new PanelBench();
        PanelReader reader = bench.Put(0, PanelSecurity.Secure);
        reader.AllowsDefault = true;
        bench.Panel.Configure(0, PanelBench.FirstAddress, PanelSecurity.Secure, null);
        bench.Run(30000);
        Assert.AreEqual(0, Times(reader.Done, "76"));
        Assert.AreEqual(1, Times(bench.Log.Take(), "offline 0"));
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(1)]
    [DataRow(2)]
    [DataRow(3)]
    public void Installing_makes_a_key_gives_it_and_has_it_shown(int fault)
    {
        var bench = new PanelBench();
        PanelReader reader = bench.Put(0, PanelSecurity.Secure);
        bench.Panel.Configure(0, PanelBench.FirstAddress, PanelSecurity.Secure, null);
        reader.Key = null;
        reader.AllowsDefault = true;
        reader.AcksKeySetInPlain = fault == 1;
        reader.LosesReplyTo = fault == 2 ? OsdpCommand.KeySet : 0;
        bench.Panel.IsInstalling = true;
        while (Times(reader.Done, "75") == 0)
        {
            bench.Step(PanelBench.StepMs);
        }

        Assert.IsFalse(bench.First.IsOnline);
        reader.LostReplies += fault == 3 ? 4 : 0;
        bench.Run(5000);
        string told = bench.Log.Take();
        Assert.AreEqual(1, Times(told, "newkey 0"), told);
        Assert.AreEqual(1, Times(told, "installed 0, online 0"), told);
        Assert.AreEqual(1, Times(reader.Done, "75"));
        Assert.AreEqual("A1A2A3A4A5A6A7A8A9AAABACADAEAFB0", bench.Log.NewKey);
        Assert.AreEqual(bench.Log.NewKey, OsdpHex.Text(reader.Key!));
        Assert.IsTrue(bench.First.IsSecure);
    }

    [TestMethod]
    public void The_power_fails_after_the_key_was_kept_and_before_or_after_it_was_sent()
    {
        for (int i = 0; i < 2; i++)
        {
            var bench = new PanelBench();
            PanelReader reader = bench.Put(0, PanelSecurity.Secure);
            reader.Key = i == 0 ? null : PanelBench.Key();
            reader.AllowsDefault = true;
            bench.Panel.IsInstalling = true;
            bench.Run(2000);
            string told = bench.Log.Take();
            Assert.AreEqual(0, Times(told, "newkey 0"), "the place's own is given");
            Assert.AreEqual(i == 0 ? 1 : 0, Times(told, "installed 0"), told);
            Assert.AreEqual(PanelBench.KeyText, OsdpHex.Text(reader.Key!));
            Assert.IsTrue(bench.First.IsSecure);
        }
    }

    [TestMethod]
    public void A_key_that_cannot_be_kept_is_not_sent()
    {
        var bench = new PanelBench();
        PanelReader reader = bench.Put(0, PanelSecurity.Secure);
        bench.Panel.Configure(0, PanelBench.FirstAddress, PanelSecurity.Secure, null);
        reader.AllowsDefault = true;
        bench.Log.KeepsKeys = false;
        bench.Panel.IsInstalling = true;
        bench.Run(20000);
        Assert.AreEqual(0, Times(reader.Done, "75"));
        Assert.IsFalse(bench.First.IsOnline);
        bench.Log.KeepsKeys = true;
        bench.Nonces.Next = new byte[16];
        bench.Run(20000);
        Assert.AreEqual(0, Times(reader.Done, "75"), "zeros are no key");
        bench.Nonces.Next = PanelBench.Key();
        bench.Run(10000);
        Assert.IsTrue(bench.First.IsSecure);
    }

    [TestMethod]
    public void A_refused_key_is_given_once_a_round()
    {
        var bench = new PanelBench();
        PanelReader reader = bench.Put(0, PanelSecurity.Secure);
        reader.Key = null;
        reader.AllowsDefault = true;
        bench.Panel.IsInstalling = true;
        for (int i = 0; i < 2000; i++)
        {
            bench.Step(PanelBench.StepMs);
            reader.Key = null;
        }

        int given = Times(reader.Done, "75");
        Assert.IsTrue(given >= 4 && given <= 8, PanelLog.Digits(given));
        Assert.AreEqual(1, Times(bench.Log.Take(), "keyrefused 0"));
    }

    [TestMethod]
    public void The_end_of_installing_drops_a_link_on_the_default_key()
    {
        var bench = new PanelBench();
        PanelReader reader = bench.Put(0, PanelSecurity.Secure);
        reader.Key = null;
        reader.AllowsDefault = true;
        bench.Panel.IsInstalling = true;
        while (Times(reader.Done, "77") == 0)
        {
            bench.Step(PanelBench.StepMs);
        }

        bench.Panel.IsInstalling = false;
        bench.Run(30000);
        Assert.AreEqual(1, Times(reader.Done, "77"));
        Assert.AreEqual(0, Times(reader.Done, "75"));
        Assert.IsFalse(bench.First.IsOnline);
        bench.Panel.IsInstalling = true;
        bench.Run(3000);
        Assert.IsTrue(bench.First.IsSecure, "installing ends the pause");
    }

    [TestMethod]
    [DataRow(0, NewKey)]
    [DataRow(1, NewKey)]
    [DataRow(2, PanelBench.KeyText)]
    public void A_caller_gives_another_key_through_the_channel(int fault, string key)
    {
        var bench = new PanelBench();
        PanelReader reader = bench.PutOnline(PanelSecurity.Secure);
        var command = new KeySetCommand();
        Assert.IsFalse(bench.First.TrySend(command), "zeros");
        command.Parse(OsdpHex.Bytes("0110" + NewKey), 0, 18);
        Assert.IsTrue(bench.First.TrySend(command));
        reader.AcksKeySetInPlain = fault == 1;
        reader.NextRefusal = fault == 2 ? NakReason.Record : 0;
        bench.Run(2000);
        string told = bench.Log.Take();
        Assert.AreEqual(fault == 2 ? 0 : 1, Times(told, "installed 0, online 0"), told);
        Assert.AreEqual(fault == 2 ? 1 : 0, Times(told, "nak 0 117 9"), told);
        Assert.AreEqual(key, OsdpHex.Text(reader.Key!));
        reader.SpoilsNextMac = true;
        bench.Run(2000);
        Assert.IsTrue(bench.First.IsSecure, "and it holds for the next link");
        Assert.AreEqual(0, bench.First.Counters.Of(PanelCount.KeyRefusals));
    }

    [TestMethod]
    public void A_key_that_never_arrived_leaves_the_old_one()
    {
        var bench = new PanelBench();
        PanelReader reader = bench.PutOnline(PanelSecurity.Secure);
        var command = new KeySetCommand();
        command.Parse(OsdpHex.Bytes("0110" + NewKey), 0, 18);
        bench.First.TrySend(command);
        reader.IsDead = true;
        bench.Run(9000);
        reader.IsDead = false;
        bench.Run(10000);
        Assert.IsTrue(bench.First.IsSecure);
        Assert.AreEqual(PanelBench.KeyText, OsdpHex.Text(reader.Key!));
        Assert.AreEqual(0, Times(bench.Log.Take(), "keyrefused 0"));
    }

    private static void Break(PanelReader reader, int how)
    {
        reader.AnswersWithDefault = how == 0;
        reader.Key = how == 1 ? null : how == 2 ? OsdpHex.Bytes(NewKey) : reader.Key;
        reader.IsPlainOnly = how == 3;
    }

    private static void Repair(PanelReader reader)
    {
        Break(reader, -1);
        reader.Key = PanelBench.Key();
    }

    private static int Times(string text, string part)
    {
        int times = 0;
        for (int at = 0; at + part.Length <= text.Length; at++)
        {
            int i = 0;
            while (i < part.Length && text[at + i] == part[i])
            {
                i++;
            }

            times += i == part.Length && (at == 0 || text[at - 1] == ' ') ? 1 : 0;
        }

        return times;
    }
}
