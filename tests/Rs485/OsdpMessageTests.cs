using AccessStandalone.Rs485;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Rs485;

[TestClass]
public class OsdpMessageTests
{
    private static OsdpMessage Of(string side, int code)
    {
        OsdpMessage? message = side == "command" ? OsdpMessages.Command((byte)code) : OsdpMessages.Reply((byte)code);
        Assert.IsNotNull(message);
        return message!;
    }

    [TestMethod]
    [DataRow("command", 0x60, "")]
    [DataRow("command", 0x61, "00")]
    [DataRow("command", 0x62, "00")]
    [DataRow("command", 0x64, "")]
    [DataRow("command", 0x65, "")]
    [DataRow("command", 0x66, "")]
    [DataRow("command", 0x67, "")]
    [DataRow("command", 0x68, "00051E00")]
    [DataRow("command", 0x68, "00051E00 0106FFFF")]
    [DataRow("command", 0x69, "000002050502001E00010A000400")]
    [DataRow("command", 0x69, "000002050502001E00010A000400 0101010000000000000000000000")]
    [DataRow("command", 0x69, "0000000000FFFFFFFF000000FFFF")]
    [DataRow("command", 0x6A, "0002020203")]
    [DataRow("command", 0x6B, "00010001010548454C4C4F")]
    [DataRow("command", 0x6B, "000405020100")]
    [DataRow("command", 0x6E, "0180250000")]
    [DataRow("command", 0x75, "01100F0E0D0C0B0A09080706050403020100")]
    [DataRow("command", 0x76, "B0B1B2B3B4B5B6B7")]
    [DataRow("command", 0x77, "26D3356E07762D262801FC8E6665A891")]
    [DataRow("command", 0x7B, "8000")]
    [DataRow("command", 0xA2, "")]
    [DataRow("command", 0xA7, "E803")]
    [DataRow("reply", 0x40, "")]
    [DataRow("reply", 0x41, "04")]
    [DataRow("reply", 0x45, "0C0B0A990104030201 0B0C0D")]
    [DataRow("reply", 0x46, "010102 090100")]
    [DataRow("reply", 0x48, "0100")]
    [DataRow("reply", 0x49, "00010001")]
    [DataRow("reply", 0x4A, "01")]
    [DataRow("reply", 0x4B, "000102")]
    [DataRow("reply", 0x50, "00011A00 8B5A5A80")]
    [DataRow("reply", 0x50, "00000100 80")]
    [DataRow("reply", 0x53, "0005 313233340D")]
    [DataRow("reply", 0x54, "7E00C20100")]
    [DataRow("reply", 0x76, "0C0B990004030201 319FB9D8DC32DD7C 06F03D5CA28ED39F1D09D117B7DBA0BA")]
    [DataRow("reply", 0x78, "E4E0F36D1337C4A17CF16F172E02F465")]
    [DataRow("reply", 0x79, "")]
    public void A_message_is_read_and_built_the_same(string side, int code, string text)
    {
        OsdpMessage message = Of(side, code);
        byte[] bytes = OsdpHex.Bytes("EE" + text);
        byte[] built = new byte[bytes.Length];
        built[0] = 0xEE;
        Assert.AreEqual(code, (int)message.Code);
        Assert.AreEqual((int)DataRefusal.None, (int)message.Parse(bytes, 1, bytes.Length - 1));
        Assert.AreEqual(bytes.Length - 1, message.Count);
        Assert.AreEqual((int)DataRefusal.None, (int)message.Build(built, 1));
        Assert.AreEqual(OsdpHex.Text(bytes), OsdpHex.Text(built));
        if (message.Count > 0)
        {
            Assert.AreEqual((int)DataRefusal.NoRoom, (int)message.Build(built, 2));
        }
    }

    [TestMethod]
    [DataRow("command", 0x60, "00", 1)]
    [DataRow("command", 0x61, "", 1)]
    [DataRow("command", 0x61, "0000", 1)]
    [DataRow("command", 0x61, "01", 4)]
    [DataRow("command", 0x62, "01", 4)]
    [DataRow("command", 0x64, "00", 1)]
    [DataRow("command", 0x68, "", 1)]
    [DataRow("command", 0x68, "00051E", 1)]
    [DataRow("command", 0x68, "00071E00", 5)]
    [DataRow("command", 0x68, "00051E0000071E00", 5)]
    [DataRow("command", 0x69, "", 1)]
    [DataRow("command", 0x69, "000002050502001E00010A0004", 1)]
    [DataRow("command", 0x69, "000003050502001E00010A000400", 5)]
    [DataRow("command", 0x69, "000002050502001E00020A000400", 5)]
    [DataRow("command", 0x69, "000002050508001E00010A000400", 6)]
    [DataRow("command", 0x69, "000002050502001E00010A000408", 6)]
    [DataRow("command", 0x6A, "00020202", 1)]
    [DataRow("command", 0x6A, "0000020203", 5)]
    [DataRow("command", 0x6A, "0003020203", 5)]
    [DataRow("command", 0x6B, "0001000101", 1)]
    [DataRow("command", 0x6B, "00010001010548454C4C", 1)]
    [DataRow("command", 0x6B, "00010001010148454C", 1)]
    [DataRow("command", 0x6B, "000000010100", 5)]
    [DataRow("command", 0x6B, "000500010100", 5)]
    [DataRow("command", 0x6E, "01802500", 1)]
    [DataRow("command", 0x6E, "7F80250000", 7)]
    [DataRow("command", 0x6E, "0100000000", 8)]
    [DataRow("command", 0x75, "01", 1)]
    [DataRow("command", 0x75, "0110000102", 1)]
    [DataRow("command", 0x75, "02100F0E0D0C0B0A09080706050403020100", 9)]
    [DataRow("command", 0x75, "010F0E0D0C0B0A09080706050403020100", 10)]
    [DataRow("command", 0x76, "B0B1B2B3B4B5B6", 1)]
    [DataRow("command", 0x77, "26D3356E07762D262801FC8E6665A89100", 1)]
    [DataRow("command", 0x7B, "80", 1)]
    [DataRow("command", 0xA2, "00", 1)]
    [DataRow("command", 0xA7, "E80300", 1)]
    [DataRow("reply", 0x40, "00", 1)]
    [DataRow("reply", 0x41, "", 1)]
    [DataRow("reply", 0x41, "00", 13)]
    [DataRow("reply", 0x41, "0A", 13)]
    [DataRow("reply", 0x45, "0C0B0A9901040302010B0C", 1)]
    [DataRow("reply", 0x46, "", 1)]
    [DataRow("reply", 0x46, "0101020901", 1)]
    [DataRow("reply", 0x48, "00", 1)]
    [DataRow("reply", 0x48, "0200", 12)]
    [DataRow("reply", 0x48, "0002", 12)]
    [DataRow("reply", 0x49, "", 1)]
    [DataRow("reply", 0x49, "0002", 12)]
    [DataRow("reply", 0x4A, "02", 12)]
    [DataRow("reply", 0x4B, "03", 12)]
    [DataRow("reply", 0x50, "00011A", 1)]
    [DataRow("reply", 0x50, "00010000", 1)]
    [DataRow("reply", 0x50, "00011A008B5A5A", 1)]
    [DataRow("reply", 0x50, "00011A008B5A5A8000", 1)]
    [DataRow("reply", 0x50, "00021A008B5A5A80", 11)]
    [DataRow("reply", 0x53, "00", 1)]
    [DataRow("reply", 0x53, "0000", 1)]
    [DataRow("reply", 0x53, "000231", 1)]
    [DataRow("reply", 0x53, "0001313233", 1)]
    [DataRow("reply", 0x54, "FF80250000", 7)]
    [DataRow("reply", 0x76, "0C0B990004030201", 1)]
    [DataRow("reply", 0x78, "00", 1)]
    [DataRow("reply", 0x79, "00", 1)]
    public void Wrong_data_is_refused_with_its_reason(string side, int code, string text, int reason)
    {
        byte[] bytes = OsdpHex.Bytes(text);
        Assert.AreEqual(reason, (int)Of(side, code).Parse(bytes, 0, bytes.Length));
    }

    [TestMethod]
    [DataRow("command", 0x68, 4 * 17, -1, 0)]
    [DataRow("command", 0x69, 14 * 9, -1, 0)]
    [DataRow("command", 0x6B, 6 + 65, 5, 65)]
    [DataRow("reply", 0x46, 3 * 33, -1, 0)]
    [DataRow("reply", 0x49, 65, -1, 0)]
    [DataRow("reply", 0x53, 2 + 65, 1, 65)]
    [DataRow("reply", 0x50, 4 + 65, 2, 8)]
    public void More_than_this_device_takes_is_refused(string side, int code, int count, int lengthAt, int length)
    {
        byte[] bytes = new byte[count];
        bytes[1] = code == 0x6B ? (byte)1 : bytes[1];
        if (lengthAt >= 0)
        {
            bytes[lengthAt] = (byte)length;
            bytes[lengthAt + 1] = (byte)(code == 0x50 ? 2 : 0);
        }

        Assert.AreEqual((int)DataRefusal.TooMany, (int)Of(side, code).Parse(bytes, 0, count));
    }

    [TestMethod]
    public void Bytes_behind_a_NAKs_reason_are_skipped()
    {
        var nak = new NakReply();
        Assert.AreEqual((int)DataRefusal.None, (int)nak.Parse(OsdpHex.Bytes("06AABB"), 0, 3));
        Assert.AreEqual((int)NakReason.SecurityConditions, (int)nak.Reason);
    }

    [TestMethod]
    public void Fields_have_the_captured_values()
    {
        var led = new LedCommand();
        led.Parse(OsdpHex.Bytes("000002050502001E00010A000400"), 0, 14);
        Assert.AreEqual(30, (int)led.Record(0).Timer);
        Assert.AreEqual(2, (int)led.Record(0).TemporaryOnColour);
        Assert.AreEqual(4, (int)led.Record(0).PermanentOnColour);
        var link = new LinkReply();
        link.Parse(OsdpHex.Bytes("0180250000"), 0, 5);
        Assert.AreEqual(9600u, link.BaudRate);
        var identity = new IdentityReply();
        identity.Parse(OsdpHex.Bytes("0C0B0A9901040302010B0C0D"), 0, 12);
        Assert.AreEqual(0x0C0B0A, identity.Vendor);
        Assert.AreEqual(0x01020304u, identity.SerialNumber);
        Assert.AreEqual(13, (int)identity.FirmwareBuild);
        var card = new CardReply();
        card.Parse(OsdpHex.Bytes("00011A00BD88EB80"), 0, 8);
        Assert.AreEqual(26, card.BitCount);
        Assert.AreEqual(123, ((card.Bits[0] & 0x7F) << 1) | (card.Bits[1] >> 7));
        var capabilities = new CapabilitiesReply();
        capabilities.Parse(OsdpHex.Bytes("010102090100"), 0, 6);
        Assert.AreEqual(1, capabilities.Find(9));
        Assert.AreEqual(-1, capabilities.Find(12));
        Assert.AreEqual((int)NakReason.Length, (int)NakReason.Of(DataRefusal.Length));
        Assert.AreEqual((int)NakReason.Record, (int)NakReason.Of(DataRefusal.Colour));
    }
}
