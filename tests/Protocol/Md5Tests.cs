using AccessStandalone.Protocol;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Protocol;

/// <summary>RFC 1321 Appendix A.5.</summary>
[TestClass]
public sealed class Md5Tests
{
    [TestMethod]
    [DataRow("", "d41d8cd98f00b204e9800998ecf8427e")]
    [DataRow("a", "0cc175b9c0f1b6a831c399e269772661")]
    [DataRow("abc", "900150983cd24fb0d6963f7d28e17f72")]
    [DataRow("message digest", "f96b697d7cb7938d525a2f31aaf161d0")]
    [DataRow("abcdefghijklmnopqrstuvwxyz", "c3fcd3d76192e4007dfb496cca67e13b")]
    [DataRow("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", "d174ab98d277d9f5a5611c2c9f419d9f")]
    [DataRow("12345678901234567890123456789012345678901234567890123456789012345678901234567890", "57edf4a22be3c955ac49da2e2107b67a")]
    public void The_published_examples_hold(string text, string expected)
    {
        byte[] message = Hex.OfText(text);
        byte[] hash = new byte[Md5.HashBytes];
        new Md5().Hash(message, 0, message.Length, hash, 0);
        Assert.AreEqual(expected, Hex.Of(hash, 0, hash.Length));
    }

    [TestMethod]
    public void One_hash_does_not_touch_the_next()
    {
        var md5 = new Md5();
        byte[] message = Hex.OfText("__abc");
        byte[] first = new byte[Md5.HashBytes];
        byte[] second = new byte[Md5.HashBytes + 1];
        md5.Hash(message, 0, message.Length, first, 0);
        md5.Hash(message, 2, 3, second, 1);
        Assert.AreEqual("900150983cd24fb0d6963f7d28e17f72", Hex.Of(second, 1, Md5.HashBytes));
    }
}
