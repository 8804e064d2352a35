using System;
using AccessStandalone.Protocol;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Protocol;

/// <summary>The example of PROTOCOL.md §4, and everything that must not open.</summary>
[TestClass]
public sealed class SealedFramesTests
{
    private const int At = SealedFrames.NumberBytes;

    private const string Keys = "bead0ac005dfd696dc57be47619fa589847b874782238973e46361d2726e340374ade6ef1b3dbea9315d9bb13b7b29e3af091d92e0e23b32b76932c9aa854411";
    private const string Request = "415302003000a0a1a2a3a4a5a6a7a8a9aaabacadaeafdb37b58b76141e5294bf964818db5e19b220c1cf61ee5f3707e2bc14c642dccd";
    private const string Answer = "415302003000c0c1c2c3c4c5c6c7c8c9cacbcccdcecf05cd29c315fcdbef295440f0efff3cc4fb5e3c2be2bd7dd493067fbfb87548b1";

    [TestMethod]
    public void The_client_s_frame_of_the_page_holds()
    {
        byte[] buffer = new byte[At + SealedFrames.MaxFrameBytes];
        Assert.AreEqual(Request.Length / 2, Seal(NewFrames(false, 0xA0), buffer, "0300500001"));
        Assert.AreEqual(Request, Hex.Of(buffer, At, Request.Length / 2));
        Assert.AreEqual("0300500001", Open(NewFrames(true, 0), Hex.Parse(Request)));
    }

    [TestMethod]
    public void The_device_s_frame_of_the_page_holds()
    {
        byte[] buffer = new byte[At + SealedFrames.MaxFrameBytes];
        Assert.AreEqual(Answer.Length / 2, Seal(NewFrames(true, 0xC0), buffer, "03005000"));
        Assert.AreEqual(Answer, Hex.Of(buffer, At, Answer.Length / 2));
        Assert.AreEqual("03005000", Open(NewFrames(false, 0), Hex.Parse(Answer)));
    }

    [TestMethod]
    public void A_frame_with_any_bit_changed_does_not_open()
    {
        SealedFrames device = NewFrames(true, 0);
        byte[] frame = Hex.Parse(Request);
        for (int bit = 0; bit < frame.Length * 8; bit++)
        {
            frame[bit / 8] ^= (byte)(1 << (bit % 8));
            string expected = bit < 6 * 8 ? "bad frame" : "bad tag";
            Assert.AreEqual(expected, Open(device, frame));
            frame[bit / 8] ^= (byte)(1 << (bit % 8));
        }

        // The count has not moved.
        Assert.AreEqual("0300500001", Open(device, frame));
    }

    [TestMethod]
    public void A_frame_cut_anywhere_does_not_open()
    {
        byte[] whole = Hex.Parse(Request);
        for (int count = 0; count < whole.Length; count++)
        {
            byte[] part = new byte[count];
            Array.Copy(whole, 0, part, 0, count);
            Assert.AreEqual("bad frame", Open(NewFrames(true, 0), part));
        }
    }

    [TestMethod]
    public void A_frame_with_a_block_cut_out_does_not_open()
    {
        byte[] buffer = new byte[At + SealedFrames.MaxFrameBytes];
        int count = Seal(NewFrames(false, 0), buffer, "030050000102030405060708090a0b0c0d0e0f10111213141516171819");
        byte[] part = new byte[count - 16];
        Array.Copy(buffer, At, part, 0, part.Length);
        part[4] -= 16;
        Assert.AreEqual("bad tag", Open(NewFrames(true, 0), part));
    }

    [TestMethod]
    public void A_frame_opens_once()
    {
        SealedFrames device = NewFrames(true, 0);
        Assert.AreEqual("0300500001", Open(device, Hex.Parse(Request)));
        Assert.AreEqual("bad tag", Open(device, Hex.Parse(Request)));
    }

    [TestMethod]
    public void Frames_open_in_their_order_and_none_may_be_left_out()
    {
        SealedFrames client = NewFrames(false, 0);
        SealedFrames device = NewFrames(true, 0);
        byte[] first = Frame(client, "01000600");
        byte[] second = Frame(client, "02000600");
        byte[] third = Frame(client, "03000600");
        Assert.AreEqual("bad tag", Open(device, second));
        Assert.AreEqual("01000600", Open(device, first));
        Assert.AreEqual("bad tag", Open(device, third));
        Assert.AreEqual("02000600", Open(device, second));
        Assert.AreEqual("03000600", Open(device, third));
    }

    [TestMethod]
    public void What_one_side_sent_does_not_open_there()
    {
        Assert.AreEqual("bad tag", Open(NewFrames(false, 0), Hex.Parse(Request)));
        Assert.AreEqual("bad tag", Open(NewFrames(true, 0), Hex.Parse(Answer)));
    }

    [TestMethod]
    public void New_keys_begin_to_count_anew()
    {
        SealedFrames device = NewFrames(true, 0);
        Assert.AreEqual("0300500001", Open(device, Hex.Parse(Request)));
        device.SetKeys(Hex.Parse(Keys), true);
        Assert.AreEqual("0300500001", Open(device, Hex.Parse(Request)));
        device.SetKeys(new byte[SealedFrames.KeyBytes], true);
        Assert.AreEqual("bad tag", Open(device, Hex.Parse(Request)));
    }

    [TestMethod]
    public void The_largest_message_passes()
    {
        byte[] buffer = new byte[At + SealedFrames.MaxFrameBytes];
        buffer[At + SealedFrames.MessageAt + SealedFrames.MaxMessageBytes - 1] = 0x77;
        int count = NewFrames(false, 0).Seal(buffer, At, SealedFrames.MaxMessageBytes);
        Assert.AreEqual(6 + 8240, count);
        Assert.AreEqual(SealedFrames.MaxMessageBytes, NewFrames(true, 0).Open(buffer, At, count));
        Assert.AreEqual(0x77, (int)buffer[At + SealedFrames.MessageAt + SealedFrames.MaxMessageBytes - 1]);
    }

    [TestMethod]
    public void A_message_beyond_the_largest_is_refused_though_its_frame_is_not_larger()
    {
        byte[] buffer = new byte[At + SealedFrames.MaxFrameBytes];
        int count = NewFrames(false, 0).Seal(buffer, At, SealedFrames.MaxMessageBytes + 1);
        Assert.AreEqual(6 + 8240, count);
        Assert.AreEqual(SealedFrames.BadFrame, NewFrames(true, 0).Open(buffer, At, count));
    }

    [TestMethod]
    public void A_frame_beyond_the_largest_is_refused()
    {
        byte[] buffer = new byte[At + SealedFrames.MaxFrameBytes + 16];
        int count = NewFrames(false, 0).Seal(buffer, At, SealedFrames.MaxMessageBytes + 16);
        Assert.AreEqual(6 + 8256, count);
        Assert.AreEqual(SealedFrames.BadFrame, NewFrames(true, 0).Open(buffer, At, count));
    }

    private static SealedFrames NewFrames(bool isDevice, byte firstRandom)
    {
        var frames = new SealedFrames(new ManagedHmac(), new ManagedCiphers(), new CountingBytes(firstRandom));
        frames.SetKeys(Hex.Parse(Keys), isDevice);
        return frames;
    }

    private static int Seal(SealedFrames frames, byte[] buffer, string message)
    {
        byte[] bytes = Hex.Parse(message);
        Array.Copy(bytes, 0, buffer, At + SealedFrames.MessageAt, bytes.Length);
        return frames.Seal(buffer, At, bytes.Length);
    }

    private static byte[] Frame(SealedFrames frames, string message)
    {
        byte[] buffer = new byte[At + 64];
        byte[] frame = new byte[Seal(frames, buffer, message)];
        Array.Copy(buffer, At, frame, 0, frame.Length);
        return frame;
    }

    private static string Open(SealedFrames frames, byte[] frame)
    {
        byte[] buffer = new byte[At + frame.Length];
        Array.Copy(frame, 0, buffer, At, frame.Length);
        int count = frames.Open(buffer, At, frame.Length);
        return count == SealedFrames.BadFrame ? "bad frame" : count == SealedFrames.BadTag ? "bad tag" : Hex.Of(buffer, At + SealedFrames.MessageAt, count);
    }
}
