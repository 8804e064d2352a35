using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Rs485;

[TestClass]
public class ManagedAesTests
{
    [TestMethod]
    public void CBC_with_the_channels_padding_is_as_in_NISTs_vector()
    {
        var aes = new ManagedAes();
        byte[] start = OsdpHex.Bytes("000102030405060708090A0B0C0D0E0F");
        byte[] data = OsdpHex.Bytes("000102030405060708090A0B0C0D0E80");
        aes.SetKey(OsdpHex.Bytes("2B7E151628AED2A6ABF7158809CF4F3C"));
        aes.EncryptCbc(start, data, 0, 16);
        Assert.AreEqual("C5311F3D23D086EA86F5EE7F85247B40", OsdpHex.Text(data));
        aes.DecryptCbc(start, data, 0, 16);
        Assert.AreEqual("000102030405060708090A0B0C0D0E80", OsdpHex.Text(data));
    }

    [TestMethod]
    public void Blocks_are_chained()
    {
        var aes = new ManagedAes();
        byte[] start = new byte[16];
        byte[] data = new byte[48];
        aes.SetKey(start);
        aes.EncryptCbc(start, data, 0, 48);
        Assert.AreEqual("66E94BD4EF8A2C3B884CFA59CA342B2E", OsdpHex.Text(data, 0, 16));
        byte[] second = OsdpHex.Bytes("66E94BD4EF8A2C3B884CFA59CA342B2E");
        aes.EncryptEcb(second, 0, 16);
        Assert.AreEqual(OsdpHex.Text(second), OsdpHex.Text(data, 16, 16));
        aes.DecryptCbc(start, data, 0, 48);
        Assert.AreEqual(OsdpHex.Text(new byte[48]), OsdpHex.Text(data));
    }
}
