using System;
using System.Buffers.Binary;
using System.IO;

namespace AccessStandalone.HalSim.Client.Messages;

/// <summary>A message (PROTOCOL.md §2): request number (2 bytes), operation (1), result (1), payload.</summary>
/// <param name="Number">1 to 65535; 0 in what the device tells by itself.</param>
/// <param name="Result">Done in requests.</param>
public sealed record PlatformMessage(ushort Number, PlatformOperation Operation, PlatformResult Result, ReadOnlyMemory<byte> Payload)
{
    public const int HeaderBytes = 4;
    public const int MaxPayloadBytes = 8188;

    /// <exception cref="InvalidDataException">It is too short, or too long.</exception>
    public static PlatformMessage Parse(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length is < HeaderBytes or > HeaderBytes + MaxPayloadBytes)
        {
            throw new InvalidDataException($"a message has {bytes.Length} bytes");
        }

        ReadOnlySpan<byte> header = bytes.Span;
        return new PlatformMessage(
            BinaryPrimitives.ReadUInt16LittleEndian(header), (PlatformOperation)header[2], (PlatformResult)header[3], bytes[HeaderBytes..]);
    }

    /// <exception cref="InvalidOperationException">The payload is longer than a message may be.</exception>
    public byte[] Build()
    {
        if (Payload.Length > MaxPayloadBytes)
        {
            throw new InvalidOperationException($"a payload has {Payload.Length} bytes, at most {MaxPayloadBytes} can be sent");
        }

        var bytes = new byte[HeaderBytes + Payload.Length];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, Number);
        bytes[2] = (byte)Operation;
        bytes[3] = (byte)Result;
        Payload.CopyTo(bytes.AsMemory(HeaderBytes));
        return bytes;
    }
}
