using System;
using System.Buffers.Binary;
using System.IO;

namespace AccessStandalone.HalSim.Client.Session;

/// <summary>The header of a frame (PROTOCOL.md §1): "AS", kind, 0, length of the body.</summary>
public static class FrameCodec
{
    public const int HeaderBytes = 6;
    public const byte Clear = 1;
    public const byte Sealed = 2;

    private const byte FirstMagic = 0x41;
    private const byte SecondMagic = 0x53;
    private const int MinClearBytes = 4;
    private const int MaxClearBytes = 512;
    private const int MinSealedBytes = 48;
    private const int MaxSealedBytes = 8240;

    public const int MaxBytes = HeaderBytes + MaxSealedBytes;

    /// <param name="header">6 bytes.</param>
    /// <exception cref="InvalidOperationException">The body is longer or shorter than one of its kind may be.</exception>
    public static void WriteHeader(Span<byte> header, byte kind, int bodyBytes)
    {
        if (!IsLength(kind, bodyBytes))
        {
            throw new InvalidOperationException($"a frame of kind {kind} cannot have a body of {bodyBytes} bytes");
        }

        header[0] = FirstMagic;
        header[1] = SecondMagic;
        header[2] = kind;
        header[3] = 0;
        BinaryPrimitives.WriteUInt16LittleEndian(header[4..], (ushort)bodyBytes);
    }

    /// <param name="header">6 bytes.</param>
    /// <param name="kind">The only kind that there may be now.</param>
    /// <returns>How many bytes of body follow.</returns>
    /// <exception cref="InvalidDataException">The other side does not speak this protocol.</exception>
    public static int ReadHeader(ReadOnlySpan<byte> header, byte kind)
    {
        int bodyBytes = BinaryPrimitives.ReadUInt16LittleEndian(header[4..]);
        bool isGood = header[0] == FirstMagic && header[1] == SecondMagic && header[2] == kind && header[3] == 0 && IsLength(kind, bodyBytes);
        return isGood ? bodyBytes : throw new InvalidDataException($"not a frame of this protocol: {Convert.ToHexStringLower(header[..HeaderBytes])}");
    }

    /// <summary>A clear frame of a message.</summary>
    public static byte[] WrapClear(ReadOnlySpan<byte> message)
    {
        var frame = new byte[HeaderBytes + message.Length];
        WriteHeader(frame, Clear, message.Length);
        message.CopyTo(frame.AsSpan(HeaderBytes));
        return frame;
    }

    private static bool IsLength(byte kind, int bodyBytes) => kind switch
    {
        Clear => bodyBytes is >= MinClearBytes and <= MaxClearBytes,
        Sealed => bodyBytes is >= MinSealedBytes and <= MaxSealedBytes,
        _ => false,
    };
}
