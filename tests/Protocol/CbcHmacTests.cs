using System;
using AccessStandalone.Protocol;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Protocol;

/// <summary>RFC 7518 Appendix B.1, and what is refused.</summary>
[TestClass]
public sealed class CbcHmacTests
{
    private const string Keys = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";
    private const string Plain = "41206369706865722073797374656d206d757374206e6f742062652072657175697265642074"
        + "6f206265207365637265742c20616e64206974206d7573742062652061626c6520746f2066616c6c20696e746f207468652068616e"
        + "6473206f662074686520656e656d7920776974686f757420696e636f6e76656e69656e6365";

    private const string Iv = "1af38c2dc2b96ffdd86694092341bc04";
    private const string Associated = "546865207365636f6e64207072696e6369706c65206f662041756775737465204b6572636b686f666673";
    private const string Encrypted = "c80edfa32ddf39d5ef00c0b468834279a2e46a1b8049f792f76bfe54b903a9c9a94ac9b47ad2655c5f10f9aef71427e2"
        + "fc6f9b3f399a221489f16362c703233609d45ac69864e3321cf82935ac4096c86e133314c54019e8ca7980dfa4b9cf1b384c486f3a54c510"
        + "78158ee5d79de59fbd34d848b3d69550a67646344427ade54b8851ffb598f7f80074b9473c82e2db";

    private const string Tag = "652c3fa36b0a7c5b3219fab3a30bc1c4";

    [TestMethod]
    public void The_published_example_holds()
    {
        byte[] bytes = Hex.Parse("5a5a5a" + Associated + Iv + Plain + "00000000000000000000000000000000" + "00000000000000000000000000000000" + "5a");
        var cipher = NewCipher();
        int plainCount = Plain.Length / 2;
        cipher.Seal(bytes, 3, Associated.Length / 2, plainCount);
        string expected = Associated + Iv + Encrypted + Tag;
        Assert.AreEqual("5a5a5a" + expected + "5a", Hex.Of(bytes, 0, bytes.Length));
        Assert.AreEqual((Iv.Length + Encrypted.Length + Tag.Length) / 2, CbcHmac.SealedBytes(plainCount));

        Assert.AreEqual(plainCount, cipher.Open(bytes, 3, Associated.Length / 2, CbcHmac.SealedBytes(plainCount)));
        Assert.AreEqual(Plain, Hex.Of(bytes, 3 + (Associated.Length / 2) + 16, plainCount));
    }

    [TestMethod]
    public void Any_number_of_bytes_comes_back()
    {
        var cipher = NewCipher();
        for (int count = 0; count <= 33; count++)
        {
            byte[] bytes = new byte[5 + CbcHmac.SealedBytes(count)];
            for (int i = 0; i < 5 + 16 + count; i++)
            {
                bytes[i] = (byte)(i * 7);
            }

            cipher.Seal(bytes, 0, 5, count);
            Assert.AreEqual(count, cipher.Open(bytes, 0, 5, bytes.Length - 5));
            for (int i = 0; i < count; i++)
            {
                Assert.AreEqual((byte)((5 + 16 + i) * 7), bytes[5 + 16 + i]);
            }
        }
    }

    [TestMethod]
    [DataRow("00000000000000000000000000000000")]
    [DataRow("00000000000000000000000000000011")]
    [DataRow("11111111111111111111111111111111")]
    [DataRow("00000000000000000000000000000302")]
    [DataRow("0f101010101010101010101010101010")]
    [DataRow("000000000000000000000000000000ff")]
    public void Wrong_padding_under_a_right_tag_is_told_apart(string lastBlock)
    {
        // Made with the parts, as a client that pads wrongly would.
        byte[] bytes = Hex.Parse("0102" + Iv + lastBlock + "00000000000000100000000000000000");
        var aes = new ManagedAes();
        byte[] key = Hex.Parse(Keys);
        byte[] half = new byte[16];
        Array.Copy(key, 16, half, 0, 16);
        aes.SetKey(half);
        aes.EncryptCbc(Hex.Parse(Iv), bytes, 18, 16);
        Array.Copy(key, 0, half, 0, 16);
        byte[] mac = new byte[32];
        new ManagedHmac().Compute(half, bytes, 0, 2 + 16 + 16 + 8, mac, 0);
        Array.Copy(mac, 0, bytes, 2 + 16 + 16, 16);
        Assert.AreEqual(CbcHmac.BadPadding, NewCipher().Open(bytes, 0, 2, 48));
    }

    [TestMethod]
    public void Bytes_moved_between_associated_data_and_text_do_not_open()
    {
        byte[] bytes = new byte[64 + CbcHmac.SealedBytes(16)];
        var cipher = NewCipher();
        cipher.Seal(bytes, 0, 64, 16);
        Assert.AreEqual(CbcHmac.BadTag, cipher.Open(bytes, 0, 48, CbcHmac.SealedBytes(16) + 16));
    }

    private static CbcHmac NewCipher()
    {
        var cipher = new CbcHmac(new ManagedHmac(), new ManagedAes());
        cipher.SetKey(Hex.Parse("5a" + Keys), 1);
        return cipher;
    }
}
