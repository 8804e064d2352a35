extern alias firmware;

using System;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using BlockCipher = firmware::AccessStandalone.Board.BlockCipher;
using IBlockCipher = AccessStandalone.Rs485.IBlockCipher;

namespace AccessStandalone.Board.Tests;

/// <summary>The secure channel's cipher against the vectors of NIST SP 800-38A, F.1.1, F.2.1 and F.2.2.</summary>
[TestClass]
public class BlockCipherTest
{
    private const string Key = "2B7E151628AED2A6ABF7158809CF4F3C";
    private const string Start = "000102030405060708090A0B0C0D0E0F";
    private const string Plain = "6BC1BEE22E409F96E93D7E117393172AAE2D8A571E03AC9C9EB76FAC45AF8E51"
        + "30C81C46A35CE411E5FBC1191A0A52EFF69F2445DF4F9B17AD2B417BE66C3710";
    private const string Ecb = "3AD77BB40D7A3660A89ECAF32466EF97F5D3D58503B9699DE785895A96FDBAAF"
        + "43B1CD7F598ECE23881B00E3ED0306887B0C785E27E8AD3F8223207104725DD4";
    private const string Cbc = "7649ABAC8119B246CEE98E9B12E9197D5086CB9B507219EE95DB113A917678B2"
        + "73BED6B8E3C1743B7116E69E222295163FF1CAA1681FAC09120ECA307586E1A7";

    private readonly IBlockCipher _cipher = new firmware::AccessStandalone.Board.BlockCiphers().Create();

    [TestInitialize]
    public void SetKey() => _cipher.SetKey(Convert.FromHexString(Key));

    [TestMethod]
    public void EachBlockByItself() => AssertInPlace(Plain, Ecb, (bytes, offset, count) => _cipher.EncryptEcb(bytes, offset, count));

    [TestMethod]
    public void BlocksChained()
    {
        byte[] start = Convert.FromHexString(Start);
        AssertInPlace(Plain, Cbc, (bytes, offset, count) => _cipher.EncryptCbc(start, bytes, offset, count));
        AssertInPlace(Cbc, Plain, (bytes, offset, count) => _cipher.DecryptCbc(start, bytes, offset, count));
        Assert.AreEqual(Start, Convert.ToHexString(start));
    }

    [TestMethod]
    public void WithThePaddingOfOsdp()
    {
        // From libosdp's tests: 15 bytes, padded with 80.
        byte[] start = Convert.FromHexString(Start);
        AssertInPlace("000102030405060708090A0B0C0D0E80", "C5311F3D23D086EA86F5EE7F85247B40",
            (bytes, offset, count) => _cipher.EncryptCbc(start, bytes, offset, count));
    }

    [TestMethod]
    public void TheKeyIsCopiedAndCanBeReplaced()
    {
        byte[] key = Convert.FromHexString("303132333435363738393A3B3C3D3E3F");
        _cipher.SetKey(key);
        Array.Clear(key);

        // S-MAC1 of the example in SIA's Annex E: 01 01, six bytes of RND.A, zeros.
        AssertInPlace("0101B0B1B2B3B4B50000000000000000", "5E86C676603BDEE2D8BEAFE178637332",
            (bytes, offset, count) => _cipher.EncryptEcb(bytes, offset, count));
    }

    [TestMethod]
    public void OneCipherKnowsNothingOfAnother()
    {
        new BlockCipher().SetKey(new byte[BlockCipher.BlockSize]);
        EachBlockByItself();
    }

    [TestMethod]
    public void ACallAllocatesNothing()
    {
        byte[] start = new byte[BlockCipher.BlockSize];
        byte[] bytes = new byte[256];
        long least = long.MaxValue;
        for (int i = 0; i < 5; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            _cipher.EncryptEcb(bytes, 16, 32);
            _cipher.EncryptCbc(start, bytes, 0, 256);
            _cipher.DecryptCbc(start, bytes, 0, 256);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.AreEqual(0, least);
    }

    /// <summary>In the middle of a buffer, whose other bytes stay as they are.</summary>
    private static void AssertInPlace(string before, string after, Action<byte[], int, int> change)
    {
        byte[] bytes = Convert.FromHexString("A5A5A5" + before + "A5A5");
        change(bytes, 3, before.Length / 2);
        Assert.AreEqual("A5A5A5" + after + "A5A5", Convert.ToHexString(bytes));
    }
}
