using System;
using AccessStandalone.HalSim.Board;
using AccessStandalone.HalSim.Board.Bus;
using AccessStandalone.HalSim.Device;
using AccessStandalone.HalSim.Readers;
using AccessStandalone.HalSim.Scenarios;
using AccessStandalone.Rs485;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Simulator.Tests.Bus;

/// <summary>An RS-485 line full of noise at 115200 Bd, for as long as it likes: the door and everything at it go on as ever.</summary>
[TestClass]
[DoNotParallelize]
public sealed class LineNoiseTests
{
    /// <summary>All that the line can carry.</summary>
    private const int BytesPerSecond = 11_520;

    /// <summary>A poll of the card reader that has just begun, which takes up to 36 ms, and two steps.</summary>
    private const int PushLimitUs = 60_000;
    private const int StepUs = 10_000;
    private const int Pushes = 50;

    private readonly SimulatedDevice _device = new(new VirtualBoard());
    private readonly Bench _bench;
    private OsdpReader _reader = null!;
    private int _steps;
    private long _releasedUs;

    public LineNoiseTests()
    {
        _bench = new Bench(_device);
        _device.Stepped += () => _steps++;
        _device.Board.OutputsChanged += () => _releasedUs = _device.Board.LockRelay && _releasedUs < 0 ? _device.NowUs : _releasedUs;
    }

    public TestContext TestContext { get; set; } = null!;

    [TestInitialize]
    public void Begin()
    {
        _reader = LineReaders.PowerOn(_bench, 1, isSecure: true)[0];
        Do("platform users add 7 --card 1001");
        Do("platform passwords add 10358");
        Do("platform settings set door-open-duration-s 1");
        _bench.RunFor(TimeSpan.FromMinutes(1));
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void The_exit_button_the_card_reader_and_the_keypad_go_on(bool isShaped)
    {
        long quietUs = WorstPushUs();
        BeNoisy(isShaped);
        long noisyUs = WorstPushUs();
        TestContext.WriteLine($"the lock after the exit button: {quietUs} µs at worst, with noise {noisyUs} µs");
        Assert.IsLessThanOrEqualTo(PushLimitUs, noisyUs);
        Assert.IsLessThanOrEqualTo(quietUs + StepUs, noisyUs);
        _bench.RunFor(2_500);
        Do("card 1001");
        Do("expect lock released");
        Do("expect record granted user=7 method=card");
        _bench.RunFor(2_500);
        Do("touch");
        Do("keys 10358#");
        Do("expect lock released");
        Do("expect light green solid");
        Assert.AreEqual(0, _device.Restarts);
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void Steps_are_as_many_as_on_a_quiet_line_and_allocate_nothing(bool isShaped)
    {
        int quiet = StepsOfMinute();
        BeNoisy(isShaped);
        _bench.RunFor(TimeSpan.FromMinutes(1));
        long least = long.MaxValue;
        for (int i = 0; i < 3; i++)
        {
            OsdpCounters counters = Panel.LineCounters;
            int discarded = counters.DiscardedBytes;
            long before = GC.GetAllocatedBytesForCurrentThread();
            int steps = StepsOfMinute();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
            Assert.AreEqual(quiet, steps, 1);
            int taken = counters.DiscardedBytes - discarded;
            Assert.IsGreaterThan(0, taken);
            Assert.IsLessThanOrEqualTo((steps * ControlPanel.MaximumBytesPerStep) + ControlPanel.MaximumFrame, taken);
        }

        Assert.AreEqual(0, least);
        Assert.AreEqual(0, _device.Restarts);
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void The_reader_is_missed_and_back_within_10_s_after_the_noise(bool isShaped)
    {
        Talker? talker = BeNoisy(isShaped);
        _bench.RunFor(60_000);
        Assert.IsFalse(Panel.Peripheral(0).IsOnline);
        Do("expect record alarm");
        _device.Board.Rs485.Faults.NoisePerSecond = 0;
        talker?.Stop();
        _bench.RunFor(10_000);
        Assert.IsTrue(Panel.Peripheral(0).IsSecure);
        Assert.IsTrue(_reader.Present(WiegandReader.BitsOf(1001)));
        _bench.RunFor(500);
        Do("expect lock released");
    }

    private ControlPanel Panel => _device.Firmware.Readers.Bus.Panel;

    private void Do(string step) => LineReaders.Do(_bench, step);

    /// <param name="isShaped">Bytes that look like the begin of long frames of the reader; if not, any bytes.</param>
    private Talker? BeNoisy(bool isShaped)
    {
        if (isShaped)
        {
            return new Talker(_device.Board.Rs485);
        }

        _device.Board.Rs485.Faults.NoisePerSecond = BytesPerSecond;
        return null;
    }

    private long WorstPushUs()
    {
        var random = new Random(1);
        long worstUs = 0;
        for (int i = 0; i < Pushes; i++)
        {
            _device.RunFor(TimeSpan.FromMicroseconds(2_500_000 + random.Next(200_000)));
            worstUs = Math.Max(worstUs, Push());
        }

        return worstUs;
    }

    private long Push()
    {
        _releasedUs = -1;
        long beginUs = _device.NowUs;
        _device.Board.Terminals.PushPressed = true;
        _bench.RunFor(200);
        _device.Board.Terminals.PushPressed = false;
        Assert.IsGreaterThan(0L, _releasedUs, "not released");
        return _releasedUs - beginUs;
    }

    private int StepsOfMinute()
    {
        _steps = 0;
        _device.RunFor(TimeSpan.FromMinutes(1));
        return _steps;
    }

    /// <summary>Somebody who never stops to begin frames of reader 1 that are 240 bytes long.</summary>
    private sealed class Talker : IRs485Party
    {
        private static readonly byte[] Head = [OsdpFrame.Som, 0x81, 240, 0, 4];

        private readonly Rs485Tap _tap;
        private bool _isStopped;

        public Talker(Rs485Bus line)
        {
            _tap = line.Attach(this, BytesPerSecond * Rs485Bus.BitsPerByte);
            _tap.WakeAt(line.NowNs);
        }

        public void Stop() => _isStopped = true;

        public void Hear(byte value, long atNs)
        {
        }

        public void Wake(long atNs)
        {
            if (!_isStopped)
            {
                _tap.Send(Head);
                _tap.WakeAt(atNs + (Head.Length * Rs485Bus.NsPerSecond / BytesPerSecond));
            }
        }
    }
}
