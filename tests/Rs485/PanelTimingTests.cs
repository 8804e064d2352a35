using AccessStandalone.Rs485;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Rs485;

/// <summary>Deadlines, turns and pauses, in virtual time.</summary>
[TestClass]
public class PanelTimingTests
{
    /// <summary>10 bytes at 9600 Bd, then 200 ms, up to the next step.</summary>
    private const int MissMs = 220;

    [TestMethod]
    public void What_is_not_answered_is_sent_again_with_the_same_bytes()
    {
        var bench = new PanelBench();
        bench.Panel.Configure(0, 0x65, PanelSecurity.Plain, null);
        string first = bench.Next();
        long sentMs = bench.NowMs;
        for (int i = 1; i <= 5; i++)
        {
            Assert.AreEqual(first, bench.Next());
            Assert.AreEqual(sentMs + (i * MissMs), bench.NowMs);
        }

        Assert.AreEqual(5, bench.First.Counters.Of(PanelCount.Timeouts));
        Assert.AreEqual(5, bench.First.Counters.Of(PanelCount.SentAgain));
        Assert.AreEqual(6, bench.First.Counters.Of(PanelCount.Sent));
    }

    [TestMethod]
    [DataRow(9600, 211)]
    [DataRow(115200, 201)]
    public void The_reply_has_200_ms_from_the_end_of_the_command(int baudRate, int deadlineMs)
    {
        var bench = new PanelBench();
        bench.Line.BaudRate = baudRate;
        bench.Panel.Configure(0, 0x65, PanelSecurity.Plain, null);
        bench.Next();
        for (int ms = 1; ms < deadlineMs; ms++)
        {
            bench.Step(1);
            Assert.IsTrue(bench.Line.Sent == null);
        }

        bench.Step(1);
        Assert.IsTrue(bench.Line.Sent != null);
    }

    [TestMethod]
    public void A_secured_command_is_sent_again_without_moving_the_chain()
    {
        var bench = new PanelBench();
        PanelReader reader = bench.PutOnline(PanelSecurity.Secure);
        reader.LosesReplyTo = OsdpCommand.Poll;
        bench.Run(2000);
        Assert.AreEqual(1, reader.Again);
        Assert.AreEqual(1, bench.First.Counters.Of(PanelCount.Timeouts));
        Assert.AreEqual(0, bench.First.Counters.Of(PanelCount.MacErrors));
        Assert.AreEqual("", bench.Log.Take());
    }

    [TestMethod]
    public void Without_answer_it_is_off_line_after_8_s_and_asked_after_1_2_4_5_and_5_s()
    {
        var bench = new PanelBench();
        bench.Panel.Configure(0, 0x65, PanelSecurity.Plain, null);
        bench.Step(PanelBench.StepMs);
        long begunMs = bench.NowMs;
        while (bench.Log.Take() == "")
        {
            bench.Step(PanelBench.StepMs);
            bench.Line.Sent = null;
        }

        Assert.AreEqual(begunMs + 8000, bench.NowMs);

        // The try that was under way then still has its time.
        while (bench.Line.Sent == null)
        {
            bench.Step(PanelBench.StepMs);
        }

        bench.Next();
        long ms = bench.NowMs - begunMs;
        Assert.IsTrue(ms >= 9000 && ms <= 9000 + MissMs);
        ms += MissMs;
        int[] pausesMs = { 2000, 4000, 5000, 5000 };
        for (int i = 0; i < pausesMs.Length; i++)
        {
            ms += pausesMs[i];
            while (bench.NowMs < begunMs + ms)
            {
                Assert.IsTrue(bench.Line.Sent == null);
                bench.Step(PanelBench.StepMs);
            }

            Assert.AreEqual("FF53650900046100D97A", bench.Next());
            Assert.AreEqual(begunMs + ms, bench.NowMs);
            ms += MissMs;
        }

        Assert.AreEqual("", bench.Log.Take(), "told once");
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    public void A_peripheral_that_is_gone_is_told_after_8_s_and_back_within_10_s(int security)
    {
        var bench = new PanelBench();
        PanelReader reader = bench.PutOnline((PanelSecurity)security);
        bench.Run(30000);
        reader.IsDead = true;
        bench.Run(7900);
        Assert.AreEqual("", bench.Log.Take());
        Assert.IsTrue(bench.First.IsOnline);
        bench.Run(200);
        Assert.AreEqual("offline 0", bench.Log.Take());
        Assert.IsFalse(bench.First.IsOnline);
        for (int awayMs = 1000; awayMs < 40000; awayMs += 7130)
        {
            reader.IsDead = true;
            bench.Run(8100 + awayMs);
            bench.Log.Take();
            reader.IsDead = false;
            bench.Run(10000);
            Assert.AreEqual("id 0 16909060, cap 0 1, online 0, status 0 00", bench.Log.Take());
        }
    }

    [TestMethod]
    public void A_dead_one_costs_the_others_its_own_200_ms_a_try_and_nothing_else()
    {
        var bench = new PanelBench();
        PanelReader dead = bench.Put(0, PanelSecurity.Plain);
        bench.Put(1, PanelSecurity.Plain);
        bench.Put(2, PanelSecurity.Secure);
        bench.Run(2000);
        bench.TakeLongestGapMs(1);
        bench.TakeLongestGapMs(2);
        bench.Run(2000);
        Assert.AreEqual(60L, bench.TakeLongestGapMs(1), "three peripherals of 20 ms each");
        Assert.AreEqual(60L, bench.TakeLongestGapMs(2));
        dead.IsDead = true;
        bench.Run(60000);
        Assert.AreEqual(50L + MissMs, bench.TakeLongestGapMs(1), "due just as the dead one was asked");
        Assert.IsTrue(bench.TakeLongestGapMs(2) <= 70 + MissMs);
        int polls = bench.Panel.Peripheral(1).Counters.Of(PanelCount.Sent);
        bench.Run(60000);
        polls = bench.Panel.Peripheral(1).Counters.Of(PanelCount.Sent) - polls;
        Assert.IsTrue(polls > 60000 * 9 / 10 / 50, "once the dead one is off-line, nearly the full rate");
        Assert.AreEqual(0, bench.Panel.Peripheral(1).Counters.Of(PanelCount.Timeouts));
    }

    [TestMethod]
    public void Polls_to_one_are_a_period_apart()
    {
        var bench = new PanelBench();
        bench.PutOnline(PanelSecurity.Plain);
        int sent = bench.First.Counters.Of(PanelCount.Sent);
        bench.Run(1000);
        Assert.AreEqual(20, bench.First.Counters.Of(PanelCount.Sent) - sent);
        bench.Panel.PollPeriodMs = 200;
        bench.Run(1000);
        Assert.AreEqual(25, bench.First.Counters.Of(PanelCount.Sent) - sent);
    }

    [TestMethod]
    public void A_gap_of_the_caller_is_no_silence_of_the_reader()
    {
        var bench = new PanelBench();
        PanelReader reader = bench.PutOnline(PanelSecurity.Secure);
        for (int i = 0; i < 50; i++)
        {
            bench.Run(30 + (10 * i));
            bench.Step(9000);
        }

        Assert.AreEqual("", bench.Log.Take());
        Assert.AreEqual(0, bench.First.Counters.Of(PanelCount.Timeouts));
        Assert.AreEqual(0, reader.Again);
        bench.NowMs -= 100000;
        bench.Run(1000);
        Assert.IsTrue(bench.First.IsOnline, "a clock that goes back");
    }

    [TestMethod]
    public void A_gap_of_the_caller_cuts_no_reply_in_two()
    {
        var bench = new PanelBench();
        bench.Panel.Configure(0, 0x65, PanelSecurity.Plain, null);
        bench.Next();
        bench.Line.Give(OsdpHex.Bytes("FF53E5140004450C"));
        bench.Step(PanelBench.StepMs);
        bench.Line.Give(OsdpHex.Bytes("0B0A9901040302010B0C0D0734"));
        bench.Step(3000);
        Assert.AreEqual("id 0 16909060", bench.Log.Take());
    }

    [TestMethod]
    [DataRow(9600, 3)]
    [DataRow(115200, 2)]
    public void The_line_is_silent_for_a_character_before_it_is_talked_on(int baudRate, int silenceMs)
    {
        var bench = new PanelBench();
        bench.Line.BaudRate = baudRate;
        bench.Panel.Configure(0, 0x65, PanelSecurity.Plain, null);
        bench.Panel.Configure(1, 0x66, PanelSecurity.Plain, null);
        bench.Talk("FF53650900046100D97A", "FF53E5140004450C0B0A9901040302010B0C0D0734");
        bench.Step(PanelBench.StepMs);
        for (int ms = 1; ms < silenceMs; ms++)
        {
            bench.Step(1);
            Assert.IsTrue(bench.Line.Sent == null);
        }

        bench.Step(1);
        Assert.IsTrue(bench.Line.Sent != null);
    }

    [TestMethod]
    public void A_port_that_knows_of_silence_lets_the_next_command_go_in_the_same_step()
    {
        var bench = new PanelBench();
        bench.Line.EndsInSilence = true;
        bench.Panel.PollPeriodMs = PanelBench.StepMs;
        bench.PutOnline(PanelSecurity.Plain);
        int sent = bench.First.Counters.Of(PanelCount.Sent);
        bench.Run(1000);
        Assert.AreEqual(100, bench.First.Counters.Of(PanelCount.Sent) - sent);
        bench.Line.EndsInSilence = false;
        bench.Run(1000);
        Assert.AreEqual(150, bench.First.Counters.Of(PanelCount.Sent) - sent, "a step for the silence");
    }

    [TestMethod]
    public void What_is_told_may_take_its_time_without_the_line_showing_it()
    {
        var bench = new PanelBench();
        bench.Line.EndsInSilence = true;
        bench.Panel.PollPeriodMs = PanelBench.StepMs;
        PanelReader reader = bench.PutOnline(PanelSecurity.Plain);
        reader.Event = OsdpHex.Bytes("50000108" + "00AA");
        bench.Step(PanelBench.StepMs);
        int sent = bench.First.Counters.Of(PanelCount.Sent);
        bench.Step(PanelBench.StepMs);
        Assert.IsTrue(bench.Log.Take() != "");
        Assert.AreEqual(sent, bench.First.Counters.Of(PanelCount.Sent));
        bench.Step(PanelBench.StepMs);
        Assert.AreEqual(sent + 1, bench.First.Counters.Of(PanelCount.Sent));
    }

    [TestMethod]
    public void A_line_that_is_never_silent_is_talked_on_and_takes_128_bytes_a_step()
    {
        var bench = new PanelBench();
        bench.Line.BaudRate = 115200;
        PanelReader reader = bench.PutOnline(PanelSecurity.Plain);
        byte[] noise = OsdpHex.Bytes("5365F00004 5365F00004 5365F00004 5365F00004");
        int sent = bench.First.Counters.Of(PanelCount.Sent);
        reader.IsDead = true;
        for (int i = 0; i < 900; i++)
        {
            while (bench.Line.Unread < 200)
            {
                bench.Line.Give(noise);
            }

            int before = bench.Line.Unread;
            bench.Step(PanelBench.StepMs);
            Assert.IsTrue(bench.Line.Unread >= before - ControlPanel.MaximumBytesPerStep);
        }

        Assert.AreEqual("offline 0", bench.Log.Take());
        Assert.IsTrue(bench.First.Counters.Of(PanelCount.Garbled) > 0);
        Assert.IsTrue(bench.First.Counters.Of(PanelCount.Sent) - sent > 30, "it was asked all the same");
        reader.IsDead = false;
        bench.Run(12000);
        Assert.IsTrue(bench.First.IsOnline);
    }
}
