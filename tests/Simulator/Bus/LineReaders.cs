using System;
using System.Linq;
using AccessStandalone.HalSim.Board.Bus;
using AccessStandalone.HalSim.Device;
using AccessStandalone.HalSim.Readers;
using AccessStandalone.HalSim.Scenarios;

namespace AccessStandalone.Simulator.Tests.Bus;

/// <summary>Readers at 115200 Bd on the RS-485 line of a device that asks them.</summary>
internal static class LineReaders
{
    private const int BaudRate = 115200;
    private const int BaudSetting = 4;
    private const int Plain = 1;
    private const int Secure = 2;

    /// <summary>Switches on a device, with its storage in order, that talks to all of its readers.</summary>
    public static OsdpReader[] PowerOn(Bench bench, int count, bool isSecure)
    {
        Do(bench, "power on");
        Do(bench, $"platform settings set osdp-baud {BaudSetting}");
        OsdpReader[] readers = [.. Enumerable.Range(1, count).Select(number => Add(bench, number, isSecure))];
        SimulatedDevice device = bench.Device;
        if (!device.RunUntil(() => Array.TrueForAll(readers, reader => reader.Role.IsOnline), TimeSpan.FromSeconds(30))
            || !device.RunUntil(() => device.Firmware.Storage.IsTidy, TimeSpan.FromMinutes(15)))
        {
            throw new InvalidOperationException("The device does not come to rest.");
        }

        device.RunFor(TimeSpan.FromMinutes(1));
        return readers;
    }

    public static void Do(Bench bench, string step) => StepParser.Parse(step).Run(bench);

    private static OsdpReader Add(Bench bench, int number, bool isSecure)
    {
        Rs485Bus line = bench.Device.Board.Rs485;
        var reader = new OsdpReader(line, number, BaudRate, (ulong)number);
        if (isSecure)
        {
            string key = $"{number:X2}0102030405060708090A0B0C0D0E0F";
            reader.Configure(number, Convert.FromHexString(key), requiresSecure: true);
            Do(bench, $"platform settings set osdp{number}-key {key}");
        }

        Do(bench, $"platform settings set osdp{number}-mode {(isSecure ? Secure : Plain)}");
        return reader;
    }
}
