using AccessStandalone.Rs485;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Rs485;

/// <summary>Links begin with the bytes that libosdp's panel sends, and take those of its peripheral.</summary>
[TestClass]
public class PanelStartTests
{
    private const string Identify = "FF53650900046100D97A";
    private const string Identity = "FF53E5140004450C0B0A9901040302010B0C0D0734";
    private const string AskCapabilities = "FF53650900056200BA18";
    private const string Capabilities = "FF53E5260005460101020201020301000401010501010601010801000901000A000110020049D8";

    [TestMethod]
    public void A_plain_link_is_identified_and_polled()
    {
        var bench = new PanelBench();
        Assert.AreEqual((int)PanelRefusal.None, (int)bench.Panel.Configure(0, 0x65, PanelSecurity.Plain, null));
        bench.Talk(Identify, Identity);
        bench.Talk(AskCapabilities, Capabilities);
        Assert.IsFalse(bench.First.IsOnline);
        bench.Talk("FF53650800066002F6", "FF53E508000640B0F0");
        Assert.IsTrue(bench.First.IsOnline);
        Assert.IsFalse(bench.First.IsSecure);
        bench.Talk("FF536508000764B785", "FF53E50A00074800004FE0");
        bench.Talk("FF53650800056051A3", "FF53E508000540E3A5");
        bench.Talk("FF53650800066002F6", "FF53E50A0006480100CAA5");
        bench.Talk("FF53650800076033C5", "FF53E51000055000011A008B5A5A80037F");
        bench.Line.Give(OsdpHex.Bytes("FF53E50800074081C3"));
        bench.Next();
        Assert.AreEqual("id 0 16909060, cap 0 10, online 0, status 0 00, status 0 10", bench.Log.Take());
    }

    [TestMethod]
    public void A_checksum_reply_is_taken()
    {
        var bench = new PanelBench();
        bench.Panel.Configure(0, 0, PanelSecurity.Plain, null);
        bench.Next();
        byte[] reply = OsdpHex.Bytes("5380130000 45 00 0E E3 10 10 00 00 74 97 23 06 06 00");
        OsdpCheck.Write(reply, 0, reply.Length - 1, false);
        bench.Line.Give(reply);
        Assert.AreEqual("FF53000900056200", bench.Next(8));
        Assert.AreEqual("id 0 2540961792", bench.Log.Take());
    }

    [TestMethod]
    public void A_secure_link_begins_with_the_bytes_of_the_capture()
    {
        var bench = new PanelBench();
        bench.Nonces.Next = OsdpHex.Bytes("72D2668EA2A9883B");
        bench.Panel.Configure(3, 1, PanelSecurity.Secure, PanelBench.Key());
        string[] lines = OsdpCaptures.Keyed;
        for (int i = 0; i < 10; i += 2)
        {
            Assert.AreEqual(i > 8, bench.Panel.Peripheral(3).IsSecure);
            bench.Talk(lines[i], lines[i + 1]);
        }

        Assert.AreEqual("FF53010E000F021564", bench.Next(9), "LSTAT in the channel");
        Assert.IsTrue(bench.Panel.Peripheral(3).IsSecure);
        Assert.AreEqual("id 3 16909060, cap 3 10, online 3", bench.Log.Take());
        Assert.AreEqual(5, bench.Panel.Peripheral(3).Counters.Of(PanelCount.Replies));
        Assert.AreEqual(0, bench.Panel.Peripheral(3).Counters.Of(PanelCount.MacErrors));
    }

    [TestMethod]
    public void An_installation_goes_with_the_bytes_of_the_capture()
    {
        string[] lines = OsdpCaptures.Installed;
        var replay = new OsdpReplay(Keys(), Keys());
        for (int i = 0; i < 12; i++)
        {
            Assert.AreEqual("", replay.Step(OsdpHex.Bytes(lines[i])));
        }

        var bench = new PanelBench();
        bench.Panel.IsInstalling = true;
        bench.Panel.Configure(0, 0x65, PanelSecurity.Secure, replay.BaseKey);
        bench.Nonces.Next = OsdpHex.Bytes("7C7205208C5A095E");
        for (int i = 0; i < 18; i += 2)
        {
            if (i == 12)
            {
                Assert.AreEqual("id 0 16909060, cap 0 10", bench.Log.Take());
                bench.Nonces.Next = OsdpHex.Bytes("08BC7F00B7F3FDE2");
            }

            bench.Talk(lines[i], lines[i + 1]);
        }

        bench.Next();
        Assert.AreEqual("installed 0, online 0", bench.Log.Take());
        Assert.IsTrue(bench.First.IsSecure);
    }

    [TestMethod]
    public void ID_and_CAP_may_be_refused()
    {
        var bench = new PanelBench();
        PanelReader reader = bench.Put(0, PanelSecurity.Plain);
        reader.NextRefusal = NakReason.UnknownCommand;
        bench.Run(20);
        reader.NextRefusal = NakReason.UnknownCommand;
        bench.Run(500);
        Assert.AreEqual("nak 0 97 3, nak 0 98 3, online 0, status 0 00", bench.Log.Take());
    }

    [TestMethod]
    [DataRow(-1, 5, 1, 1)]
    [DataRow(8, 5, 1, 1)]
    [DataRow(0, -1, 1, 2)]
    [DataRow(0, 127, 1, 2)]
    [DataRow(0, 126, 1, 0)]
    [DataRow(0, 20, 2, 3)]
    [DataRow(1, 20, 2, 0)]
    [DataRow(0, 20, 0, 0)]
    [DataRow(0, 5, 9, 5)]
    public void A_place_takes_an_address_that_no_other_has(int place, int address, int security, int refusal)
    {
        var bench = new PanelBench();
        bench.Panel.Configure(1, 20, PanelSecurity.Plain, null);
        Assert.AreEqual(refusal, (int)bench.Panel.Configure(place, address, (PanelSecurity)security, null));
    }

    [TestMethod]
    [DataRow("00000000000000000000000000000000", 4)]
    [DataRow("303132333435363738393A3B3C3D3E3F", 4)]
    [DataRow("0001020304050607", 4)]
    [DataRow("00000000000000000000000000000001", 0)]
    public void Zeros_and_the_key_that_everybody_knows_are_no_key(string key, int refusal)
    {
        var bench = new PanelBench();
        Assert.AreEqual(refusal, (int)bench.Panel.Configure(0, 1, PanelSecurity.Secure, OsdpHex.Bytes(key)));
    }

    [TestMethod]
    public void A_place_configured_anew_leaves_the_others_alone_and_frees_its_address()
    {
        var bench = new PanelBench();
        bench.Put(0, PanelSecurity.Plain);
        bench.Put(1, PanelSecurity.Plain);
        bench.Run(1000);
        Assert.AreEqual("id 0 16909060, id 1 16909060, cap 0 1, online 0, cap 1 1, online 1, status 0 00, status 1 00", bench.Log.Take());
        bench.Panel.Configure(0, 0, PanelSecurity.Off, null);
        bench.Run(1000);
        Assert.AreEqual("", bench.Log.Take());
        Assert.IsFalse(bench.First.IsOnline);
        Assert.IsTrue(bench.Panel.Peripheral(1).IsOnline);
        Assert.AreEqual((int)PanelRefusal.None, (int)bench.Panel.Configure(2, 10, PanelSecurity.Plain, null));
        bench.Run(1000);
        Assert.AreEqual("id 2 16909060, cap 2 1, online 2, status 2 00", bench.Log.Take());
    }

    private static SessionKeys Keys() => new SessionKeys(new ManagedAes(), new ManagedAes(), new ManagedAes());
}
