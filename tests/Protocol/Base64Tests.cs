using AccessStandalone.Protocol;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Protocol;

/// <summary>RFC 4648 §10, and what is refused.</summary>
[TestClass]
public sealed class Base64Tests
{
    [TestMethod]
    [DataRow("", "")]
    [DataRow("f", "Zg==")]
    [DataRow("fo", "Zm8=")]
    [DataRow("foo", "Zm9v")]
    [DataRow("foob", "Zm9vYg==")]
    [DataRow("fooba", "Zm9vYmE=")]
    [DataRow("foobar", "Zm9vYmFy")]
    public void The_published_examples_hold(string plain, string text)
    {
        byte[] bytes = Hex.OfText(plain);
        byte[] written = new byte[text.Length + 2];
        Assert.AreEqual(text.Length, Base64.Encode(bytes, 0, bytes.Length, written, 1));
        Assert.AreEqual(text.Length, Base64.TextBytes(bytes.Length));
        Assert.AreEqual("00" + Hex.Of(Hex.OfText(text), 0, text.Length) + "00", Hex.Of(written, 0, written.Length));

        byte[] back = new byte[bytes.Length + 2];
        Assert.AreEqual(bytes.Length, Base64.Decode(written, 1, text.Length, back, 1));
        Assert.AreEqual("00" + Hex.Of(bytes, 0, bytes.Length) + "00", Hex.Of(back, 0, back.Length));
    }

    [TestMethod]
    public void Every_letter_has_its_value()
    {
        byte[] text = Hex.OfText("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");
        byte[] bytes = new byte[48];
        Assert.AreEqual(48, Base64.Decode(text, 0, 64, bytes, 0));
        Assert.AreEqual("00108310518720928b30d38f41149351559761969b71d79f8218a39259a7a29aabb2dbafc31cb3d35db7e39ebbf3dfbf", Hex.Of(bytes, 0, 48));
        byte[] back = new byte[64];
        Base64.Encode(bytes, 0, 48, back, 0);
        Assert.AreEqual(Hex.Of(text, 0, 64), Hex.Of(back, 0, 64));
    }

    [TestMethod]
    [DataRow("Zg=")]
    [DataRow("Zg")]
    [DataRow("Z")]
    [DataRow("Z===")]
    [DataRow("====")]
    [DataRow("Zh==")]
    [DataRow("Zm9=")]
    [DataRow("Zg==Zg==")]
    [DataRow("Zm8=Zm9v")]
    [DataRow("Z=9v")]
    [DataRow("Zm=v")]
    [DataRow("Zm9v ")]
    [DataRow(" Zm9")]
    [DataRow("Zm9\n")]
    [DataRow("Zm9-")]
    [DataRow("Zm9_")]
    [DataRow("Zm9v\r\n==")]
    public void Everything_else_is_refused(string text)
    {
        byte[] bytes = Hex.OfText(text);
        Assert.AreEqual(-1, Base64.Decode(bytes, 0, bytes.Length, new byte[16], 0));
    }
}
