extern alias firmware;

using System;
using System.Security.Cryptography;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using HmacSha256 = firmware::AccessStandalone.Board.HmacSha256;

namespace AccessStandalone.Board.Tests;

/// <summary>The platform's HMAC against RFC 4231 and .NET's own.</summary>
[TestClass]
public class HmacSha256Test
{
    private readonly HmacSha256 _hmac = new();

    [TestMethod]
    public void ThePublishedExampleHolds()
    {
        // Test case 2.
        byte[] into = new byte[34];
        _hmac.Compute("Jefe"u8.ToArray(), "-what do ya want for nothing?-"u8.ToArray(), 1, 28, into, 1);
        Assert.AreEqual("005BDCC146BF60754E6A042426089575C75A003F089D2739839DEC58B964EC384300", Convert.ToHexString(into));
    }

    [TestMethod]
    public void AllLengthsOfKeysAndMessages()
    {
        var random = new Random(1);
        for (int count = 0; count < 300; count += 7)
        {
            byte[] key = new byte[count % 140];
            byte[] message = new byte[count + 5];
            random.NextBytes(key);
            random.NextBytes(message);
            byte[] into = new byte[40];
            _hmac.Compute(key, message, 3, count, into, 6);

            using var expected = new HMACSHA256(key);
            CollectionAssert.AreEqual(expected.ComputeHash(message, 3, count), into[6..38]);
            CollectionAssert.AreEqual(new byte[6], into[..6]);
            CollectionAssert.AreEqual(new byte[2], into[38..]);
        }
    }

    [TestMethod]
    public void ACallAllocatesNothing()
    {
        byte[] key = new byte[16];
        byte[] message = new byte[8300];
        byte[] into = new byte[32];
        long least = long.MaxValue;
        for (int i = 0; i < 5; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            _hmac.Compute(key, message, 8, 8254, into, 0);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.AreEqual(0, least);
    }
}
