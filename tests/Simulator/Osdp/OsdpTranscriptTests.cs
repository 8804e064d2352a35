using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using AccessStandalone.Rs485;
using AccessStandalone.Tests.Rs485;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Simulator.Tests.Osdp;

/// <summary>
/// The whole talks of libosdp's panel and peripheral, line by line: every frame is read and built anew byte for byte, every MAC held against the
/// literal one. (The device's tests have the same talks with most polls made up.) A line is who sent it, CP or PD, a space, and the frame with its
/// mark in hexadecimal.
/// </summary>
[TestClass]
public sealed class OsdpTranscriptTests
{
    [TestMethod]
    [DataRow("plain.txt", null, 19, 0)]
    [DataRow("keyed.txt", "000102030405060708090A0B0C0D0E0F", 230, 218)]
    [DataRow("installed.txt", null, 184, 170)]
    public void Every_frame_is_built_anew_and_every_MAC_holds(string name, string? key, int frames, int macs)
    {
        OsdpReplay replay = Replay(key);
        replay.ChecksSequence = macs > 0;
        string[] lines = [.. Lines(name)];
        Assert.HasCount(frames, lines);
        foreach (string line in lines)
        {
            Assert.AreEqual(string.Empty, replay.Step(Convert.FromHexString(line[3..])), line);
        }

        Assert.AreEqual(macs, replay.Macs);
        Assert.AreEqual(macs > 0, replay.IsSecure);
    }

    [TestMethod]
    public void The_encrypted_data_is_what_was_said()
    {
        OsdpReplay replay = Replay("000102030405060708090A0B0C0D0E0F");
        List<string> said = [];
        foreach (string line in Lines("keyed.txt"))
        {
            byte[] bytes = Convert.FromHexString(line[3..]);
            Assert.AreEqual(string.Empty, replay.Step(bytes), line);

            // After the mark, the header and the block's length.
            if (bytes[7] is OsdpBlock.CommandEncrypted or OsdpBlock.ReplyEncrypted && bytes[6] == OsdpBlock.ShortSize)
            {
                said.Add($"{bytes[8]:X2} {replay.Data}");
            }
        }

        string[] expected =
        [
            "69 000002050502001E00010A000400",
            "6A 0002020203",
            "68 00051E00",
            "6B 00010001010548454C4C4F",
            "75 01100F0E0D0C0B0A09080706050403020100",
            "50 00011A00BD88EB80",
            "53 0005313233340D",
        ];
        Assert.AreEqual(string.Join('\n', expected), string.Join('\n', said));
    }

    /// <summary>One bit of noise anywhere in a talk costs its own frame, never the next.</summary>
    [TestMethod]
    public void A_receiver_gives_every_frame_of_a_noisy_line_but_the_broken_one()
    {
        string[] lines = [.. Lines("plain.txt")];
        byte[] clean = [.. lines.SelectMany(line => Convert.FromHexString(line[3..]))];
        for (int bit = 0; bit < clean.Length * 8; bit++)
        {
            byte[] noisy = [.. clean];
            noisy[bit / 8] ^= (byte)(1 << (bit % 8));
            int frames = Frames(noisy);
            Assert.IsTrue(frames >= lines.Length - 1 && frames <= lines.Length, $"bit {bit}: {frames} frames");
        }
    }

    private static int Frames(byte[] bytes)
    {
        var receiver = new OsdpReceiver(OsdpFrame.MinimumMaximum);
        int frames = 0;
        int offset = 0;
        int count = bytes.Length;
        while (receiver.Take(bytes, ref offset, ref count, 0))
        {
            frames++;
        }

        while (receiver.Take(bytes, ref offset, ref count, OsdpReceiver.GapMs + 1))
        {
            frames++;
        }

        return frames;
    }

    private static OsdpReplay Replay(string? key)
    {
        var replay = new OsdpReplay(Keys(), Keys());
        if (key is not null)
        {
            replay.SetBaseKey(Convert.FromHexString(key));
        }

        return replay;
    }

    private static SessionKeys Keys() => new(new HostAes(), new HostAes(), new HostAes());

    private static IEnumerable<string> Lines(string name)
    {
        using Stream stream = typeof(OsdpTranscriptTests).Assembly.GetManifestResourceStream("osdp/" + name)
            ?? throw new InvalidOperationException($"no transcript {name}");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is string line)
        {
            yield return line;
        }
    }
}
