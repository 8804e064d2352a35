using System;
using System.Linq;
using AccessStandalone.HalSim.Board;
using AccessStandalone.HalSim.Device;
using AccessStandalone.HalSim.Scenarios;
using AccessStandalone.Rs485;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Simulator.Tests.Bus;

/// <summary>An idle line costs no memory. Measured is all that runs: the firmware, the line and the readers on it.</summary>
[TestClass]
[DoNotParallelize]
public sealed class LineAllocationTests
{
    private const int Readers = 8;

    private readonly SimulatedDevice _device = new(new VirtualBoard());

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void Polls_of_eight_readers_allocate_nothing(bool isSecure)
    {
        LineReaders.PowerOn(new Bench(_device), Readers, isSecure);
        long least = long.MaxValue;
        for (int i = 0; i < 3; i++)
        {
            long polls = Polls();
            long before = GC.GetAllocatedBytesForCurrentThread();
            _device.RunFor(TimeSpan.FromMinutes(2));
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
            Assert.IsGreaterThan(9_000, Polls() - polls);
        }

        // What the code allocates it allocates every time; what the runtime does on this thread, such as compiling again, it does once.
        Assert.AreEqual(0, least);
        for (int place = 0; place < Readers; place++)
        {
            PanelPeripheral peripheral = Panel.Peripheral(place);
            Assert.IsTrue(peripheral.IsOnline);
            Assert.AreEqual(isSecure, peripheral.IsSecure);
            Assert.AreEqual(0, peripheral.Counters.Of(PanelCount.Timeouts));
        }
    }

    private ControlPanel Panel => _device.Firmware.Readers.Bus.Panel;

    private long Polls() => Enumerable.Range(0, Readers).Sum(place => (long)Panel.Peripheral(place).Counters.Of(PanelCount.Replies));
}
