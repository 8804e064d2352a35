using System;
using System.Diagnostics;
using AccessStandalone.HalSim.Board;
using AccessStandalone.HalSim.Device;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Simulator.Tests;

/// <summary>What the device costs while nothing happens, once it has put its storage in order.</summary>
[TestClass]
[DoNotParallelize]
public sealed class IdleTests
{
    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void A_new_chip_is_in_order_within_15_minutes()
    {
        SimulatedDevice device = PoweredOn();
        long start = device.NowUs;
        Assert.IsTrue(device.RunUntil(() => device.Firmware.Storage.IsTidy, TimeSpan.FromMinutes(15)));
        TestContext.WriteLine($"in order after {(device.NowUs - start) / 1e6:F0} s");

        // And it stays so: nothing makes work but changes.
        device.RunFor(TimeSpan.FromHours(1));
        Assert.IsTrue(device.Firmware.Storage.IsTidy);
    }

    [TestMethod]
    public void Ten_virtual_hours_of_an_idle_door_take_less_than_ten_seconds()
    {
        SimulatedDevice device = Standby();
        long clock = Stopwatch.GetTimestamp();
        device.RunFor(TimeSpan.FromHours(10));
        TimeSpan taken = Stopwatch.GetElapsedTime(clock);
        TestContext.WriteLine($"ten hours in {taken.TotalSeconds:F2} s");
        Assert.IsTrue(taken < TimeSpan.FromSeconds(10), $"{taken.TotalSeconds:F2} s");
        Assert.AreEqual(0, device.Restarts);
    }

    [TestMethod]
    public void An_idle_step_allocates_nothing()
    {
        SimulatedDevice device = Standby();
        long least = long.MaxValue;
        for (int i = 0; i < 3; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            device.RunFor(TimeSpan.FromMinutes(10));
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        // What the code allocates it allocates every time; what the runtime does on this thread, such as compiling again, it does once.
        Assert.AreEqual(0, least);
    }

    [TestMethod]
    public void A_step_that_looks_after_the_storage_allocates_nothing()
    {
        // At the second start everything is read again; at the first the simulated chip takes memory for what is written.
        SimulatedDevice device = Standby();
        device.PowerOff();
        device.PowerOn();
        long least = long.MaxValue;
        for (int i = 0; i < 3; i++)
        {
            device.RunFor(TimeSpan.FromSeconds(3));
            long before = GC.GetAllocatedBytesForCurrentThread();
            device.RunFor(TimeSpan.FromSeconds(3));
            Assert.IsFalse(device.Firmware.Storage.IsTidy);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.AreEqual(0, least);
    }

    [TestMethod]
    public void An_idle_poll_is_one_transaction()
    {
        SimulatedDevice device = Standby();
        int steps = 0;
        device.Stepped += () => steps++;
        long before = device.Board.Spi.TrafficOf(Wiring.ExpanderCs).Transactions;
        long flashBefore = device.Board.Spi.TrafficOf(Wiring.FlashCs).Transactions;
        device.RunFor(TimeSpan.FromMinutes(1));
        Assert.AreEqual(flashBefore, device.Board.Spi.TrafficOf(Wiring.FlashCs).Transactions);
        long transactions = device.Board.Spi.TrafficOf(Wiring.ExpanderCs).Transactions - before;

        // One a step, and the watchdog's kick every half second.
        long kicks = transactions - steps;
        Assert.IsTrue(kicks is >= 118 and <= 121, $"{steps} steps, {transactions} transactions");
    }

    private static SimulatedDevice Standby()
    {
        SimulatedDevice device = PoweredOn();
        Assert.IsTrue(device.RunUntil(() => device.Firmware.Storage.IsTidy, TimeSpan.FromMinutes(15)));
        device.RunFor(TimeSpan.FromSeconds(60));
        return device;
    }

    private static SimulatedDevice PoweredOn()
    {
        var device = new SimulatedDevice(new VirtualBoard());
        device.PowerOn();
        return device;
    }
}
