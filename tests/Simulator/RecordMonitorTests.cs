using System;
using System.Linq;
using AccessStandalone.HalSim.Board;
using AccessStandalone.HalSim.Board.Chips;
using AccessStandalone.HalSim.Device;
using AccessStandalone.HalSim.Records;
using AccessStandalone.HalSim.Scenarios;
using AccessStandalone.Storage;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Simulator.Tests;

/// <summary>What a bench knows of the records is what is in the log: each once, whatever happened to power and flash.</summary>
[TestClass]
public sealed class RecordMonitorTests
{
    private readonly SimulatedDevice _device = new(new VirtualBoard());

    [TestMethod]
    public void It_has_what_the_log_has()
    {
        var bench = new Bench(_device);
        Do(bench, "power on", "clock 2026-11-21T08:00:00", "platform users add 7 --card 1000 --password 12345", "platform duress on");
        for (int i = 0; i < 60; i++)
        {
            Do(bench, "card 1000", "card 99", "push");
            if (i % 20 == 10)
            {
                Do(bench, "power cycle", "keys # 88888888 # *");
            }
        }

        IRecordLog log = _device.Firmware.Records;
        Assert.AreEqual(1U, log.OldestSequence);
        Assert.HasCount((int)log.NewestSequence, bench.Records.All);
        for (int i = 0; i < bench.Records.All.Count; i++)
        {
            uint sequence = (uint)i + 1;
            var stored = new Record();
            Assert.IsTrue(bench.Ask((firmware, nowMs) => firmware.Records.TryRead(sequence, stored)));
            Assert.AreEqual(Line(stored), Line(bench.Records.All[i]));
        }
    }

    [TestMethod]
    public void It_begins_where_it_was_made()
    {
        Do(new Bench(_device), "power on", "push", "power off");
        var bench = new Bench(_device);
        Do(bench, "power on", "push");
        Assert.AreEqual("3 start, 4 granted method=button", Seen(bench));
    }

    [TestMethod]
    [DataRow("flash absent")]
    [DataRow("flash wrong")]
    [DataRow("flash stuck")]
    public void A_start_without_storage_repeats_nothing(string fault)
    {
        var bench = new Bench(_device);
        Do(bench, "power on", "push", fault, "power cycle", "push", "flash good", "power cycle", "push");
        Assert.AreEqual("1 start, 2 granted method=button, 3 start, 4 granted method=button", Seen(bench));
    }

    [TestMethod]
    public void A_flash_put_back_to_an_earlier_state_goes_on_from_there()
    {
        var bench = new Bench(_device);
        Do(bench, "power on", "push", "power off");
        FlashSnapshot snapshot = _device.Board.Flash.TakeSnapshot();
        Do(bench, "power on", "push", "power off");
        _device.Board.Flash.Restore(snapshot);
        Do(bench, "power on", "push");
        Assert.AreEqual(
            "1 start, 2 granted method=button, 3 start, 4 granted method=button, 3 start, 4 granted method=button", Seen(bench));
    }

    [TestMethod]
    public void A_new_flash_begins_again_at_1()
    {
        FlashSnapshot blank = _device.Board.Flash.TakeSnapshot();
        var bench = new Bench(_device);
        Do(bench, "power on", "push", "power off");
        _device.Board.Flash.Restore(blank);
        Do(bench, "power on", "push");
        Assert.AreEqual("1 start, 2 granted method=button, 1 start, 2 granted method=button", Seen(bench));
    }

    [TestMethod]
    public void Records_cost_the_device_no_time()
    {
        var bench = new Bench(_device);
        var alone = new SimulatedDevice(new VirtualBoard());
        Do(bench, "power on");
        alone.PowerOn();
        alone.RunFor(TimeSpan.FromMicroseconds(bench.Device.NowUs - alone.NowUs));
        for (int i = 0; i < 20; i++)
        {
            Push(_device);
            Push(alone);
        }

        Assert.AreEqual(_device.NowUs, alone.NowUs);
        Assert.AreEqual(_device.Board.Spi.TrafficOf(Wiring.FlashCs).Bytes, alone.Board.Spi.TrafficOf(Wiring.FlashCs).Bytes);
    }

    private static void Push(SimulatedDevice device)
    {
        device.Board.Terminals.PushPressed = true;
        device.RunFor(TimeSpan.FromMilliseconds(150));
        device.Board.Terminals.PushPressed = false;
        device.RunFor(TimeSpan.FromMilliseconds(150));
    }

    private static void Do(Bench bench, params string[] lines)
    {
        foreach (string line in lines)
        {
            StepParser.Parse(line).Run(bench);
        }
    }

    private static string Seen(Bench bench) => string.Join(", ", bench.Records.All.Select(Line));

    private static string Line(Record record) => $"{record.Sequence} {RecordLine.Of(record)}";
}
