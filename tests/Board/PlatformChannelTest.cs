extern alias firmware;

using System;
using AccessStandalone.Protocol;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using BlockCiphers = firmware::AccessStandalone.Board.BlockCiphers;
using HardwareRandom = firmware::AccessStandalone.Board.HardwareRandom;
using HmacSha256 = firmware::AccessStandalone.Board.HmacSha256;

namespace AccessStandalone.Board.Tests;

/// <summary>The platform's channel with the device's own cipher, HMAC and generator.</summary>
[TestClass]
public class PlatformChannelTest : BoardTest
{
    private const int At = SealedFrames.NumberBytes;

    // PROTOCOL.md §3 and §4.
    private const string Salt = "41A1B6C2D3E4F5061728394A5B6C7D8E";
    private const string StoredKey = "A1F0FFB12BF1AD7FB20B71719E36AB3353E510AC510D32DBCE1659C0FA1C45E0";
    private const string ServerKey = "A00C19E802F6B91ACE5AC9823BD60B811827B18FABFEA7E633762AF0E5A4B7CE";
    private const string Keys = "BEAD0AC005DFD696DC57BE47619FA589847B874782238973E46361D2726E340374ADE6EF1B3DBEA9315D9BB13B7B29E3AF091D92E0E23B32B76932C9AA854411";
    private const string Request = "415302003000A0A1A2A3A4A5A6A7A8A9AAABACADAEAFDB37B58B76141E5294BF964818DB5E19B220C1CF61EE5F3707E2BC14C642DCCD";

    [TestMethod]
    public void TheExampleOfThePageOpens()
    {
        byte[] buffer = [.. new byte[At], .. Convert.FromHexString(Request)];
        Assert.AreEqual(5, NewFrames(true).Open(buffer, At, Request.Length / 2));
        Assert.AreEqual("0300500001", Convert.ToHexString(buffer, At + SealedFrames.MessageAt, 5));
    }

    [TestMethod]
    public void NoTwoFramesHaveTheSameInitialValue()
    {
        SealedFrames frames = NewFrames(false);
        byte[] first = new byte[At + SealedFrames.MaxFrameBytes];
        byte[] second = new byte[At + SealedFrames.MaxFrameBytes];
        frames.Seal(first, At, 0);
        frames.Seal(second, At, 0);
        CollectionAssert.AreNotEqual(first[(At + 6)..(At + 22)], second[(At + 6)..(At + 22)]);
    }

    [TestMethod]
    public void NothingIsAllocatedForAFrame()
    {
        SealedFrames client = NewFrames(false);
        SealedFrames device = NewFrames(true);
        byte[] buffer = new byte[At + SealedFrames.MaxFrameBytes];
        Assert.AreEqual(0, LeastAllocated(() =>
        {
            int count = client.Seal(buffer, At, SealedFrames.MaxMessageBytes);
            Assert.AreEqual(SealedFrames.MaxMessageBytes, device.Open(buffer, At, count));
        }));
    }

    [TestMethod]
    public void NothingIsAllocatedForALogin()
    {
        var hmac = new HmacSha256();
        var sha = new Sha256();
        var exchange = new ScramExchange("admin"u8.ToArray(), hmac, sha, new Hkdf(hmac, sha), new PageNonce(), new DecoySalts(hmac, new HardwareRandom()));
        var verifier = new ScramVerifier { Iterations = 4096 };
        Convert.FromHexString(Salt).CopyTo(verifier.Salt, 0);
        Convert.FromHexString(StoredKey).CopyTo(verifier.StoredKey, 0);
        Convert.FromHexString(ServerKey).CopyTo(verifier.ServerKey, 0);
        byte[] first = "n,,n=admin,r=rOprNGfwEbeRWgbNEkqO"u8.ToArray();
        byte[] final = "c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)h,p=RGyKeqsd6F/tybx/IooNc8Spxk/WbV+epA26qkqoF/c="u8.ToArray();
        byte[] bytes = new byte[256];
        byte[] keys = new byte[SealedFrames.KeyBytes];
        var answer = new MessageWriter();
        answer.Open(bytes, 0, bytes.Length);
        Assert.AreEqual(0, LeastAllocated(() =>
        {
            answer.Clear();
            Assert.AreEqual(PlatformResult.Done, exchange.Begin(verifier, first, 0, first.Length, answer));
            answer.Clear();
            Assert.AreEqual(PlatformResult.Done, exchange.Finish(verifier, final, 0, final.Length, answer, keys));
        }));
        Assert.AreEqual(Keys, Convert.ToHexString(keys));
    }

    [TestMethod]
    public void NothingIsAllocatedForAKeyExchange()
    {
        var hmac = new HmacSha256();
        var exchange = new KeyExchange(new Hkdf(hmac, new Sha256()), new HardwareRandom());
        byte[] clientKey = new byte[KeyExchange.KeyBytes];
        clientKey[0] = 9;
        byte[] bytes = new byte[64];
        byte[] keys = new byte[SealedFrames.KeyBytes];
        var answer = new MessageWriter();
        answer.Open(bytes, 0, bytes.Length);
        Assert.AreEqual(0, LeastAllocated(() =>
        {
            exchange.Begin(clientKey, 0);
            while (!exchange.Continue())
            {
            }

            answer.Clear();
            Assert.AreEqual(PlatformResult.Done, exchange.Take(answer, keys));
        }));
    }

    private static SealedFrames NewFrames(bool isDevice)
    {
        var frames = new SealedFrames(new HmacSha256(), new BlockCiphers(), new HardwareRandom());
        frames.SetKeys(Convert.FromHexString(Keys), isDevice);
        return frames;
    }

    private static long LeastAllocated(Action action)
    {
        long least = long.MaxValue;
        for (int i = 0; i < 5; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            action();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }

    private sealed class PageNonce : INonceText
    {
        private readonly byte[] _text = "%hvYDpWUa2RaTCAfuxFIlj)h"u8.ToArray();

        public int Write(byte[] into, int offset)
        {
            _text.CopyTo(into, offset);
            return _text.Length;
        }
    }
}
