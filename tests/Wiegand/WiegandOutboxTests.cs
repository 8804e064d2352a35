using AccessStandalone.Wiegand;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Wiegand;

/// <summary>Frames that wait to go out.</summary>
[TestClass]
public class WiegandOutboxTests
{
    private const string Card26 = "10111101100010001110101110";

    [TestMethod]
    public void The_lines_are_taken_first_and_silence_follows()
    {
        var lines = new ScriptedLines();
        var outbox = new WiegandOutbox(lines);
        outbox.TrySend(WiegandBits.Frame("1011"));
        outbox.Update(true, 0);
        outbox.Update(true, WiegandOutbox.SilenceUs - 1);
        Assert.AreEqual("take ", lines.Did);
        outbox.Update(true, WiegandOutbox.SilenceUs);
        Assert.AreEqual("take 1011 ", lines.Did);
    }

    [TestMethod]
    public void Each_frame_is_followed_by_its_silence()
    {
        var lines = new ScriptedLines();
        var outbox = new WiegandOutbox(lines);
        long nowUs = Ready(outbox);
        outbox.TrySend(WiegandBits.Frame("1011"));
        outbox.TrySend(WiegandBits.Frame(Card26));
        outbox.TrySend(WiegandBits.Frame("0000"));
        outbox.Update(true, nowUs);

        // 3 intervals of 2 ms and a pulse of 50 µs.
        nowUs += 6_050 + WiegandOutbox.KeySilenceUs;
        outbox.Update(true, nowUs - 1);
        Assert.AreEqual("take 1011 ", lines.Did);
        outbox.Update(true, nowUs);
        nowUs += 50_050 + WiegandOutbox.SilenceUs;
        outbox.Update(true, nowUs - 1);
        Assert.AreEqual("take 1011 " + Card26 + " ", lines.Did);
        outbox.Update(true, nowUs);
        Assert.AreEqual("take 1011 " + Card26 + " 0000 ", lines.Did);
        Assert.AreEqual(3, outbox.Sent);
    }

    [TestMethod]
    public void The_ninth_that_waits_is_refused_and_counted()
    {
        var outbox = new WiegandOutbox(new ScriptedLines());
        for (int i = 0; i < WiegandOutbox.Capacity; i++)
        {
            Assert.IsTrue(outbox.TrySend(WiegandBits.Frame("1011")));
        }

        Assert.IsFalse(outbox.TrySend(WiegandBits.Frame("0000")));
        Assert.AreEqual(1, outbox.Refused);
        long nowUs = Ready(outbox);
        outbox.Update(true, nowUs);
        Assert.IsTrue(outbox.TrySend(WiegandBits.Frame("0000")));
    }

    [TestMethod]
    public void Lines_that_are_inputs_send_nothing_and_are_let_go_after_the_frame()
    {
        var lines = new ScriptedLines();
        var outbox = new WiegandOutbox(lines);
        outbox.TrySend(WiegandBits.Frame("1011"));
        outbox.Update(false, 0);
        Assert.AreEqual("", lines.Did);
        Assert.AreEqual(1, outbox.Refused);
        long nowUs = Ready(outbox);
        outbox.TrySend(WiegandBits.Frame("1011"));
        outbox.Update(true, nowUs);
        outbox.TrySend(WiegandBits.Frame("0000"));
        outbox.Update(false, nowUs + 1_000);
        Assert.AreEqual("take 1011 ", lines.Did);
        outbox.Update(false, nowUs + 6_050 + WiegandOutbox.KeySilenceUs);
        Assert.AreEqual("take 1011 release ", lines.Did);
        Assert.AreEqual(2, outbox.Refused);
    }

    [TestMethod]
    public void An_interval_that_the_skew_could_close_is_made_longer()
    {
        var lines = new ScriptedLines();
        var outbox = new WiegandOutbox(lines);
        outbox.SetTiming(100, 200);
        long nowUs = Ready(outbox);
        outbox.TrySend(WiegandBits.Frame("1011"));
        outbox.Update(true, nowUs);
        Assert.AreEqual(100, lines.PulseUs);
        Assert.AreEqual(100 + lines.MaxSkewUs + 1, lines.IntervalUs);
    }

    private static long Ready(WiegandOutbox outbox)
    {
        outbox.Update(true, 1_000_000);
        return 1_000_000 + WiegandOutbox.SilenceUs;
    }

    private sealed class ScriptedLines : IPulseTransmitter
    {
        public string Did { get; private set; } = "";

        public int PulseUs { get; private set; }

        public int IntervalUs { get; private set; }

        public int MaxSkewUs => 500;

        public void Take() => Did += "take ";

        public void Release() => Did += "release ";

        public void Send(WiegandPulses pulses)
        {
            PulseUs = pulses.PulseUs;
            IntervalUs = pulses.IntervalUs;
            for (int i = 0; i < pulses.Count; i++)
            {
                Did += pulses.Line(i) == 0 ? "0" : "1";
            }

            Did += " ";
        }
    }
}
