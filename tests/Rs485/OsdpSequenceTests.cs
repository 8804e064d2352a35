using AccessStandalone.Rs485;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Rs485;

[TestClass]
public class OsdpSequenceTests
{
    [TestMethod]
    public void A_panel_counts_0_1_2_3_1_and_begins_anew_when_it_wants()
    {
        var sequence = new PanelSequence();
        int digits = 0;
        for (int i = 0; i < 6; i++)
        {
            digits = (digits * 10) + sequence.Current;
            sequence.Advance();
        }

        Assert.AreEqual(12312, digits);
        sequence.Restart();
        Assert.AreEqual(0, sequence.Current);
    }

    [TestMethod]
    [DataRow("53 80 08 00 06 40", true)]
    [DataRow("53 80 08 00 05 40", false)]
    [DataRow("53 80 08 00 04 40", false)]
    [DataRow("53 80 08 00 04 79", true)]
    [DataRow("53 80 08 00 05 79", false)]
    [DataRow("53 00 08 00 06 60", false)]
    public void A_reply_has_the_commands_number_and_BUSY_may_have_0(string text, bool answers)
    {
        byte[] bytes = OsdpHex.Bytes(text + "0000");
        OsdpCheck.Write(bytes, 0, 6, true);
        var frame = new OsdpFrame(128, new OsdpCounters());
        Assert.AreEqual((int)OsdpRefusal.None, (int)frame.Parse(bytes, 0, bytes.Length));
        var sequence = new PanelSequence();
        sequence.Advance();
        sequence.Advance();
        Assert.AreEqual(answers, sequence.Answers(frame));
    }

    [TestMethod]
    public void A_peripheral_begins_with_0_only()
    {
        var sequence = new PeripheralSequence();
        Assert.AreEqual((int)SequenceVerdict.Bad, (int)sequence.Judge(1));
        Assert.AreEqual((int)SequenceVerdict.Bad, (int)sequence.Judge(3));
        Assert.AreEqual((int)SequenceVerdict.Restart, (int)sequence.Judge(0));
        sequence.Accept(0);
        Assert.AreEqual((int)SequenceVerdict.Next, (int)sequence.Judge(1));
        sequence.Forget();
        Assert.AreEqual((int)SequenceVerdict.Bad, (int)sequence.Judge(1));
    }

    [TestMethod]
    [DataRow(0, 2, 0, 3, 3)]
    [DataRow(1, 2, 1, 0, 3)]
    [DataRow(2, 2, 3, 1, 0)]
    [DataRow(3, 2, 0, 3, 1)]
    public void After_a_number_comes_the_next_the_same_or_0(int last, int zero, int one, int two, int three)
    {
        var sequence = new PeripheralSequence();
        sequence.Accept(last);
        Assert.AreEqual(zero, (int)sequence.Judge(0));
        Assert.AreEqual(one, (int)sequence.Judge(1));
        Assert.AreEqual(two, (int)sequence.Judge(2));
        Assert.AreEqual(three, (int)sequence.Judge(3));
    }

    [TestMethod]
    public void The_last_reply_is_kept_with_its_mark()
    {
        byte[] buffer = OsdpHex.Bytes("FF 53 E5 08 00 06 40 B0 F0");
        var frame = new OsdpFrame(128, new OsdpCounters());
        var last = new LastReply(128);
        frame.Parse(buffer, 0, buffer.Length);
        Assert.IsTrue(last.Keep(frame));
        buffer[3] = 0;
        Assert.AreEqual("FF53E508000640B0F0", OsdpHex.Text(last.Bytes, 0, last.Count));
        last.Clear();
        Assert.AreEqual(0, last.Count);
        frame.Begin(buffer, 0);
        Assert.IsFalse(last.Keep(frame));
    }
}
