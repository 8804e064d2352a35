using AccessStandalone.Wiegand;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Wiegand;

[TestClass]
public class WiegandReceiverTests
{
    private const string Card26 = "10111101100010001110101110";
    private const string Card34 = "0000000000111101100010001110101111";

    [TestMethod]
    [DataRow("1011")]
    [DataRow("11100001")]
    [DataRow(Card26)]
    [DataRow(Card34)]
    [DataRow("010000000000000001111011000000000010001110101110")]
    [DataRow("111100000000001000000000100000000000100100011010001010110011110000")]
    public void A_frame_ends_after_50_ms_of_silence_and_not_before(string bits)
    {
        var bench = new WiegandBench();
        Assert.IsTrue(bench.Send(bits));
        bench.NowUs += WiegandBench.GapUs - WiegandBench.IntervalUs + WiegandBench.PulseUs - 1;
        Assert.AreEqual((int)WiegandArrival.Nothing, (int)bench.Update());
        bench.NowUs++;
        Assert.AreEqual((int)WiegandArrival.Frame, (int)bench.Update());
        Assert.AreEqual(bits, WiegandBits.Text(bench.Receiver.Frame));
        Assert.AreEqual(bits.Length >= 20, bench.Receiver.IsLikelyCard);
        Assert.AreEqual((int)WiegandArrival.Nothing, (int)bench.Silence());
        Assert.AreEqual(0, bench.Faults.Total);
    }

    [TestMethod]
    public void A_card_of_26_bits_is_not_the_begin_of_one_of_34()
    {
        // The first 26 bits are a sound H10301 card.
        const string Longer = Card26 + "01010101";
        var bench = new WiegandBench();
        Assert.IsTrue(bench.Send(Card26));
        bench.NowUs += 20_000;
        Assert.AreEqual((int)WiegandArrival.Nothing, (int)bench.Update());
        Assert.IsTrue(bench.Send("01010101"));
        Assert.AreEqual((int)WiegandArrival.Frame, (int)bench.Silence());
        Assert.AreEqual(Longer, WiegandBits.Text(bench.Receiver.Frame));
    }

    [TestMethod]
    public void Frames_that_came_while_nobody_looked_are_told_one_after_the_other()
    {
        var bench = new WiegandBench();
        Put(bench, Card26);
        bench.NowUs += WiegandBench.GapUs;
        Put(bench, "1011");
        bench.NowUs += WiegandBench.GapUs;
        Assert.AreEqual((int)WiegandArrival.Frame, (int)bench.Update());
        Assert.AreEqual(Card26, WiegandBits.Text(bench.Receiver.Frame));
        Assert.AreEqual((int)WiegandArrival.Frame, (int)bench.Update());
        Assert.AreEqual("1011", WiegandBits.Text(bench.Receiver.Frame));
        Assert.AreEqual((int)WiegandArrival.Nothing, (int)bench.Update());
    }

    [TestMethod]
    public void The_time_that_ends_a_frame_is_a_setting()
    {
        var timing = new WiegandTiming { FrameGapUs = 100_000 };
        var bits = new PinEventBits(timing, true);
        var receiver = new WiegandReceiver(bits, timing, new WiegandFaults());
        for (int i = 0; i < 4; i++)
        {
            bits.Put(0, false, i * 90_000);
            bits.Put(0, true, (i * 90_000) + 50);
        }

        Assert.AreEqual((int)WiegandArrival.Nothing, (int)receiver.Update(270_050 + 99_999));
        Assert.AreEqual((int)WiegandArrival.Frame, (int)receiver.Update(270_050 + 100_000));
        Assert.AreEqual(4, receiver.Frame.Count);
    }

    [TestMethod]
    [DataRow(19, (byte)WiegandFault.ShortPulse)]
    [DataRow(1, (byte)WiegandFault.ShortPulse)]
    [DataRow(201, (byte)WiegandFault.LongPulse)]
    [DataRow(49_000, (byte)WiegandFault.LongPulse)]
    public void A_pulse_of_a_wrong_width_drops_the_frame(int widthUs, byte fault)
    {
        var bench = new WiegandBench();
        bench.Send(Card26);
        bench.Pulse(0, widthUs);
        bench.Update();
        RequireDropped(bench, (WiegandFault)fault, true);
        RequireWorks(bench);
    }

    [TestMethod]
    [DataRow(20)]
    [DataRow(160)]
    [DataRow(200)]
    public void A_pulse_of_20_to_200_us_is_a_bit(int widthUs)
    {
        var bench = new WiegandBench();
        bench.Send("101");
        bench.Pulse(1, widthUs);
        Assert.AreEqual((int)WiegandArrival.Frame, (int)bench.Silence());
        Assert.AreEqual("1011", WiegandBits.Text(bench.Receiver.Frame));
    }

    [TestMethod]
    public void Events_without_times_of_their_own_may_come_all_at_once()
    {
        var bench = new WiegandBench(false);
        for (int i = 0; i < Card26.Length; i++)
        {
            bench.Pulse(Card26[i] - '0', i % 5 == 0 ? 3_000 : 0);
        }

        Assert.AreEqual((int)WiegandArrival.Frame, (int)bench.Silence());
        Assert.AreEqual(Card26, WiegandBits.Text(bench.Receiver.Frame));
    }

    [TestMethod]
    public void Both_lines_low_drop_the_frame()
    {
        var bench = new WiegandBench();
        bench.Send(Card26);
        bench.Bits.Put(0, false, bench.NowUs);
        bench.Bits.Put(1, false, bench.NowUs + 20);
        bench.Bits.Put(0, true, bench.NowUs + 50);
        bench.Bits.Put(1, true, bench.NowUs + 70);
        bench.NowUs += 70;
        RequireDropped(bench, WiegandFault.BothLow, true);
        RequireWorks(bench);
    }

    [TestMethod]
    [DataRow("", false)]
    [DataRow("1011", false)]
    [DataRow(Card26, true)]
    public void A_line_that_is_held_low_drops_the_frame_once(string before, bool isLikelyCard)
    {
        var bench = new WiegandBench();
        bench.Send(before);
        bench.Bits.Put(1, false, bench.NowUs);
        bench.NowUs += WiegandBench.GapUs - 1;
        Assert.AreEqual((int)WiegandArrival.Nothing, (int)bench.Update());
        bench.NowUs++;
        Assert.AreEqual((int)WiegandArrival.Nothing, (int)bench.Update());
        RequireDropped(bench, WiegandFault.HeldLine, isLikelyCard);
        Assert.AreEqual((int)WiegandArrival.Nothing, (int)bench.Silence());

        // What comes on the other line meanwhile is no card either.
        bench.Send("00000000000000000000000000");
        Assert.AreEqual((int)WiegandArrival.Dropped, (int)bench.Silence());
        Assert.AreEqual(1, bench.Faults.Of(WiegandFault.BothLow));
        bench.Bits.Put(1, true, bench.NowUs);
        Assert.AreEqual((int)WiegandArrival.Nothing, (int)bench.Silence());
        RequireWorks(bench);
    }

    [TestMethod]
    public void An_edge_that_was_not_seen_drops_the_frame()
    {
        var bench = new WiegandBench();
        bench.Send(Card26);
        bench.Bits.Put(1, true, bench.NowUs);
        RequireDropped(bench, WiegandFault.LostEdge, true);
        bench.Send(Card26);
        bench.Bits.Put(1, false, bench.NowUs);
        bench.Pulse(1, WiegandBench.PulseUs);
        RequireDropped(bench, WiegandFault.LostEdge, true, 2);
        RequireWorks(bench);
    }

    [TestMethod]
    public void More_than_66_bits_are_dropped_to_their_end()
    {
        var bench = new WiegandBench();
        for (int i = 0; i < 30; i++)
        {
            bench.Send("10110");
        }

        RequireDropped(bench, WiegandFault.TooManyBits, true);
        RequireWorks(bench);
    }

    [TestMethod]
    [DataRow("1")]
    [DataRow("010")]
    public void Fewer_than_4_bits_are_noise(string bits)
    {
        var bench = new WiegandBench();
        bench.Send(bits);
        RequireDropped(bench, WiegandFault.Noise, false);
        RequireWorks(bench);
    }

    [TestMethod]
    [DataRow(64, false)]
    [DataRow(65, true)]
    [DataRow(200, true)]
    public void More_than_128_edges_that_nobody_took_are_an_overflow(int pulses, bool isOverflow)
    {
        var bench = new WiegandBench();
        for (int i = 0; i < pulses; i++)
        {
            bench.Pulse(i & 1, WiegandBench.PulseUs);
            bench.NowUs += 200;
        }

        if (isOverflow)
        {
            Assert.AreEqual((int)WiegandArrival.Nothing, (int)bench.Update());
            RequireDropped(bench, WiegandFault.Overflow, true);
        }
        else
        {
            Assert.AreEqual((int)WiegandArrival.Frame, (int)bench.Silence());
            Assert.AreEqual(pulses, bench.Receiver.Frame.Count);
        }

        RequireWorks(bench);
    }

    private static void RequireDropped(WiegandBench bench, WiegandFault fault, bool isLikelyCard, int times = 1)
    {
        Assert.AreEqual((int)WiegandArrival.Dropped, (int)bench.Silence());
        Assert.AreEqual((int)fault, (int)bench.Receiver.Fault);
        Assert.AreEqual(isLikelyCard, bench.Receiver.IsLikelyCard);
        Assert.AreEqual(0, bench.Receiver.Frame.Count);
        Assert.AreEqual(times, bench.Faults.Of(fault));
        Assert.AreEqual(times, bench.Faults.Total);
    }

    private static void RequireWorks(WiegandBench bench)
    {
        Assert.IsTrue(bench.Send(Card34));
        Assert.AreEqual((int)WiegandArrival.Frame, (int)bench.Silence());
        Assert.AreEqual(Card34, WiegandBits.Text(bench.Receiver.Frame));
    }

    private static void Put(WiegandBench bench, string bits)
    {
        for (int i = 0; i < bits.Length; i++)
        {
            bench.Pulse(bits[i] - '0', WiegandBench.PulseUs);
            bench.NowUs += WiegandBench.IntervalUs;
        }
    }
}
