using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Rs485;

/// <summary>Libosdp's captured sessions against the peripheral: it is given the captured commands and must answer with the captured bytes.</summary>
[TestClass]
public class PeripheralCaptureTests
{
    [TestMethod]
    public void A_session_with_a_change_of_key_a_card_and_keys_is_the_captured_one()
    {
        var replay = new PeripheralReplay(OsdpCaptures.Keyed, 1);
        replay.Bench.Device.Configure(1, OsdpHex.Bytes(PeripheralBench.Key), true);
        replay.Plain("61 00");
        replay.Plain("62 00");
        replay.Handshake(PeripheralBench.Key, false);
        replay.Sealed("60");
        replay.Polls();
        string[] orders = { "69000002050502001E00010A000400", "6A0002020203", "6800051E00", "6B00010001010548454C4C4F" };
        for (int i = 0; i < orders.Length; i++)
        {
            replay.Sealed("60");
            replay.Sealed(orders[i]);
            replay.Sealed("60");
            replay.Polls();
        }

        replay.Sealed("60");
        replay.Sealed("7501100F0E0D0C0B0A09080706050403020100");
        replay.Handshake("0F0E0D0C0B0A09080706050403020100", false);
        replay.Sealed("60");
        replay.Polls();
        replay.Sealed("60");
        replay.Bench.Card("BD88EB80");
        replay.Sealed("60");
        replay.Sealed("60");
        replay.Polls();
        replay.Sealed("60");
        replay.Bench.Keys("1234\r");
        replay.Sealed("60");
        replay.Sealed("60");
        replay.Polls();
        replay.Sealed("60");
        Assert.IsTrue(replay.IsAtEnd);
    }

    [TestMethod]
    public void An_installation_is_the_captured_one_but_for_the_key_of_zeros()
    {
        var replay = new PeripheralReplay(OsdpCaptures.Installed, 101);
        replay.Bench.Device.AllowsDefaultKey = true;
        replay.Plain("61 00");
        replay.Plain("62 00");
        Assert.AreEqual("4106", PeripheralText.Part(replay.Give(), 12, 4), "no key, and none of zeros");
        replay.Handshake("303132333435363738393A3B3C3D3E3F", true);
        replay.Bench.Told.Take();

        // The capture does not say which key was set: the peripheral reads it.
        replay.GiveSame();
        string told = replay.Bench.Told.Take();
        Assert.AreEqual(3 + 32, told.Length);
        replay.Handshake(PeripheralText.Part(told, 3, 32), false);
        replay.Sealed("60");
        replay.Polls();
        replay.Sealed("60");
        Assert.IsTrue(replay.IsAtEnd);
    }
}
