using AccessStandalone.HalSim.Board;
using AccessStandalone.HalSim.Device;
using AccessStandalone.HalSim.Monitors;
using AccessStandalone.HalSim.Scenarios;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Simulator.Tests;

/// <summary>Fingers as they are: keys that overlap, bounce, stay down, or come under a palm.</summary>
[TestClass]
public sealed class KeypadContactsTests
{
    private static readonly LightReading Menu = new(LightColour.Blue, LightPattern.Flashing);

    private readonly Bench _bench = new(new SimulatedDevice(new VirtualBoard()));

    private AccessStandalone.HalSim.Board.Keypad Keypad => _bench.Device.Board.Keypad;

    [TestInitialize]
    public void PowerOn()
    {
        Do("power on");
        Do("platform passwords add 1472");
    }

    [TestMethod]
    public void Keys_that_overlap_are_all_taken_in_their_order()
    {
        // 1, 4 and 7 lie in one column: two rows must not be driven against each other.
        char before = '1';
        Keypad.PressKey(before);
        foreach (char key in "472#")
        {
            _bench.RunFor(60);
            Keypad.PressKey(key);
            _bench.RunFor(60);
            Keypad.ReleaseKey(before);
            before = key;
        }

        _bench.RunFor(60);
        Keypad.ReleaseKey(before);
        _bench.RunFor(100);
        Assert.IsTrue(_bench.Outputs.IsLockReleased);
        Assert.AreEqual(0, Keypad.RowShorts);
    }

    [TestMethod]
    public void A_key_that_stays_down_is_one_key()
    {
        Keypad.PressKey('1');
        _bench.RunFor(5000);
        Keypad.ReleaseKey('1');
        _bench.RunFor(100);
        Do("keys 472#");
        Assert.IsTrue(_bench.Outputs.IsLockReleased);
    }

    [TestMethod]
    public void A_contact_shorter_than_a_tap_is_no_key()
    {
        for (int i = 0; i < 20; i++)
        {
            Keypad.PressKey('5');
            _bench.RunFor(10);
            Keypad.ReleaseKey('5');
            _bench.RunFor(35);
        }

        Do("keys 1472#");
        Assert.IsTrue(_bench.Outputs.IsLockReleased);
    }

    [TestMethod]
    public void A_palm_types_nothing()
    {
        foreach (char key in "1245")
        {
            Keypad.PressKey(key);
        }

        _bench.RunFor(500);
        Keypad.ReleaseAll();
        _bench.RunFor(100);
        Do("keys #88888888#");
        _bench.RunFor(200);
        Assert.AreEqual(Menu, _bench.Light);
    }

    [TestMethod]
    public void Light_keys_and_lock_go_out_with_the_power()
    {
        Do("push");
        Assert.IsTrue(_bench.Outputs.IsLockReleased);
        Do("power off");
        Assert.IsFalse(_bench.Outputs.IsLockReleased);
        Assert.IsFalse(_bench.Outputs.AreKeysLit);
        Do("power on");
        _bench.RunFor(500);
        Assert.IsFalse(_bench.Outputs.IsLockReleased);
        Assert.IsTrue(_bench.Outputs.AreKeysLit);
    }

    private void Do(string line) => StepParser.Parse(line).Run(_bench);
}
