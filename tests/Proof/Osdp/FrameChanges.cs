using System;
using System.Collections.Generic;

namespace AccessStandalone.Proof.Osdp;

/// <summary>Changes to a frame on its way, each with a name; the bytes it gets are its own.</summary>
internal sealed class FrameChanges
{
    private readonly Random _random;
    private readonly List<(string Name, Func<byte[], byte[]> Change)> _all;

    public FrameChanges(Random random)
    {
        _random = random;
        _all =
        [
            ("a bit flipped", frame => Flipped(frame, 0, frame.Length)),
            ("a bit flipped, check right", frame => FrameBytes.Checked(Flipped(frame, FrameBytes.StartOf(frame) + 1, FrameBytes.CheckAt(frame)))),
            ("a bit of the body flipped, check right", frame => FrameBytes.Checked(Flipped(frame, FrameBytes.CodeAt(frame), FrameBytes.CheckAt(frame)))),
            ("a bit of the MAC flipped, check right", MacFlipped),
            ("another length", AnotherLength),
            ("another number", frame => Header(frame, 4, frame[FrameBytes.StartOf(frame) + 4] ^ _random.Next(1, 4))),
            ("another address", frame => Header(frame, 1, (frame[FrameBytes.StartOf(frame) + 1] & FrameBytes.ReplyBit) | _random.Next(128))),
            ("the other direction", frame => Header(frame, 1, frame[FrameBytes.StartOf(frame) + 1] ^ FrameBytes.ReplyBit)),
            ("another control byte", frame => Header(frame, 4, _random.Next(256))),
            ("the security block stripped", Stripped),
            ("another block type", AnotherBlock),
            ("another body", AnotherBody),
            ("more bytes", MoreBytes),
            ("cut short", frame => frame[.._random.Next(frame.Length)]),
        ];
    }

    /// <summary>One of them.</summary>
    public byte[] Any(byte[] frame, out string name)
    {
        (name, Func<byte[], byte[]> change) = _all[_random.Next(_all.Count)];
        return change([.. frame]);
    }

    /// <summary>With this number instead of its own.</summary>
    public static byte[] WithSequence(byte[] frame, int sequence)
    {
        byte[] changed = [.. frame];
        ref byte control = ref changed[FrameBytes.StartOf(changed) + 4];
        control = (byte)((control & ~FrameBytes.SequenceBits) | sequence);
        return FrameBytes.Checked(changed);
    }

    private byte[] Flipped(byte[] frame, int from, int to)
    {
        frame[_random.Next(from, to)] ^= (byte)(1 << _random.Next(8));
        return frame;
    }

    private byte[] MacFlipped(byte[] frame)
    {
        int at = FrameBytes.CheckAt(frame);
        return FrameBytes.Checked(Flipped(frame, FrameBytes.HasMac(frame) ? at - FrameBytes.MacSize : FrameBytes.CodeAt(frame), at));
    }

    private byte[] AnotherLength(byte[] frame)
    {
        int length = frame.Length - FrameBytes.StartOf(frame);
        int another = _random.Next(8) switch
        {
            0 => 0,
            1 => 7,
            2 => 128,
            3 => 256,
            4 => 1440,
            5 => 0xFFFF,
            _ => Math.Max(0, length + _random.Next(-8, 9)),
        };
        FrameBytes.SetLength(frame, another);
        return _random.Next(2) == 0 ? frame : FrameBytes.Checked(frame);
    }

    private static byte[] Header(byte[] frame, int at, int value)
    {
        frame[FrameBytes.StartOf(frame) + at] = (byte)value;
        return FrameBytes.Checked(frame);
    }

    /// <summary>What is inside, as if there were no channel.</summary>
    private byte[] Stripped(byte[] frame)
    {
        ReadOnlySpan<byte> body = FrameBytes.BodyOf(frame);
        bool keepsMac = !FrameBytes.HasMac(frame) || _random.Next(3) == 0;
        return Rebuilt(frame, [], keepsMac ? body : body[..^FrameBytes.MacSize]);
    }

    private byte[] AnotherBlock(byte[] frame)
    {
        byte[] block = _random.Next(2) == 0 ? [2, (byte)_random.Next(0x10, 0x1A)] : [3, (byte)_random.Next(0x10, 0x1A), (byte)_random.Next(3)];
        block[0] = _random.Next(10) == 0 ? (byte)_random.Next(256) : block[0];
        return Rebuilt(frame, block, FrameBytes.BodyOf(frame));
    }

    private byte[] AnotherBody(byte[] frame)
    {
        int at = FrameBytes.CodeAt(frame) + _random.Next(2);
        _random.NextBytes(frame.AsSpan(at, FrameBytes.CheckAt(frame) - at));
        return FrameBytes.Checked(frame);
    }

    private byte[] MoreBytes(byte[] frame)
    {
        byte[] more = new byte[_random.Next(1, 40)];
        _random.NextBytes(more);
        return Rebuilt(frame, BlockOf(frame), [.. FrameBytes.BodyOf(frame), .. more]);
    }

    private static byte[] Rebuilt(byte[] frame, ReadOnlySpan<byte> block, ReadOnlySpan<byte> body)
    {
        int start = FrameBytes.StartOf(frame);
        return FrameBytes.Of(FrameBytes.AddressOf(frame), (frame[start + 1] & FrameBytes.ReplyBit) != 0, frame[start + 4], block, body);
    }

    private static ReadOnlySpan<byte> BlockOf(byte[] frame) => frame.AsSpan((FrameBytes.StartOf(frame) + FrameBytes.HeaderSize)..FrameBytes.CodeAt(frame));
}
