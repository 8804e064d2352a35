using System;
using AccessStandalone.Rs485;

namespace AccessStandalone.HalSim.Readers;

/// <summary>
/// Changes to a frame on its way: each gets the bytes of one, with or without mark, and gives others. But for <see cref="WrongCheck"/> the check is right
/// again; the MAC of a secured frame is not.
/// </summary>
public static class OsdpFrameChange
{
    private const int AddressAt = 1;
    private const int ControlAt = 4;
    private const int ReplyBit = 0x80;
    private const int SequenceBits = 0x03;
    private const int LargestFrame = 2048;

    /// <summary>The last byte turned round.</summary>
    public static byte[] WrongCheck(byte[] frame)
    {
        byte[] changed = Copy(frame);
        changed[^1] ^= 0xFF;
        return changed;
    }

    /// <summary>The number after its own: 0 after 3.</summary>
    public static byte[] NextSequence(byte[] frame)
    {
        OsdpFrame read = Read(frame, out byte[] changed);
        ref byte control = ref changed[read.Start + ControlAt];
        control = (byte)((control & ~SequenceBits) | ((control + 1) & SequenceBits));
        return Checked(read, changed);
    }

    /// <summary>Another reader's address.</summary>
    public static byte[] WithAddress(byte[] frame, int address)
    {
        OsdpFrame read = Read(frame, out byte[] changed);
        ref byte at = ref changed[read.Start + AddressAt];
        at = (byte)((at & ReplyBit) | address);
        return Checked(read, changed);
    }

    /// <summary>A bit of the MAC turned; a frame without one stays as it is.</summary>
    public static byte[] WrongMac(byte[] frame)
    {
        OsdpFrame read = Read(frame, out byte[] changed);
        if (read.HasMac)
        {
            changed[read.MacOffset] ^= 1;
        }

        return Checked(read, changed);
    }

    /// <summary>Only its first bytes.</summary>
    public static byte[] CutShort(byte[] frame, int count)
    {
        ArgumentNullException.ThrowIfNull(frame);
        return frame[..Math.Min(count, frame.Length)];
    }

    /// <summary>Other bytes before it.</summary>
    public static byte[] After(byte[] noise, byte[] frame)
    {
        ArgumentNullException.ThrowIfNull(noise);
        ArgumentNullException.ThrowIfNull(frame);
        return [.. noise, .. frame];
    }

    private static byte[] Copy(byte[] frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        return frame.AsSpan().ToArray();
    }

    private static OsdpFrame Read(byte[] frame, out byte[] changed)
    {
        changed = Copy(frame);
        var read = new OsdpFrame(LargestFrame, new OsdpCounters());
        OsdpRefusal refusal = read.Parse(changed, 0, changed.Length);
        return refusal == OsdpRefusal.None ? read : throw new ArgumentException($"This is no frame: {refusal}.", nameof(frame));
    }

    private static byte[] Checked(OsdpFrame frame, byte[] changed)
    {
        frame.WriteCheck();
        return changed;
    }
}
