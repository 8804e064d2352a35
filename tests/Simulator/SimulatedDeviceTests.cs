using System;
using AccessStandalone.HalSim.Board;
using AccessStandalone.HalSim.Device;
using AccessStandalone.HalSim.Scenarios;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Simulator.Tests;

[TestClass]
public sealed class SimulatedDeviceTests
{
    private readonly SimulatedDevice _device = new(new VirtualBoard());

    [TestMethod]
    public void Time_passes_without_power()
    {
        _device.RunFor(TimeSpan.FromMilliseconds(12345));
        Assert.AreEqual(12_345_000, _device.NowUs);
    }

    [TestMethod]
    public void Time_passes_exactly_between_steps_and_steps_are_not_more_than_one_every_10_ms()
    {
        int steps = 0;
        _device.Stepped += () => steps++;
        _device.PowerOn();
        long start = _device.NowUs;
        _device.RunFor(TimeSpan.FromSeconds(1));
        Assert.IsInRange(60, 100, steps);

        // The last step may have run over the end.
        Assert.IsInRange(1_000_000, 1_040_000, _device.NowUs - start);
    }

    [TestMethod]
    public void Waiting_ends_with_what_is_waited_for()
    {
        _device.PowerOn();
        Assert.IsTrue(_device.RunUntil(() => _device.Board.Light.Blue, TimeSpan.FromSeconds(1)));
        Assert.IsLessThan(500_000, _device.NowUs);
        Assert.IsFalse(_device.RunUntil(() => _device.Board.Light.Red, TimeSpan.FromSeconds(1)));
    }

    [TestMethod]
    public void A_firmware_that_is_too_slow_is_restarted_by_the_watchdog()
    {
        var bench = new Bench(_device);
        bool slow = false;
        _device.Stepped += () =>
        {
            if (slow)
            {
                slow = false;
                _device.Board.Clock.Advance(2_000_000);
            }
        };
        _device.PowerOn();
        bench.RunFor(100);
        slow = true;
        bench.RunFor(2100);
        Assert.AreEqual(1, _device.Restarts);
        Assert.HasCount(2, bench.Records.All);
        _device.PowerOff();
        Assert.AreEqual(0, _device.Restarts);
    }

    [TestMethod]
    public void Two_devices_share_a_thread()
    {
        var other = new SimulatedDevice(new VirtualBoard());
        _device.PowerOn();
        other.PowerOn();
        for (int i = 0; i < 20; i++)
        {
            _device.RunFor(TimeSpan.FromMilliseconds(10));
            other.RunFor(TimeSpan.FromMilliseconds(10));
        }

        _device.Board.Terminals.PushPressed = true;
        _device.RunFor(TimeSpan.FromMilliseconds(100));
        other.RunFor(TimeSpan.FromMilliseconds(100));
        Assert.IsTrue(_device.Board.LockRelay);
        Assert.IsFalse(other.Board.LockRelay);
    }

    [TestMethod]
    public void A_firmware_that_does_not_boot_leaves_the_device_off()
    {
        _device.Booted += () => throw new NotSupportedException("not here");
        Assert.ThrowsExactly<NotSupportedException>(_device.PowerOn);
    }
}
