using System;
using AccessStandalone.HalSim.Board;
using AccessStandalone.HalSim.Board.Bus;
using AccessStandalone.HalSim.Device;
using AccessStandalone.HalSim.Readers;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Simulator.Tests.Bus;

/// <summary>Time passes quickly on a quiet line only.</summary>
[TestClass]
public sealed class LineIdleTests
{
    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);

    private readonly SimulatedDevice _device = new(new VirtualBoard());
    private long _steps;

    [TestInitialize]
    public void SettleDown()
    {
        _device.PowerOn();
        Assert.IsTrue(_device.RunUntil(() => _device.Firmware.Storage.IsTidy, TimeSpan.FromMinutes(15)));
        _device.FastForward(TimeSpan.FromMinutes(20));
        _device.Stepped += () => _steps++;
    }

    [TestMethod]
    public void While_somebody_talks_no_step_is_left_out()
    {
        var talker = new Talker(_device.Board.Rs485);
        _device.RunFor(Quarter);
        long all = _steps;
        Assert.AreEqual(all, StepsOfQuarter(), 1);
        Assert.AreEqual(30 * 60, talker.Said, 1);
        talker.IsSilent = true;

        // The first five minutes are looked at in any case: an input may just have been touched.
        Assert.IsLessThan(all * 2 / 3, StepsOfQuarter());
    }

    [TestMethod]
    public void A_reader_that_nobody_asks_changes_nothing()
    {
        long without = StepsOfQuarter();
        _ = new OsdpReader(_device.Board.Rs485, 1);
        Assert.AreEqual(without, StepsOfQuarter(), 50);
    }

    private long StepsOfQuarter()
    {
        _steps = 0;
        _device.FastForward(Quarter);
        return _steps;
    }

    /// <summary>Somebody who says a byte every second.</summary>
    private sealed class Talker : IRs485Party
    {
        private readonly Rs485Tap _tap;

        public Talker(Rs485Bus line)
        {
            _tap = line.Attach(this, 9600);
            _tap.WakeAt(line.NowNs);
        }

        public bool IsSilent { get; set; }

        public int Said { get; private set; }

        public void Hear(byte value, long atNs)
        {
        }

        public void Wake(long atNs)
        {
            _tap.WakeAt(atNs + Rs485Bus.NsPerSecond);
            if (!IsSilent)
            {
                Said++;
                _tap.Send([0x55]);
            }
        }
    }
}
