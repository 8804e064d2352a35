using AccessStandalone.Rs485;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Rs485;

/// <summary>What libosdp's two sides said to each other is read, and built anew byte for byte.</summary>
[TestClass]
public class OsdpCaptureTests
{
    private static SessionKeys Keys() => new SessionKeys(new ManagedAes(), new ManagedAes(), new ManagedAes());

    private static OsdpReplay Replay() => new OsdpReplay(Keys(), Keys());

    private static void Run(OsdpReplay replay, string[] capture)
    {
        for (int i = 0; i < capture.Length; i++)
        {
            string line = capture[i];
            if (line[0] != '*')
            {
                Assert.AreEqual("", replay.Step(OsdpHex.Bytes(line)), line);
                continue;
            }

            int pairs = 0;
            for (int digit = 1; digit < line.Length; digit++)
            {
                pairs = (pairs * 10) + line[digit] - '0';
            }

            while (pairs-- > 0)
            {
                Assert.AreEqual("", replay.PollAndAck(), line);
            }
        }
    }

    [TestMethod]
    public void Plain_frames_are_read_and_built_anew()
    {
        OsdpReplay replay = Replay();
        replay.ChecksSequence = false;
        Run(replay, OsdpCaptures.Plain);
    }

    [TestMethod]
    public void A_session_with_a_key_and_a_change_of_it_holds_to_the_last_MAC()
    {
        OsdpReplay replay = Replay();
        replay.SetBaseKey(OsdpHex.Bytes("000102030405060708090A0B0C0D0E0F"));
        Run(replay, OsdpCaptures.Keyed);
        Assert.IsTrue(replay.IsSecure);
        Assert.AreEqual("0F0E0D0C0B0A09080706050403020100", OsdpHex.Text(replay.BaseKey));
        Assert.AreEqual(218, replay.Macs);
    }

    [TestMethod]
    public void An_installation_by_the_default_key_holds_to_the_last_MAC()
    {
        OsdpReplay replay = Replay();
        Run(replay, OsdpCaptures.Installed);
        Assert.IsTrue(replay.IsSecure);
        Assert.IsTrue(replay.KnowsKey);
        Assert.AreEqual(170, replay.Macs);
    }
}
