using AccessStandalone.Protocol;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Protocol;

/// <summary>RFC 5869 Appendix A.1 to A.3.</summary>
[TestClass]
public sealed class HkdfTests
{
    private const string LongSecret = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f202122232425262728292a2b2c2d2e2f303132333435363738393a3b3c3d3e3f404142434445464748494a4b4c4d4e4f";
    private const string LongSalt = "606162636465666768696a6b6c6d6e6f707172737475767778797a7b7c7d7e7f808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9fa0a1a2a3a4a5a6a7a8a9aaabacadaeaf";
    private const string LongInfo = "b0b1b2b3b4b5b6b7b8b9babbbcbdbebfc0c1c2c3c4c5c6c7c8c9cacbcccdcecfd0d1d2d3d4d5d6d7d8d9dadbdcdddedfe0e1e2e3e4e5e6e7e8e9eaebecedeeeff0f1f2f3f4f5f6f7f8f9fafbfcfdfeff";
    private const string LongResult = "b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb41c65e590e09da3275600c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87";

    [TestMethod]
    [DataRow(
        "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b",
        "000102030405060708090a0b0c",
        "f0f1f2f3f4f5f6f7f8f9",
        "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865")]
    [DataRow(LongSecret, LongSalt, LongInfo, LongResult)]
    [DataRow(
        "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b",
        "",
        "",
        "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8")]
    public void The_published_examples_hold(string secret, string salt, string info, string expected)
    {
        var hkdf = new Hkdf(new ManagedHmac(), new Sha256());
        Assert.AreEqual(expected, Expand(hkdf, secret, salt, "", info, expected.Length / 2));
    }

    [TestMethod]
    [DataRow("f0", "f1f2f3f4f5f6f7f8f9")]
    [DataRow("f0f1f2f3f4f5f6f7f8f9", "")]
    public void Info_may_come_in_two_parts(string purpose, string info)
    {
        var hkdf = new Hkdf(new ManagedHmac(), new Sha256());
        string expected = "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865";
        Assert.AreEqual(expected, Expand(hkdf, "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b", "000102030405060708090a0b0c", purpose, info, 42));
    }

    [TestMethod]
    public void One_derivation_does_not_touch_the_next()
    {
        var hkdf = new Hkdf(new ManagedHmac(), new Sha256());
        Expand(hkdf, "11", "22", "", LongInfo, 64);
        Assert.AreEqual(LongResult, Expand(hkdf, LongSecret, LongSalt, "", LongInfo, 82));
        string expected = "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8";
        Assert.AreEqual(expected, Expand(hkdf, "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b", "", "", "", 42));
    }

    /// <summary>In the middle of buffers, as they come from frames.</summary>
    private static string Expand(Hkdf hkdf, string secret, string salt, string purpose, string info, int count)
    {
        byte[] secretBytes = Hex.Parse("5a5a" + secret + "5a");
        byte[] saltBytes = Hex.Parse("5a" + salt + "5a");
        byte[] infoBytes = Hex.Parse("5a5a5a" + info + "5a");
        byte[] result = new byte[count];
        hkdf.Extract(saltBytes, 1, saltBytes.Length - 2, secretBytes, 2, secretBytes.Length - 3);
        hkdf.Expand(Hex.Parse(purpose), infoBytes, 3, infoBytes.Length - 4, result);
        return Hex.Of(result, 0, count);
    }
}
