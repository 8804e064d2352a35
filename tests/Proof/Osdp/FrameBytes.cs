using System;

namespace AccessStandalone.Proof.Osdp;

/// <summary>OSDP frames as bytes, put together and judged without the firmware's code: two sides with the same mistake would understand each other.</summary>
internal static class FrameBytes
{
    public const byte Mark = 0xFF;
    public const byte Som = 0x53;
    public const int ReplyBit = 0x80;
    public const int BlockBit = 0x08;
    public const int CrcBit = 0x04;
    public const int SequenceBits = 0x03;
    public const int HeaderSize = 5;
    public const int MacSize = 4;

    private const int FirstBlockWithMac = 0x15;
    private const int CrcInitial = 0x1D0F;
    private const int CrcPolynomial = 0x1021;

    public static int StartOf(byte[] frame) => frame.Length > 0 && frame[0] == Mark ? 1 : 0;

    public static int AddressOf(byte[] frame) => frame[StartOf(frame) + 1] & ~ReplyBit;

    public static int SequenceOf(byte[] frame) => ControlOf(frame) & SequenceBits;

    /// <summary>0 without a security block.</summary>
    public static int BlockTypeOf(byte[] frame) => HasBlock(frame) ? frame[StartOf(frame) + HeaderSize + 1] : 0;

    public static bool HasMac(byte[] frame) => BlockTypeOf(frame) >= FirstBlockWithMac;

    public static int CodeAt(byte[] frame) => StartOf(frame) + HeaderSize + (HasBlock(frame) ? frame[StartOf(frame) + HeaderSize] : 0);

    public static byte CodeOf(byte[] frame) => frame[CodeAt(frame)];

    /// <summary>Where the check begins.</summary>
    public static int CheckAt(byte[] frame) => frame.Length - CheckSize(frame);

    /// <summary>Code, data and MAC.</summary>
    public static ReadOnlySpan<byte> BodyOf(byte[] frame) => frame.AsSpan(CodeAt(frame)..CheckAt(frame));

    /// <param name="block">Empty for none.</param>
    /// <param name="body">Code, data, and the MAC if there is one.</param>
    public static byte[] Of(int address, bool isReply, int control, ReadOnlySpan<byte> block, ReadOnlySpan<byte> body)
    {
        int checkSize = (control & CrcBit) != 0 ? 2 : 1;
        byte[] frame = new byte[1 + HeaderSize + block.Length + body.Length + checkSize];
        frame[0] = Mark;
        frame[1] = Som;
        frame[2] = (byte)(address | (isReply ? ReplyBit : 0));
        frame[5] = (byte)(block.Length > 0 ? control | BlockBit : control & ~BlockBit);
        block.CopyTo(frame.AsSpan(1 + HeaderSize));
        body.CopyTo(frame.AsSpan(1 + HeaderSize + block.Length));
        SetLength(frame, frame.Length - 1);
        return Checked(frame);
    }

    public static void SetLength(byte[] frame, int length)
    {
        int start = StartOf(frame);
        frame[start + 2] = (byte)length;
        frame[start + 3] = (byte)(length >> 8);
    }

    /// <summary>Makes the check right again, in place.</summary>
    public static byte[] Checked(byte[] frame)
    {
        int start = StartOf(frame);
        int at = CheckAt(frame);
        int check = Check(frame.AsSpan(start, at - start), frame.Length - at);
        for (int i = at; i < frame.Length; i++)
        {
            frame[i] = (byte)(check >> (8 * (i - at)));
        }

        return frame;
    }

    /// <summary>Whether it is one whole frame, as far as length and check go.</summary>
    public static bool IsWhole(byte[] frame)
    {
        int start = StartOf(frame);
        if (frame.Length - start < HeaderSize + 2 || frame[start] != Som || (frame[start + 2] | (frame[start + 3] << 8)) != frame.Length - start)
        {
            return false;
        }

        int at = CheckAt(frame);
        int check = frame[at] | (frame.Length - at == 2 ? frame[at + 1] << 8 : 0);
        return check == Check(frame.AsSpan(start, at - start), frame.Length - at);
    }

    private static int ControlOf(byte[] frame) => frame[StartOf(frame) + 4];

    private static bool HasBlock(byte[] frame) => (ControlOf(frame) & BlockBit) != 0;

    private static int CheckSize(byte[] frame) => (ControlOf(frame) & CrcBit) != 0 ? 2 : 1;

    private static int Check(ReadOnlySpan<byte> bytes, int size)
    {
        int crc = CrcInitial;
        int sum = 0;
        foreach (byte value in bytes)
        {
            sum += value;
            crc ^= value << 8;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc & 0x8000) != 0 ? (crc << 1) ^ CrcPolynomial : crc << 1;
            }
        }

        return size == 2 ? crc & 0xFFFF : -sum & 0xFF;
    }
}
