using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using AccessStandalone.Board;
using AccessStandalone.HalSim.Board;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Simulator.Tests;

/// <summary>hardware/pinout.csv, the firmware's constants and the simulated board's wiring are one and the same.</summary>
[TestClass]
public sealed class PinoutTests
{
    [TestMethod]
    [DataRow(typeof(Pins))]
    [DataRow(typeof(Wiring))]
    public void The_constants_are_those_of_the_pinout(Type constants)
    {
        ArgumentNullException.ThrowIfNull(constants);
        Dictionary<string, int> pinout = ReadPinout();
        Dictionary<string, int> code = constants.GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.IsLiteral)
            .ToDictionary(field => field.Name, field => (int)field.GetRawConstantValue()!);
        CollectionAssert.AreEqual(Lines(pinout), Lines(code));
    }

    [TestMethod]
    public void No_pin_is_used_twice()
    {
        string[] pins = File.ReadAllLines(PathOfPinout).Skip(1).Select(line => line.Split(',')).Select(cells => cells[1] + " " + cells[2]).ToArray();
        CollectionAssert.AllItemsAreUnique(pins);
    }

    private static string PathOfPinout => Path.Combine(AppContext.BaseDirectory, "pinout.csv");

    private static List<string> Lines(Dictionary<string, int> pins) =>
        [.. pins.OrderBy(pin => pin.Key, StringComparer.Ordinal).Select(pin => $"{pin.Key} = {pin.Value}")];

    private static Dictionary<string, int> ReadPinout() =>
        File.ReadAllLines(PathOfPinout).Skip(1).Select(line => line.Split(',')).ToDictionary(cells => PascalCase(cells[0]), cells => NumberOf(cells[2]));

    /// <summary>GPIO14 is 14, GPA3 is 3, GPB3 is 11.</summary>
    private static int NumberOf(string pin)
    {
        int number = int.Parse(pin.AsSpan(pin.StartsWith("GPIO", StringComparison.Ordinal) ? 4 : 3), CultureInfo.InvariantCulture);
        return pin.StartsWith("GPB", StringComparison.Ordinal) ? number + 8 : number;
    }

    private static string PascalCase(string signal) =>
        string.Concat(signal.Split('_').Select(word => word[..1] + word[1..].ToLowerInvariant()));
}
