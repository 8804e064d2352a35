using AccessStandalone.HalSim.Monitors;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Simulator.Tests;

[TestClass]
public sealed class BuzzerMonitorTests
{
    private const long Ms = 1000;

    private readonly BuzzerMonitor _buzzer = new();

    [TestMethod]
    public void Silence_is_no_pattern()
    {
        Assert.IsFalse(_buzzer.IsPatternRunning(0));
        Assert.AreEqual(0, _buzzer.Beeps);
    }

    [TestMethod]
    public void A_beep_counts_when_it_ends()
    {
        Change(true, 1000);
        Assert.AreEqual(0, _buzzer.Beeps);
        Change(false, 1100);
        Assert.AreEqual(1, _buzzer.Beeps);
    }

    [TestMethod]
    public void A_pattern_runs_from_its_first_edge_until_a_silence_longer_than_a_gap()
    {
        Beep(1000);
        Beep(1200);
        Assert.IsTrue(_buzzer.IsPatternRunning(1150 * Ms));
        Assert.IsTrue(_buzzer.IsPatternRunning(1400 * Ms));
        Assert.IsFalse(_buzzer.IsPatternRunning(1480 * Ms));
        Assert.AreEqual(2, _buzzer.Beeps);
    }

    [TestMethod]
    public void A_beep_stretched_by_a_card_poll_is_still_a_beep()
    {
        Change(true, 1000);
        Change(false, 1146);
        Assert.AreEqual(1, _buzzer.Beeps);
    }

    [TestMethod]
    public void A_long_sound_is_the_alarm_tone_and_no_beep()
    {
        Change(true, 1000);
        Assert.IsFalse(_buzzer.HasAlarmTone(1100 * Ms));
        Assert.IsTrue(_buzzer.HasAlarmTone(1180 * Ms));
        Assert.IsFalse(_buzzer.IsPatternRunning(1180 * Ms));
        Change(false, 9000);
        Assert.IsFalse(_buzzer.HasAlarmTone(9000 * Ms));
        Assert.AreEqual(0, _buzzer.Beeps);
    }

    [TestMethod]
    public void Beeps_in_a_pause_of_the_alarm_tone_are_counted_and_the_tone_ends_the_pattern()
    {
        Change(true, 1000);
        Change(false, 5000);
        Beep(5100);
        Change(true, 5300);
        Assert.IsTrue(_buzzer.IsPatternRunning(5400 * Ms));
        Assert.IsFalse(_buzzer.IsPatternRunning(5480 * Ms));
        Assert.IsTrue(_buzzer.HasAlarmTone(5480 * Ms));
        Assert.AreEqual(1, _buzzer.Beeps);
    }

    [TestMethod]
    public void A_beep_that_was_sounding_when_the_count_began_is_not_counted()
    {
        Change(true, 1000);
        _buzzer.StartCounting(1050 * Ms);
        Change(false, 1100);
        Assert.AreEqual(0, _buzzer.Counted);
        Beep(1200);
        Assert.AreEqual(1, _buzzer.Counted);
        Assert.AreEqual(2, _buzzer.Beeps);
    }

    private void Beep(long ms)
    {
        Change(true, ms);
        Change(false, ms + 100);
    }

    private void Change(bool on, long ms) => _buzzer.Change(on, ms * Ms);
}
