using AccessStandalone.HalSim.Readers;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Simulator.Tests;

/// <summary>The simulated reader sends what readers are known to send.</summary>
[TestClass]
public sealed class WiegandReaderTests
{
    [TestMethod]
    [DataRow(8065495UL, "10111101100010001110101110")]
    [DataRow(0x380096UL, "10011100000000000100101101")]
    [DataRow(0xDEADBEEFUL, "1110111101010110110111110111011110")]
    public void Published_bit_strings(ulong card, string bits) => Assert.AreEqual(bits, WiegandReader.BitsOf(card));

    [TestMethod]
    public void Longer_numbers_are_sent_in_58_bits() => Assert.AreEqual(58, WiegandReader.BitsOf(0x04A1B2C3D4E5F6).Length);
}
