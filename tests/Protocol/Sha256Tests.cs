using AccessStandalone.Protocol;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Protocol;

/// <summary>The examples that come with FIPS 180-4.</summary>
[TestClass]
public sealed class Sha256Tests
{
    [TestMethod]
    [DataRow("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [DataRow("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    [DataRow("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")]
    [DataRow(
        "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
        "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1")]
    public void The_published_examples_hold(string text, string expected)
    {
        byte[] message = Hex.OfText(text);
        byte[] hash = new byte[Sha256.HashBytes];
        new Sha256().Hash(message, 0, message.Length, hash, 0);
        Assert.AreEqual(expected, Hex.Of(hash, 0, hash.Length));
    }

    [TestMethod]
    public void One_hash_does_not_touch_the_next()
    {
        var sha = new Sha256();
        byte[] message = Hex.OfText("__abc");
        byte[] first = new byte[Sha256.HashBytes];
        byte[] second = new byte[Sha256.HashBytes + 1];
        sha.Hash(message, 0, message.Length, first, 0);
        sha.Hash(message, 2, 3, second, 1);
        Assert.AreEqual("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Hex.Of(second, 1, Sha256.HashBytes));
    }
}
