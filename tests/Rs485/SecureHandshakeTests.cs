using AccessStandalone.Rs485;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Rs485;

[TestClass]
public class SecureHandshakeTests
{
    private const int Base = PanelHandshake.BaseKeyKind;
    private const int Default = PanelHandshake.DefaultKeyKind;

    private static byte[] Key() => OsdpHex.Bytes("000102030405060708090A0B0C0D0E0F");

    private sealed class Pair
    {
        public readonly OsdpSecureSide PanelSide = new OsdpSecureSide(true);
        public readonly OsdpSecureSide PeripheralSide = new OsdpSecureSide(false);
        public readonly PanelHandshake Panel;
        public readonly PeripheralHandshake Peripheral;

        public Pair()
        {
            PanelSide.Nonces.Next[0] = 1;
            PeripheralSide.Nonces.Next[0] = 2;
            Panel = new PanelHandshake(PanelSide.Channel, PanelSide.Keys, PanelSide.Nonces);
            Peripheral = new PeripheralHandshake(PeripheralSide.Channel, PeripheralSide.Keys, PeripheralSide.Nonces);
        }

        public SecureRefusal Challenge(byte[] key, bool isDefault, byte[]? peripheralKey, bool allowsDefault)
        {
            Panel.Begin(key, isDefault);
            byte[] frame = PanelSide.Shake(OsdpBlock.Challenge, Panel.KeyKind, Panel.Challenge);
            return Peripheral.AcceptChallenge(PeripheralSide.Read(frame), peripheralKey, allowsDefault);
        }

        public SecureRefusal Client(int kind) =>
            Panel.AcceptClientCryptogram(PanelSide.Read(PeripheralSide.Shake(OsdpBlock.ClientCryptogram, kind, Peripheral.ClientCryptogram)));

        public SecureRefusal Server(int kind) =>
            Peripheral.AcceptServerCryptogram(PeripheralSide.Read(PanelSide.Shake(OsdpBlock.ServerCryptogram, kind, Panel.ServerCryptogram)));

        public SecureRefusal InitialMac(int type, int status) =>
            Panel.AcceptInitialMac(PanelSide.Read(PeripheralSide.Shake(type, status, Peripheral.InitialMac)));
    }

    private static Pair Ready()
    {
        var pair = new Pair();
        Assert.AreEqual((int)SecureRefusal.None, (int)pair.Challenge(Key(), false, Key(), false));
        Assert.AreEqual((int)SecureRefusal.None, (int)pair.Client(Base));
        Assert.AreEqual((int)SecureRefusal.None, (int)pair.Server(Base));
        return pair;
    }

    [TestMethod]
    [DataRow(0x14, 1, 0)]
    [DataRow(0x12, 1, 0)]
    [DataRow(0x12, 0, 0)]
    [DataRow(0x14, 0, 16)]
    [DataRow(0x14, 255, 16)]
    [DataRow(0x12, 255, 16)]
    [DataRow(0x11, 1, 4)]
    [DataRow(0x13, 1, 4)]
    public void The_initial_MAC_comes_under_0x14_and_0x12_is_tolerated(int type, int status, int refusal)
    {
        Pair pair = Ready();
        Assert.AreEqual(refusal, (int)pair.InitialMac(type, status));
        Assert.AreEqual(refusal == 0, pair.PanelSide.Channel.IsOpen);
    }

    [TestMethod]
    public void Both_sides_talk_afterwards()
    {
        Pair pair = Ready();
        Assert.AreEqual(1, (int)pair.Peripheral.Status);
        pair.InitialMac(OsdpBlock.InitialMac, pair.Peripheral.Status);
        byte[] command = pair.PanelSide.Seal(3, OsdpCommand.Identify, new byte[1]);
        Assert.AreEqual((int)SecureRefusal.None, (int)pair.PeripheralSide.Unseal(command));
        byte[] reply = pair.PeripheralSide.Seal(3, OsdpReply.Ack, OsdpHex.Bytes(""));
        Assert.AreEqual((int)SecureRefusal.None, (int)pair.PanelSide.Unseal(reply));
    }

    [TestMethod]
    public void A_changed_initial_MAC_is_refused()
    {
        Pair pair = Ready();
        pair.Peripheral.InitialMac.Value[15] ^= 1;
        Assert.AreEqual((int)SecureRefusal.Cryptogram, (int)pair.InitialMac(OsdpBlock.InitialMac, 1));
        Assert.IsFalse(pair.PanelSide.Channel.IsOpen);
    }

    [TestMethod]
    public void SCBK_answered_with_SCBK_D_is_refused()
    {
        var pair = new Pair();
        pair.Challenge(Key(), false, SessionKeys.DefaultBaseKey, true);
        Assert.AreEqual((int)SecureRefusal.KeyKind, (int)pair.Client(Default));
        Assert.AreEqual((int)SecureRefusal.Step, (int)pair.Client(Base), "the handshake is over");
    }

    [TestMethod]
    public void The_default_key_opens_only_what_allows_it()
    {
        var pair = new Pair();
        Assert.AreEqual((int)SecureRefusal.NoKey, (int)pair.Challenge(SessionKeys.DefaultBaseKey, true, Key(), false));
        Assert.AreEqual((int)SecureRefusal.NoKey, (int)pair.Challenge(Key(), false, null, true));
        Assert.AreEqual((int)SecureRefusal.None, (int)pair.Challenge(SessionKeys.DefaultBaseKey, true, Key(), true));
        Assert.AreEqual((int)SecureRefusal.None, (int)pair.Client(Default));
        Assert.AreEqual((int)SecureRefusal.None, (int)pair.Server(Default));
        Assert.AreEqual((int)SecureRefusal.None, (int)pair.InitialMac(OsdpBlock.InitialMac, 1));
    }

    [TestMethod]
    public void Another_key_is_noticed_by_the_panel_and_by_the_peripheral()
    {
        var pair = new Pair();
        pair.Challenge(Key(), false, SessionKeys.DefaultBaseKey, false);
        Assert.AreEqual((int)SecureRefusal.Cryptogram, (int)pair.Client(Base));
        Assert.AreEqual((int)SecureRefusal.Cryptogram, (int)pair.Server(Base));
        Assert.AreEqual(0xFF, (int)pair.Peripheral.Status);
        Assert.AreEqual(OsdpHex.Text(new byte[16]), OsdpHex.Text(pair.Peripheral.InitialMac.Value));
        Assert.IsFalse(pair.PeripheralSide.Channel.IsOpen);
    }

    [TestMethod]
    public void Steps_come_in_order_and_once()
    {
        var pair = new Pair();
        Assert.AreEqual((int)SecureRefusal.Step, (int)pair.Client(Base));
        Assert.AreEqual((int)SecureRefusal.Step, (int)pair.Server(Base));
        Assert.AreEqual((int)SecureRefusal.Step, (int)pair.InitialMac(OsdpBlock.InitialMac, 1));
        pair.Challenge(Key(), false, Key(), false);
        Assert.AreEqual((int)SecureRefusal.Step, (int)pair.InitialMac(OsdpBlock.InitialMac, 1));
        Assert.AreEqual((int)SecureRefusal.Step, (int)pair.Client(Base));
        Assert.AreEqual((int)SecureRefusal.KeyKind, (int)pair.Server(Default));
        Assert.AreEqual((int)SecureRefusal.Step, (int)pair.Server(Base));
    }

    [TestMethod]
    public void A_new_challenge_ends_the_open_channel()
    {
        Pair pair = Ready();
        pair.InitialMac(OsdpBlock.InitialMac, 1);
        pair.Challenge(Key(), false, Key(), false);
        Assert.IsFalse(pair.PanelSide.Channel.IsOpen);
        Assert.IsFalse(pair.PeripheralSide.Channel.IsOpen);
    }
}
