using System;
using AccessStandalone.Board;
using AccessStandalone.HalSim.Board;
using AccessStandalone.HalSim.Device;
using AccessStandalone.HalSim.Readers;
using AccessStandalone.HalSim.Scenarios;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Simulator.Tests;

/// <summary>A reader on the Wiegand lines opens the door, whatever the firmware takes its bits from.</summary>
[TestClass]
public sealed class WiegandSourceTests
{
    private const string PinEvents = "events";
    private const string Timer = "timer";

    [TestMethod]
    [DataRow("26", 8065495UL, 26, PinEvents)]
    [DataRow("26", 8065495UL, 26, Timer)]
    [DataRow("26, a low number", 1UL, 26, Timer)]
    [DataRow("26, all ones", 0xFFFFFFUL, 26, Timer)]
    [DataRow("34", 0xDEADBEEFUL, 34, PinEvents)]
    [DataRow("34", 0xDEADBEEFUL, 34, Timer)]
    [DataRow("58", 0x04A1B2C3D4E5F6UL, 58, PinEvents)]
    [DataRow("58", 0x04A1B2C3D4E5F6UL, 58, Timer)]
    public void A_card_opens(string name, ulong card, int bits, string source)
    {
        Assert.AreEqual(bits, WiegandReader.BitsOf(card).Length, name);
        Bench bench = PowerOn(source);
        Do(bench, $"platform users add 7 --card {card}");
        Do(bench, $"card {card} at wiegand");
        Do(bench, "expect lock released");
        Do(bench, "expect record granted user=7 method=card reader=wiegand");
        bench.RunFor(5_000);
        Do(bench, $"card {card} at wiegand");
        Do(bench, "expect records granted user=7 count=2");
    }

    [TestMethod]
    [DataRow("35", "11000001111011000000010001110101111", PinEvents)]
    [DataRow("35", "11000001111011000000010001110101111", Timer)]
    [DataRow("37", "1010110111111101110000011100001101010", Timer)]
    [DataRow("40", "1111000001111011000100011101011101001101", Timer)]
    [DataRow("48", "010000000000000001111011000000000010001110101110", Timer)]
    public void A_published_frame_is_read(string name, string bits, string source)
    {
        Bench bench = PowerOn(source);
        Do(bench, $"wiegand {bits}");
        Do(bench, "expect record refused reason=unknown reader=wiegand");
        Assert.IsGreaterThan(34, bits.Length, name);
    }

    [TestMethod]
    [DataRow(PinEvents)]
    [DataRow(Timer)]
    public void Keys_of_a_reader_are_keys(string source)
    {
        Bench bench = PowerOn(source);
        Do(bench, "platform passwords add 10358");
        foreach (string key in new[] { "0001", "0000", "0011", "0101", "1000", "1011" })
        {
            new WiegandReader(bench.Device).Send(key);
            bench.RunFor(100);
        }

        bench.RunFor(400);
        Do(bench, "expect lock released");
    }

    [TestMethod]
    [DataRow(PinEvents)]
    [DataRow(Timer)]
    public void A_card_that_was_not_understood_is_answered(string source)
    {
        Bench bench = PowerOn(source);
        bench.StartCountingBeeps();
        Do(bench, "wiegand 10111101100010001110101111");
        Do(bench, "expect beeps 3");
    }

    private static Bench PowerOn(string source)
    {
        var device = new SimulatedDevice(new VirtualBoard()) { WiegandSource = source == Timer ? WiegandSource.Timer : WiegandSource.PinEvents };
        var bench = new Bench(device);
        Do(bench, "power on");
        bench.RunFor(TimeSpan.FromSeconds(31));
        return bench;
    }

    private static void Do(Bench bench, string step) => StepParser.Parse(step).Run(bench);
}
