using System;
using AccessStandalone.Wiegand;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Wiegand;

/// <summary>Pulses out, and captures of pulses in.</summary>
[TestClass]
public class WiegandPulsesTests
{
    private const string Card26 = "10111101100010001110101110";

    [TestMethod]
    public void A_key_goes_out_as_pulses_of_50_us_every_2_ms()
    {
        WiegandPulses pulses = Pulses("1011");
        Assert.AreEqual(4, pulses.Count);
        for (int i = 0; i < 4; i++)
        {
            Assert.AreEqual(i == 1 ? 0 : 1, pulses.Line(i));
            Assert.AreEqual(i * 2_000, pulses.StartUs(i));
            Assert.AreEqual((i * 2_000) + 50, pulses.EndUs(i));
        }

        Assert.AreEqual(6_050 + 100_000, pulses.TotalUs);
    }

    [TestMethod]
    public void The_times_are_settings_within_the_standard()
    {
        WiegandPulses pulses = Pulses("1011");
        pulses.PulseUs = 100;
        pulses.IntervalUs = 1_000;
        Assert.AreEqual(3_000, pulses.StartUs(3));
        Assert.AreEqual(3_100, pulses.EndUs(3));
        Assert.ThrowsException(typeof(ArgumentOutOfRangeException), () => pulses.PulseUs = 19);
        Assert.ThrowsException(typeof(ArgumentOutOfRangeException), () => pulses.PulseUs = 101);
        Assert.ThrowsException(typeof(ArgumentOutOfRangeException), () => pulses.IntervalUs = 199);
        Assert.ThrowsException(typeof(ArgumentOutOfRangeException), () => pulses.IntervalUs = 20_001);
    }

    [TestMethod]
    public void Without_a_frame_there_are_no_pulses()
    {
        var pulses = new WiegandPulses();
        Assert.AreEqual(0, pulses.Count);
        Assert.AreEqual(0, pulses.TotalUs);
    }

    [TestMethod]
    [DataRow("1011", 2_000)]
    [DataRow(Card26, 2_000)]
    [DataRow(Card26, 200)]
    [DataRow(Card26, 20_000)]
    [DataRow("00000000000000000000000001", 2_000)]
    [DataRow("111111111111111111111111111111111111111111111111111111111111111111", 2_000)]
    public void What_is_captured_of_both_lines_is_merged_by_time(string bits, int intervalUs)
    {
        var timing = new WiegandTiming();
        var captured = new CapturedPulses(timing);
        var receiver = new WiegandReceiver(captured, timing, new WiegandFaults());
        WiegandPulses pulses = Pulses(bits);
        pulses.IntervalUs = intervalUs;
        for (int round = 1; round <= 2; round++)
        {
            long startUs = round * 10_000_000L;
            Fill(captured, pulses, startUs);
            Assert.AreEqual((int)WiegandArrival.Nothing, (int)receiver.Update(startUs + pulses.EndUs(pulses.Count - 1)));
            Assert.IsTrue(captured.IsEmpty);
            Assert.AreEqual((int)WiegandArrival.Frame, (int)receiver.Update(startUs + pulses.TotalUs));
            Assert.AreEqual(bits, WiegandBits.Text(receiver.Frame));
        }
    }

    [TestMethod]
    public void Pulses_that_touch_are_two_bits_and_such_as_overlap_are_none()
    {
        var captured = new CapturedPulses(new WiegandTiming());
        Fill(captured, 1_000, 1_050);
        RequireBit(captured, false, 1_000);
        RequireBit(captured, true, 1_050);
        Assert.IsFalse(captured.TryTake(0, new WiegandBit()));
        Fill(captured, 1_000, 1_049);
        RequireFault(captured, WiegandFault.BothLow);
        Fill(captured, 1_000, 1_000);
        RequireFault(captured, WiegandFault.BothLow);
    }

    [TestMethod]
    public void Neighbours_of_one_level_are_one()
    {
        var captured = new CapturedPulses(new WiegandTiming());
        captured.Begin(1_000, 0);
        captured.Add(0, 30, false);
        captured.Add(0, 40, false);
        captured.Add(0, ushort.MaxValue, true);
        captured.Add(0, 1_000, true);
        captured.Add(0, 50, false);
        captured.Add(0, 0, true);
        captured.Add(0, 0, false);
        var bit = new WiegandBit();
        Assert.IsTrue(captured.TryTake(0, bit));
        Assert.AreEqual(1_070L, bit.EndUs);
        RequireBit(captured, false, 1_070 + 65_535 + 1_000);
        Assert.IsFalse(captured.TryTake(0, bit));
    }

    [TestMethod]
    public void A_capture_that_ends_in_a_pulse_is_a_held_line()
    {
        var captured = new CapturedPulses(new WiegandTiming());
        captured.Begin(0, 1_000);
        captured.Add(1, 30_000, false);
        RequireFault(captured, WiegandFault.HeldLine);
    }

    [TestMethod]
    [DataRow(19, (byte)WiegandFault.ShortPulse)]
    [DataRow(201, (byte)WiegandFault.LongPulse)]
    public void A_captured_glitch_is_told(int widthUs, byte fault)
    {
        var captured = new CapturedPulses(new WiegandTiming());
        captured.Begin(0, 1_000);
        captured.Add(1, (ushort)widthUs, false);
        captured.Add(1, 0, true);
        RequireFault(captured, (WiegandFault)fault);
    }

    [TestMethod]
    public void A_capture_that_is_too_long_or_not_taken_is_an_overflow()
    {
        var captured = new CapturedPulses(new WiegandTiming());
        captured.Begin(0, 0);
        for (int i = 0; i <= LineCapture.Capacity; i++)
        {
            captured.Add(0, 100, (i & 1) != 0);
        }

        var bit = new WiegandBit();
        for (int i = 0; i < LineCapture.Capacity / 2; i++)
        {
            Assert.IsTrue(captured.TryTake(0, bit));
            Assert.AreEqual((int)WiegandFault.None, (int)bit.Fault);
        }

        RequireFault(captured, WiegandFault.Overflow);
        captured.Begin(0, 0);
        Fill(captured, 5_000, 6_000);
        Assert.IsTrue(captured.TryTake(0, bit));
        Assert.AreEqual((int)WiegandFault.Overflow, (int)bit.Fault);
        RequireBit(captured, false, 5_000);
        RequireBit(captured, true, 6_000);
    }

    private static WiegandPulses Pulses(string bits)
    {
        var pulses = new WiegandPulses();
        pulses.Set(WiegandBits.Frame(bits));
        return pulses;
    }

    /// <summary>One pulse of 50 µs a line.</summary>
    private static void Fill(CapturedPulses captured, long d0StartUs, long d1StartUs)
    {
        captured.Begin(d0StartUs, d1StartUs);
        for (int line = 0; line < 2; line++)
        {
            captured.Add(line, 50, false);
            captured.Add(line, 0, true);
        }
    }

    /// <summary>As two timers would capture them, each from its line's first edge on.</summary>
    private static void Fill(CapturedPulses captured, WiegandPulses pulses, long startUs)
    {
        captured.Begin(startUs + First(pulses, 0), startUs + First(pulses, 1));
        for (int line = 0; line < 2; line++)
        {
            int lastEndUs = -1;
            for (int i = 0; i < pulses.Count; i++)
            {
                if (pulses.Line(i) == line)
                {
                    AddHigh(captured, line, lastEndUs < 0 ? 0 : pulses.StartUs(i) - lastEndUs);
                    captured.Add(line, (ushort)pulses.PulseUs, false);
                    lastEndUs = pulses.EndUs(i);
                }
            }

            captured.Add(line, 0, true);
        }
    }

    private static void AddHigh(CapturedPulses captured, int line, int durationUs)
    {
        for (int rest = durationUs; rest > 0; rest -= 30_000)
        {
            captured.Add(line, (ushort)(rest > 30_000 ? 30_000 : rest), true);
        }
    }

    private static int First(WiegandPulses pulses, int line)
    {
        int i = 0;
        while (i < pulses.Count && pulses.Line(i) != line)
        {
            i++;
        }

        return pulses.StartUs(i);
    }

    private static void RequireBit(CapturedPulses captured, bool isOne, long startUs)
    {
        var bit = new WiegandBit();
        Assert.IsTrue(captured.TryTake(0, bit));
        Assert.AreEqual((int)WiegandFault.None, (int)bit.Fault);
        Assert.AreEqual(isOne, bit.IsOne);
        Assert.AreEqual(startUs, bit.StartUs);
    }

    private static void RequireFault(CapturedPulses captured, WiegandFault fault)
    {
        var bit = new WiegandBit();
        Assert.IsTrue(captured.TryTake(0, bit));
        Assert.AreEqual((int)fault, (int)bit.Fault);
        Assert.IsFalse(captured.TryTake(0, bit));
    }
}
