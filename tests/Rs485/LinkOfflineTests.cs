using AccessStandalone.Rs485;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Rs485;

/// <summary>The begin of a link, and the 8 s after which a place is off-line.</summary>
[TestClass]
public class LinkOfflineTests
{
    private const int PollPeriodMs = 400;
    private const int ConnectedMs = 7000;
    private const int BackMs = 9200;

    /// <summary>The reader comes back in the 8th second: its handshake is under way when the time is over, and must not begin anew after a pause.</summary>
    [TestMethod]
    public void Going_offline_does_not_break_off_a_start()
    {
        byte[] key = OsdpHex.Bytes(PeripheralBench.Key);
        var bench = new PeripheralBench(5);
        Assert.IsTrue(bench.Device.Configure(5, key, true));
        var line = new PeripheralLine();
        var panel = new ControlPanel(line, new Told(), new ScriptedNonces(), new Ciphers());
        panel.PollPeriodMs = PollPeriodMs;
        Assert.IsTrue(panel.Configure(0, 5, PanelSecurity.Secure, key) == PanelRefusal.None);
        for (int now = 0; now < BackMs; now += 10)
        {
            panel.Step(now);
            string sent = line.Sent;
            line.Sent = "";
            if (sent.Length > 0 && now >= ConnectedMs)
            {
                line.Give(OsdpHex.Bytes(bench.Ask(sent)));
            }
        }

        Assert.IsTrue(panel.Peripheral(0).IsSecure);
    }

    private sealed class Ciphers : ICipherSource
    {
        public IBlockCipher Create() => new ManagedAes();
    }

    private sealed class Told : IPanelEvents
    {
        public void OnOnline(int peripheral)
        {
        }

        public void OnOffline(int peripheral)
        {
        }

        public void OnIdentity(int peripheral, IdentityReply identity)
        {
        }

        public void OnCapabilities(int peripheral, CapabilitiesReply capabilities)
        {
        }

        public void OnCard(int peripheral, CardReply card)
        {
        }

        public void OnKeys(int peripheral, KeypadReply keys)
        {
        }

        public void OnLocalStatus(int peripheral, LocalStatusReply status)
        {
        }

        public void OnInputs(int peripheral, InputStatusReply inputs)
        {
        }

        public void OnOutputs(int peripheral, OutputStatusReply outputs)
        {
        }

        public void OnReaders(int peripheral, ReaderStatusReply readers)
        {
        }

        public void OnLink(int peripheral, LinkReply link)
        {
        }

        public void OnKeyRefused(int peripheral)
        {
        }

        public bool OnNewKey(int peripheral, byte[] key) => true;

        public void OnKeyInstalled(int peripheral)
        {
        }

        public void OnRefused(int peripheral, byte command, byte reason)
        {
        }
    }
}
