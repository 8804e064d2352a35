using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Protocol;

/// <summary>The stand-in is right: test cases 1, 2 and 6 of RFC 4231.</summary>
[TestClass]
public sealed class ManagedHmacTests
{
    [TestMethod]
    [DataRow("0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b", "Hi There", "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7")]
    [DataRow("4a656665", "what do ya want for nothing?", "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")]
    [DataRow(
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
        + "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "Test Using Larger Than Block-Size Key - Hash Key First",
        "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54")]
    public void The_published_examples_hold(string key, string message, string expected)
    {
        byte[] bytes = Hex.OfText(message);
        byte[] hash = new byte[33];
        new ManagedHmac().Compute(Hex.Parse(key), bytes, 0, bytes.Length, hash, 1);
        Assert.AreEqual(expected, Hex.Of(hash, 1, 32));
    }
}
