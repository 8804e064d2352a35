using AccessStandalone.Wiegand;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Wiegand;

/// <summary>One wrong bit is never another card, where the format checks anything: 4, 32, 56 and 64 bits check nothing.</summary>
[TestClass]
public class WiegandParityTests
{
    [TestMethod]
    [DataRow((byte)WiegandFormat.Key8, 5UL)]
    [DataRow((byte)WiegandFormat.H10301, 8065495UL)]
    [DataRow((byte)WiegandFormat.D10202, 201672270UL)]
    [DataRow((byte)WiegandFormat.H10306, 8065495UL)]
    [DataRow((byte)WiegandFormat.Uid34, 3735928559UL)]
    [DataRow((byte)WiegandFormat.Corporate35, 128979415UL)]
    [DataRow((byte)WiegandFormat.C15001, 15107887575UL)]
    [DataRow((byte)WiegandFormat.S12906, 8288080343UL)]
    [DataRow((byte)WiegandFormat.Siemens36, 8065495UL)]
    [DataRow((byte)WiegandFormat.H10320, 12345678UL)]
    [DataRow((byte)WiegandFormat.H10302, 12345678901UL)]
    [DataRow((byte)WiegandFormat.H10304, 64492503UL)]
    [DataRow((byte)WiegandFormat.P10001, 8065495UL)]
    [DataRow((byte)WiegandFormat.Corporate48, 1031803351UL)]
    [DataRow((byte)WiegandFormat.Uid58, 1303689068602870UL)]
    [DataRow((byte)WiegandFormat.Uid66, 16142028064219747960UL)]
    public void Each_single_wrong_bit_is_refused(byte format, ulong combined)
    {
        CheckFlips((WiegandFormat)format, combined);
        CheckFlips((WiegandFormat)format, 0);
    }

    [TestMethod]
    [DataRow((byte)WiegandFormat.Uid32, 3735928559UL)]
    [DataRow((byte)WiegandFormat.Uid56, 1303689068602870UL)]
    [DataRow((byte)WiegandFormat.Uid64, 16142028064219747960UL)]
    public void A_UID_alone_is_taken_as_it_comes(byte format, ulong uid)
    {
        var choice = new FormatChoice();
        choice.Choose((WiegandFormat)format);
        var decoder = new WiegandDecoder(choice, new WiegandFaults());
        var frame = new WiegandFrame();
        Assert.IsTrue(new WiegandEncoder((WiegandFormat)format).TryEncode(0, uid, frame));
        Flip(frame, frame.Count - 1);
        var reading = new WiegandReading();
        Assert.IsTrue(decoder.Decode(frame, reading));
        Assert.AreEqual(uid ^ 1, reading.Number);
    }

    private static void CheckFlips(WiegandFormat format, ulong combined)
    {
        var choice = new FormatChoice();
        choice.Choose(format);
        var faults = new WiegandFaults();
        var decoder = new WiegandDecoder(choice, faults);
        var frame = new WiegandFrame();
        var reading = new WiegandReading();
        Assert.IsTrue(new WiegandEncoder(format).TryEncodeCombined(combined, frame));
        Assert.IsTrue(decoder.Decode(frame, reading));
        Assert.AreEqual(combined, reading.Combined);
        for (int i = 0; i < frame.Count; i++)
        {
            Flip(frame, i);
            Assert.IsFalse(decoder.Decode(frame, reading));
            Flip(frame, i);
        }

        Assert.AreEqual(frame.Count, faults.Of(WiegandFault.Parity));
    }

    private static void Flip(WiegandFrame frame, int at) => frame.Set(at, 1 - frame.Get(at));
}
