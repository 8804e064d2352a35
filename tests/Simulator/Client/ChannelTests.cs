using System;
using System.IO;
using AccessStandalone.HalSim.Client.Session;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Simulator.Tests.Client;

[TestClass]
public sealed class ChannelTests
{
    private const string ToDevice = "bead0ac005dfd696dc57be47619fa589847b874782238973e46361d2726e3403";
    private const string ToClient = "74ade6ef1b3dbea9315d9bb13b7b29e3af091d92e0e23b32b76932c9aa854411";
    private const string Request = "415302003000a0a1a2a3a4a5a6a7a8a9aaabacadaeafdb37b58b7614 1e5294bf964818db5e19b220c1cf61ee5f3707e2bc14c642dccd";
    private const string Answer = "415302003000c0c1c2c3c4c5c6c7c8c9cacbcccdcecf05cd29c315fcdbef295440f0efff3cc4fb5e3c2be2bd7dd49306 7fbfb87548b1";

    [TestMethod]
    public void The_example_of_the_protocol_s_page()
    {
        using SecureChannel channel = NewChannel();
        Assert.AreEqual(Hex(Request), Convert.ToHexStringLower(channel.Seal([3, 0, 0x50, 0, 1])));
        CollectionAssert.AreEqual(new byte[] { 3, 0, 0x50, 0 }, channel.Open(Convert.FromHexString(Hex(Answer))));
    }

    [TestMethod]
    public void A_frame_that_is_changed_anywhere_or_comes_again_does_not_open()
    {
        byte[] frame = Convert.FromHexString(Hex(Answer));
        for (int bit = 0; bit < frame.Length * 8; bit++)
        {
            using SecureChannel channel = NewChannel();
            byte[] changed = [.. frame];
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.ThrowsExactly<InvalidDataException>(() => channel.Open(changed), $"bit {bit}");
        }

        using SecureChannel twice = NewChannel();
        twice.Open(frame);
        Assert.ThrowsExactly<InvalidDataException>(() => twice.Open(frame));
    }

    [TestMethod]
    public void Frames_of_all_lengths_are_what_the_page_says()
    {
        foreach (int length in new[] { 4, 15, 16, 8191, 8192 })
        {
            using SecureChannel channel = NewChannel();
            byte[] frame = channel.Seal(new byte[length]);
            Assert.AreEqual(6 + 32 + ((length / 16 + 1) * 16), frame.Length);
            Assert.AreEqual(frame.Length - 6, FrameCodec.ReadHeader(frame, FrameCodec.Sealed));
        }

        using SecureChannel tooLong = NewChannel();
        Assert.ThrowsExactly<InvalidOperationException>(() => tooLong.Seal(new byte[8209]));
    }

    [TestMethod]
    [DataRow("425301000400")]
    [DataRow("415401000400")]
    [DataRow("415302000400")]
    [DataRow("415301010400")]
    [DataRow("415301000300")]
    [DataRow("415301000102")]
    public void Wrong_headers_are_refused(string header)
    {
        Assert.ThrowsExactly<InvalidDataException>(() => FrameCodec.ReadHeader(Convert.FromHexString(header), FrameCodec.Clear));
    }

    private static string Hex(string text) => text.Replace(" ", string.Empty, StringComparison.Ordinal);

    private static SecureChannel NewChannel() => new(Convert.FromHexString(ToDevice + ToClient), iv =>
    {
        for (int i = 0; i < iv.Length; i++)
        {
            iv[i] = (byte)(0xA0 + i);
        }
    });
}
