using AccessStandalone.Rs485;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Rs485;

[TestClass]
public class OsdpFrameTests
{
    private static OsdpFrame Frame() => new OsdpFrame(OsdpFrame.MinimumMaximum, new OsdpCounters());

    [TestMethod]
    [DataRow("537F0D0004 6E0080250000", 0x386E)]
    [DataRow("5300090004 6100", 0x66C0)]
    public void The_CRC_is_as_in_Annex_E(string text, int crc)
    {
        byte[] bytes = OsdpHex.Bytes(text);
        Assert.AreEqual(crc, (int)OsdpCrc16.Of(bytes, 0, bytes.Length));
    }

    [TestMethod]
    [DataRow("537F0C0000 6E0080250000", 0x0F)]
    [DataRow("5300080000 6100", 0x44)]
    public void The_checksum_is_as_in_Annex_E(string text, int checksum)
    {
        byte[] bytes = OsdpHex.Bytes(text);
        Assert.AreEqual(checksum, (int)OsdpCheck.Checksum(bytes, 0, bytes.Length));
    }

    [TestMethod]
    [DataRow("53 7F 0D 00 04 6E 00 80 25 00 00 6E 38")]
    [DataRow("53 00 09 00 04 61 00 C0 66")]
    [DataRow("53 7F 0C 00 00 6E 00 80 25 00 00 0F")]
    [DataRow("53 00 08 00 00 61 00 44")]
    [DataRow("53 00 08 00 06 60 89 CC")]
    [DataRow("53 00 07 00 02 60 44")]
    [DataRow("53 80 08 00 05 40 68 9F")]
    [DataRow("53 00 0D 00 06 6E 01 80 25 00 00 EC 7B")]
    [DataRow("53 00 1A 00 06 75 01 10 00 01 02 03 04 05 06 07 00 01 02 03 04 05 06 07 CF A3")]
    [DataRow("53 80 14 00 06 45 00 0E E3 10 10 00 00 74 97 23 06 06 1B 88")]
    public void A_frame_is_read_and_built_anew_from_its_message(string text)
    {
        byte[] bytes = OsdpHex.Bytes(text);
        OsdpFrame read = Frame();
        OsdpFrame built = Frame();
        byte[] buffer = new byte[64];
        Assert.AreEqual((int)OsdpRefusal.None, (int)read.Parse(bytes, 0, bytes.Length));
        OsdpMessage? message = OsdpMessages.For(read);
        if (message == null)
        {
            Assert.IsTrue(false, "no class reads it");
            return;
        }

        Assert.AreEqual((int)DataRefusal.None, (int)message.Parse(bytes, read.DataOffset, read.DataCount));
        Assert.IsTrue(OsdpMessages.Begin(built, read, message, buffer));
        Assert.AreEqual((int)OsdpRefusal.None, (int)built.Finish(message.Count));
        Assert.AreEqual(OsdpHex.Text(bytes), OsdpHex.Text(buffer, built.SendOffset, built.SendCount));
    }

    [TestMethod]
    public void The_fields_of_a_marked_frame_with_a_block_are_read()
    {
        byte[] bytes = OsdpHex.Bytes("00 FF 53 E5 2B 00 0D 03 12 00 76 0C0B990004030201 E5C5ED57D60A7DF8 717193EC6A09C632F248EC76CFEA9648 0F 4F");
        OsdpFrame frame = Frame();
        Assert.AreEqual((int)OsdpRefusal.None, (int)frame.Parse(bytes, 1, bytes.Length - 1));
        Assert.IsTrue(frame.HasMark);
        Assert.AreEqual(0x65, (int)frame.Address);
        Assert.IsTrue(frame.IsReply);
        Assert.AreEqual(1, frame.Sequence);
        Assert.IsTrue(frame.UsesCrc);
        Assert.AreEqual(0x12, (int)frame.BlockType);
        Assert.IsTrue(frame.HasBlockData);
        Assert.AreEqual(0, (int)frame.BlockData);
        Assert.AreEqual(0x76, (int)frame.Code);
        Assert.AreEqual(11, frame.DataOffset);
        Assert.AreEqual(32, frame.DataCount);
        Assert.IsFalse(frame.HasMac);
        Assert.AreEqual(1, frame.Counters.Frames);
    }

    [TestMethod]
    [DataRow("", 1)]
    [DataRow("FF", 1)]
    [DataRow("53 00 07 00 02 60", 1)]
    [DataRow("54 00 08 00 06 60 89 CC", 2)]
    [DataRow("FF FF 53 00 08 00 06 60 89 CC", 2)]
    [DataRow("53 00 06 00 06 60 89 CC", 3)]
    [DataRow("53 00 00 00 06 60 89 CC", 3)]
    [DataRow("53 00 07 00 06 60 89", 3)]
    [DataRow("53 00 81 00 06 60 89 CC", 4)]
    [DataRow("53 00 08 01 06 60 89 CC", 4)]
    [DataRow("53 00 09 00 06 60 89 CC", 5)]
    [DataRow("53 00 08 00 06 60 89 CC 00", 6)]
    [DataRow("53 00 07 00 06 60 89 CC", 6)]
    [DataRow("53 00 08 00 06 61 89 CC", 7)]
    [DataRow("53 00 08 00 06 60 89 CD", 7)]
    [DataRow("53 00 07 00 02 60 45", 8)]
    public void What_is_no_frame_is_refused_with_its_reason_and_counted(string text, int reason)
    {
        byte[] bytes = OsdpHex.Bytes(text);
        OsdpFrame frame = Frame();
        Assert.AreEqual(reason, (int)frame.Parse(bytes, 0, bytes.Length));
        Assert.AreEqual(1, frame.Counters.Refused((OsdpRefusal)reason));
        Assert.AreEqual(0, frame.Counters.Frames);
    }

    [TestMethod]
    [DataRow("53 00 0A 00 0A 02 15 60 00", 3)]
    [DataRow("53 00 08 00 0A 02 15", 3)]
    [DataRow("53 00 08 00 0A 03 11", 3)]
    [DataRow("53 00 0B 00 0A 00 15 60 00 00", 9)]
    [DataRow("53 00 0B 00 0A 04 15 60 00 00", 9)]
    [DataRow("53 00 0D 00 0A 02 10 60 00 00 00 00", 10)]
    [DataRow("53 00 0D 00 0A 02 19 60 00 00 00 00", 10)]
    public void A_security_block_that_cannot_be_is_refused_though_the_check_is_right(string text, int reason)
    {
        byte[] open = OsdpHex.Bytes(text);
        byte[] bytes = new byte[open.Length + 1];
        System.Array.Copy(open, 0, bytes, 0, open.Length);
        bytes[2] = (byte)bytes.Length;
        OsdpCheck.Write(bytes, 0, open.Length, false);
        Assert.AreEqual(reason, (int)Frame().Parse(bytes, 0, bytes.Length));
    }

    [TestMethod]
    public void No_frame_above_the_maximum_or_the_buffer_is_built()
    {
        OsdpFrame frame = Frame();
        byte[] large = new byte[256];
        frame.Code = OsdpCommand.Text;
        Assert.AreEqual((int)OsdpRefusal.None, (int)frame.Begin(large, 0));
        Assert.AreEqual((int)OsdpRefusal.None, (int)frame.Finish(120));
        Assert.AreEqual(128, frame.Length);
        Assert.AreEqual((int)OsdpRefusal.LengthTooLarge, (int)frame.Finish(121));
        byte[] small = new byte[10];
        Assert.AreEqual((int)OsdpRefusal.None, (int)frame.Begin(small, 0));
        Assert.AreEqual((int)OsdpRefusal.None, (int)frame.Finish(2));
        Assert.AreEqual((int)OsdpRefusal.NoRoom, (int)frame.Finish(3));
        Assert.AreEqual((int)OsdpRefusal.NoRoom, (int)frame.Begin(small, 5));
        frame.BlockType = OsdpBlock.CommandMac;
        Assert.AreEqual((int)OsdpRefusal.None, (int)frame.Begin(large, 0));
        Assert.AreEqual((int)OsdpRefusal.BlockType, (int)frame.Finish(0), "it would have no MAC");
        frame.BlockType = 0x10;
        Assert.AreEqual((int)OsdpRefusal.BlockType, (int)frame.Begin(large, 0));
    }

    [TestMethod]
    public void No_maximum_under_128_is_taken()
    {
        Assert.ThrowsException(typeof(System.ArgumentOutOfRangeException), () => { _ = new OsdpFrame(127, new OsdpCounters()); });
    }
}
