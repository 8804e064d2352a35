using AccessStandalone.Rs485;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Rs485;

[TestClass]
public class OsdpReceiverTests
{
    private const string Poll = "53 65 08 00 06 60 02 F6";
    private const string Ack = "53 E5 08 00 06 40 B0 F0";

    [TestMethod]
    public void Frames_come_out_of_one_run_with_and_without_marks()
    {
        var line = new OsdpLine();
        line.Give("FF" + Poll + "FF" + Ack + Poll + "FF FF" + Ack, 1000);
        Assert.AreEqual("+60+40-60+40", line.Codes);
    }

    [TestMethod]
    public void Frames_come_out_of_single_bytes_20_ms_apart()
    {
        var line = new OsdpLine();
        byte[] bytes = OsdpHex.Bytes("FF" + Poll + "FF" + Ack);
        for (int i = 0; i < bytes.Length; i++)
        {
            line.Give(OsdpHex.Text(bytes, i, 1), 1000 + (20 * i));
        }

        Assert.AreEqual("+60+40", line.Codes);
    }

    [TestMethod]
    public void After_21_ms_the_rest_is_no_part_of_the_frame()
    {
        var line = new OsdpLine();
        int gaps = line.Receiver.Counters.Refused(OsdpRefusal.Gap);
        line.Give("53 65 08 00", 1000);
        line.Give("06 60 02 F6", 1021);
        line.Give(Ack, 1022);
        Assert.AreEqual("-40", line.Codes);
        Assert.AreEqual(gaps + 1, line.Receiver.Counters.Refused(OsdpRefusal.Gap));
    }

    [TestMethod]
    public void Frames_inside_what_was_given_up_are_found_when_time_passes()
    {
        var line = new OsdpLine();
        line.Give("53 65 60 00 06" + Poll + Ack + "53 11", 1000);
        Assert.AreEqual("", line.Codes);
        line.Give("", 1020);
        Assert.AreEqual("", line.Codes);
        line.Give("", 1021);
        Assert.AreEqual("-60-40", line.Codes);
        line.Give(Poll, 1022);
        Assert.AreEqual("-60-40-60", line.Codes);
    }

    [TestMethod]
    [DataRow("00 01 02 FF", "+60")]
    [DataRow("53", "-60")]
    [DataRow("53 53 53 53", "-60")]
    [DataRow("53 65 08 00 06 60 02 F7 FF", "+60")]
    [DataRow("53 65 08 00 06", "-60")]
    [DataRow("53 65 06 00 06 60", "-60")]
    [DataRow("53 65 08 40 06 60", "-60")]
    public void What_stands_before_a_frame_does_not_swallow_it(string noise, string codes)
    {
        var line = new OsdpLine();
        line.Give(noise + Poll, 1000);
        line.Give("", 1021);
        Assert.AreEqual(codes, line.Codes);
    }

    [TestMethod]
    public void Everything_refused_is_counted()
    {
        var receiver = new OsdpReceiver(OsdpFrame.MinimumMaximum);
        byte[] bytes = OsdpHex.Bytes("FF 00 53 65 08 00 06 60 02 F7 53 65 00 01 00 53 65 02 00 00" + Poll);
        int offset = 0;
        int count = bytes.Length;
        Assert.IsTrue(receiver.Take(bytes, ref offset, ref count, 5));
        Assert.AreEqual(0, count);
        Assert.AreEqual(1, receiver.Counters.Frames);
        Assert.AreEqual(1, receiver.Counters.Refused(OsdpRefusal.BadCrc));
        Assert.AreEqual(1, receiver.Counters.Refused(OsdpRefusal.LengthTooLarge));
        Assert.AreEqual(1, receiver.Counters.Refused(OsdpRefusal.LengthTooSmall));
        Assert.AreEqual(19, receiver.Counters.DiscardedBytes);
    }

    [TestMethod]
    public void A_frame_of_the_largest_size_comes_through_after_frames_that_filled_the_buffer()
    {
        var line = new OsdpLine();
        byte[] large = new byte[128];
        var frame = new OsdpFrame(128, new OsdpCounters());
        frame.Code = OsdpCommand.Text;
        frame.Begin(large, 0);
        frame.Finish(120);
        for (int i = 0; i < 5; i++)
        {
            line.Give("FF 12" + Poll + OsdpHex.Text(large), 1000);
        }

        Assert.AreEqual("-60-6B-60-6B-60-6B-60-6B-60-6B", line.Codes);
    }
}
