using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using AccessStandalone.HalSim.Board;
using AccessStandalone.HalSim.Device;
using AccessStandalone.HalSim.Scenarios;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Simulator.Tests;

/// <summary>Keys of readers are nowhere in what the device tells of itself, in any spelling.</summary>
[TestClass]
public sealed class ReaderKeySecrecyTests
{
    private const string Key = "8F3A5C7E91B2D4F60718293A4B5C6D7E";

    private readonly Bench _bench = new(new SimulatedDevice(new VirtualBoard())) { Output = new StringWriter() };

    [TestMethod]
    public void A_key_that_is_set_is_in_no_record()
    {
        Do("osdp 1 connect key " + Key);
        Do("power on");
        Do($"platform settings set osdp1-key {Key}");
        Do($"platform settings set osdp-own-key {Key}");
        Do("platform settings set osdp1-mode 2");
        Do("wait 2s");
        Do("expect osdp 1 secure");
        Do("osdp 1 key none");
        Do("wait 10s");
        Do("records");
        AssertTold("RS-485 reader");
        AssertUntold(Convert.FromHexString(Key));
    }

    [TestMethod]
    public void A_key_that_is_given_by_installing_is_in_no_record()
    {
        Do("osdp 1 connect key default-key");
        Do("power on");
        Do("platform settings set osdp1-mode 2");
        Do("platform readers install on");
        Do("wait 5s");
        Do("expect osdp 1 secure");
        Do("records");
        AssertTold("RS-485 reader");
        AssertUntold(_bench.BusReader(1).Reader.Outputs.Keys.Single());
    }

    private static string Hex(IEnumerable<byte> bytes) => Convert.ToHexString([.. bytes]);

    private void Do(string step) => StepParser.Parse(step).Run(_bench);

    private string Told() => _bench.Output.ToString()!;

    private void AssertTold(string text) => StringAssert.Contains(Told(), text, StringComparison.Ordinal);

    /// <summary>Neither the key nor four bytes of it, as digits or as a number, in the listing or in a field of a record.</summary>
    private void AssertUntold(byte[] key)
    {
        string digits = new string([.. Told().Where(char.IsAsciiLetterOrDigit)]).ToUpperInvariant();
        for (int i = 0; i + 4 <= key.Length; i++)
        {
            byte[] part = key[i..(i + 4)];
            Assert.IsFalse(digits.Contains(Hex(part), StringComparison.Ordinal), Hex(part));
            Assert.IsFalse(digits.Contains(Hex(part.Reverse()), StringComparison.Ordinal), Hex(part));
            AssertNoNumber(BitConverter.ToInt32(part));
            AssertNoNumber(BitConverter.ToInt32([.. part.Reverse()]));
        }
    }

    private void AssertNoNumber(int number)
    {
        Assert.IsFalse(Told().Contains(number.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal), $"{number}");
        Assert.IsFalse(Told().Contains(((uint)number).ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal), $"{number}");
    }
}
