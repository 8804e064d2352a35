using AccessStandalone.Protocol.Time;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Protocol.Time;

[TestClass]
public sealed class Ipv4TextTests
{
    [TestMethod]
    [DataRow("192.168.0.2", 0xC0A80002u)]
    [DataRow("0.0.0.0", 0u)]
    [DataRow("255.255.255.255", 0xFFFFFFFFu)]
    [DataRow("001.2.03.4", 0x01020304u)]
    public void An_address_is_read(string text, uint expected)
    {
        Assert.IsTrue(Ipv4Text.TryParse(Hex.OfText(text), text.Length, out uint address));
        Assert.AreEqual(expected, address);
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("1.2.3")]
    [DataRow("1.2.3.4.5")]
    [DataRow("1.2.3.")]
    [DataRow(".1.2.3")]
    [DataRow("1..2.3")]
    [DataRow("256.1.1.1")]
    [DataRow("0001.1.1.1")]
    [DataRow("1.2.3.4 ")]
    [DataRow("time.example")]
    [DataRow("-1.2.3.4")]
    public void What_is_none_is_refused(string text) => Assert.IsFalse(Ipv4Text.TryParse(Hex.OfText(text), text.Length, out _));
}
