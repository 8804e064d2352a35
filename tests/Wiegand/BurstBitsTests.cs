using AccessStandalone.Wiegand;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Wiegand;

/// <summary>Frames from bursts of two channels, polled every 10 ms.</summary>
[TestClass]
public class BurstBitsTests
{
    private const string Card26 = "10111101100010001110101110";

    [TestMethod]
    [DataRow(Card26, 2_000)]
    [DataRow(Card26, 1_000)]
    [DataRow("0000000000111101100010001110101111", 2_000)]
    [DataRow("111100000000001000000000100000000000100100011010001010110011110000", 1_000)]
    [DataRow("1011", 2_000)]
    [DataRow("0000", 2_000)]
    [DataRow("11111111111111111111111111", 2_000)]
    [DataRow("00000000000000000000000001", 2_000)]
    [DataRow("10000000000000000000000000000000", 1_000)]
    public void A_frame_comes_out_as_it_went_in(string bits, int intervalUs)
    {
        var bench = new BurstBench { IsBlind = false };
        for (int round = 0; round < 3; round++)
        {
            bench.Send(bits, intervalUs);
            bench.Wait(3_000);
            Assert.AreEqual(bits, bench.Frames);
            bench.Frames = "";
        }

        Assert.AreEqual(0, bench.Faults.Total);
    }

    [TestMethod]
    public void A_card_needs_no_pin_events_and_is_told_within_a_tenth_of_a_second()
    {
        var bench = new BurstBench { IsBlind = true };
        bench.Send(Card26, 2_000);
        bench.Wait(80);
        Assert.AreEqual(Card26, bench.Frames);
    }

    [TestMethod]
    public void Without_pin_events_what_fits_in_several_ways_is_counted_and_told()
    {
        var bench = new BurstBench { IsBlind = true };
        bench.Send("0001", 2_000);
        bench.Wait(3_000);
        Assert.AreEqual("", bench.Frames);
        Assert.AreEqual(1, bench.Faults.Of(WiegandFault.Ambiguous));
        bench.Send("00000000000001111111111111", 2_000);
        bench.Wait(3_000);
        Assert.AreEqual(2, bench.Faults.Of(WiegandFault.Ambiguous));
        Assert.IsTrue(bench.Receiver.IsLikelyCard);
    }

    /// <summary>Frames by chance: random bits, or long runs of one; a third of the readers are off their rhythm by up to a tenth.</summary>
    [TestMethod]
    [DataRow(16, 200)]
    [DataRow(16, 1_000)]
    [DataRow(16, 2_000)]
    [DataRow(8, 1_000)]
    [DataRow(8, 2_000)]
    [DataRow(1, 2_000)]
    [DataRow(0, 2_000)]
    [DataRow(12, 20_000)]
    [DataRow(0, 20_000)]
    public void Whatever_is_told_is_what_was_sent(int lostOf16, int intervalUs)
    {
        var bench = new BurstBench { LostOf16 = lostOf16 };
        int told = 0;
        for (int i = 0; i < 150; i++)
        {
            string bits = Chance(bench);
            bench.JitterUs = bench.Next(3) == 0 ? intervalUs / 10 : 0;
            bench.Frames = "";
            bench.Send(bits, intervalUs);
            bench.Wait(2_000);
            bench.Rewind();
            Assert.IsTrue(bench.Frames == bits || bench.Frames.Length == 0, bits + " became " + bench.Frames);
            told += bench.Frames.Length == 0 ? 0 : 1;
        }

        Assert.IsTrue(told > (intervalUs == 20_000 ? 0 : 60));
    }

    [TestMethod]
    public void Keys_one_after_the_other_are_told_in_their_order()
    {
        var bench = new BurstBench { IsBlind = false };
        bench.Send("0000", 2_000);
        bench.Wait(80);
        bench.Send("0001", 2_000);
        bench.Wait(80);
        bench.Send("0000", 2_000);
        bench.Wait(80);
        bench.Send("1000", 2_000);
        bench.Wait(1_000);
        Assert.AreEqual("0000000100001000", bench.Frames);
        Assert.AreEqual(0, bench.Faults.Total);
    }

    [TestMethod]
    public void A_line_that_was_silent_in_the_middle_for_longer_than_its_burst_is_refused()
    {
        var bench = new BurstBench { IsBlind = false };
        bench.Send("0011111111111111111111111111111111111110", 2_000);
        bench.Wait(3_000);
        Assert.AreEqual("", bench.Frames);
        Assert.AreEqual(1, bench.Faults.Of(WiegandFault.Ambiguous));
        bench.Send(Card26, 2_000);
        bench.Wait(3_000);
        Assert.AreEqual(Card26, bench.Frames);
    }

    [TestMethod]
    public void A_burst_that_may_be_of_this_frame_or_of_another_spoils_both()
    {
        // Nobody polled for so long that nothing tells when the bursts were.
        var bench = new BurstBench { IsBlind = false };
        bench.Script(0, 100_000, 900_000, 50, 1_950, 50, 1_950, 50, 1_950, 50, 0);
        bench.Script(1, 100_000, 900_000, 50, 1_950, 50, 1_950, 50, 0);
        bench.Wait(3_000);
        Assert.AreEqual("", bench.Frames);
        Assert.AreEqual(1, bench.Faults.Of(WiegandFault.Ambiguous));
    }

    [TestMethod]
    public void Pulses_on_a_line_that_was_not_captured_are_not_overlooked()
    {
        var bench = new BurstBench { IsBlind = true };
        long nowUs = bench.NowUs;
        bench.Bits.Put(1, false, nowUs);
        bench.Script(0, nowUs - 10_000, nowUs, 50, 1_950, 50, 1_950, 50, 1_950, 50, 0);
        bench.Wait(3_000);
        Assert.AreEqual("", bench.Frames);
        Assert.AreEqual(1, bench.Faults.Of(WiegandFault.Ambiguous));
    }

    [TestMethod]
    public void A_glitch_drops_its_frame_by_its_width()
    {
        var bench = new BurstBench { IsBlind = true };
        long nowUs = bench.NowUs;
        bench.Script(0, nowUs - 70_000, nowUs - 60_000, 10, 0);
        bench.Wait(3_000);
        Assert.AreEqual(1, bench.Faults.Of(WiegandFault.ShortPulse));
    }

    [TestMethod]
    public void A_held_line_is_told_and_letting_it_go_is_nothing()
    {
        var bench = new BurstBench { IsBlind = true };
        bench.Script(0, bench.NowUs - 70_000, bench.NowUs - 60_000, 0);
        bench.Wait(3_000);
        Assert.AreEqual(1, bench.Faults.Of(WiegandFault.HeldLine));
        bench.ScriptRise(0);
        bench.Wait(3_000);
        Assert.AreEqual(1, bench.Faults.Total);
    }

    private static string Chance(BurstBench bench)
    {
        int count = WiegandFrame.MinBits + bench.Next(WiegandFrame.MaxBits - WiegandFrame.MinBits + 1);
        int likelyOnes = 1 + bench.Next(15);
        string bits = "";
        for (int i = 0; i < count; i++)
        {
            bits += bench.Next(16) < likelyOnes ? "1" : "0";
        }

        return bits;
    }
}
