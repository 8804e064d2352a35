using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Rs485;

/// <summary>
/// Libosdp's captured sessions against the peripheral: it is given the captured commands and must answer with the captured bytes. The panel beside it is
/// needed for the polls that are not written in the capture; its own bytes must be the captured ones as well.
/// </summary>
[TestClass]
public class PeripheralCaptureTests
{
    private const string Led = "69000002050502001E00010A000400";
    private const string KeySet = "7501100F0E0D0C0B0A09080706050403020100";

    /// <summary>The place in the capture.</summary>
    private int _at;

    private void Same(string[] capture, PeripheralPanel panel)
    {
        Assert.AreEqual(capture[_at], panel.Command);
        Assert.AreEqual(capture[_at + 1], panel.Reply);
        _at += 2;
    }

    private void Polls(string[] capture, PeripheralPanel panel)
    {
        int count = 0;
        for (int i = 1; i < capture[_at].Length; i++)
        {
            count = (count * 10) + capture[_at][i] - '0';
        }

        for (int i = 0; i < count; i++)
        {
            Assert.AreEqual("40", panel.Sealed("60"));
        }

        _at++;
    }

    private void Say(string[] capture, PeripheralPanel panel, string command)
    {
        panel.Sealed(command);
        Same(capture, panel);
    }

    private void Shake(string[] capture, PeripheralBench bench, PeripheralPanel panel, string key, bool isDefault)
    {
        byte[] challenge = OsdpHex.Bytes(capture[_at]);
        byte[] answer = OsdpHex.Bytes(capture[_at + 1]);
        System.Array.Copy(challenge, 10, panel.Nonces.Next, 0, 8);
        System.Array.Copy(answer, 18, bench.Nonces.Next, 0, 8);
        panel.Challenge(key, isDefault);
        Same(capture, panel);
        panel.ServerCryptogram();
        Same(capture, panel);
    }

    [TestMethod]
    public void A_session_with_a_change_of_key_a_card_and_keys_is_the_captured_one()
    {
        string[] capture = OsdpCaptures.Keyed;
        var bench = new PeripheralBench(1);
        bench.Device.Configure(1, OsdpHex.Bytes(PeripheralBench.Key), true);
        var panel = new PeripheralPanel(bench, 1);
        panel.Plain("61 00");
        Same(capture, panel);
        panel.Plain("62 00");
        Same(capture, panel);
        Shake(capture, bench, panel, PeripheralBench.Key, false);
        Say(capture, panel, "60");
        Polls(capture, panel);
        string[] orders = { Led, "6A0002020203", "6800051E00", "6B00010001010548454C4C4F" };
        for (int i = 0; i < orders.Length; i++)
        {
            Say(capture, panel, "60");
            Say(capture, panel, orders[i]);
            Say(capture, panel, "60");
            Polls(capture, panel);
        }

        Say(capture, panel, "60");
        Say(capture, panel, KeySet);
        Shake(capture, bench, panel, "0F0E0D0C0B0A09080706050403020100", false);
        Say(capture, panel, "60");
        Polls(capture, panel);
        Say(capture, panel, "60");
        bench.Card("BD88EB80");
        Say(capture, panel, "60");
        Say(capture, panel, "60");
        Polls(capture, panel);
        Say(capture, panel, "60");
        bench.Keys("1234\r");
        Say(capture, panel, "60");
        Say(capture, panel, "60");
        Polls(capture, panel);
        Say(capture, panel, "60");
        Assert.AreEqual(capture.Length, _at);
    }

    [TestMethod]
    public void An_installation_is_the_captured_one_but_for_the_key_of_zeros()
    {
        string[] capture = OsdpCaptures.Installed;
        var bench = new PeripheralBench(101);
        bench.Device.AllowsDefaultKey = true;
        var panel = new PeripheralPanel(bench, 101);
        panel.Plain("61 00");
        Same(capture, panel);
        panel.Plain("62 00");
        Same(capture, panel);
        Assert.AreEqual("4106", PeripheralText.Part(bench.Ask(capture[_at]), 12, 4), "no key, and none of zeros");
        _at += 2;
        Shake(capture, bench, panel, "303132333435363738393A3B3C3D3E3F", true);
        string key = NewKey(capture[_at], bench, panel);
        Shake(capture, bench, panel, key, false);
        Say(capture, panel, "60");
        Polls(capture, panel);
        Say(capture, panel, "60");
    }

    /// <summary>The capture does not say which key was set: the peripheral reads it.</summary>
    private string NewKey(string keySet, PeripheralBench bench, PeripheralPanel panel)
    {
        bench.Told.Take();
        Assert.AreEqual(OsdpCaptures.Installed[_at + 1], bench.Ask(keySet));
        _at += 2;
        string told = bench.Told.Take();
        Assert.AreEqual(3 + 32, told.Length);
        panel.Sequence = 0;
        return PeripheralText.Part(told, 3, 32);
    }
}
