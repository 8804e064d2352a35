using System;
using System.Buffers.Binary;

namespace AccessStandalone.HalSim.FlashImages;

/// <summary>One of the two copies of the superblock.</summary>
public sealed record SuperblockCopy(ushort FormatVersion, uint FormatId, ulong HashKey)
{
    public const int Bytes = 32;

    private const int ReservedOffset = 10;
    private const int CrcOffset = 28;

    private static ReadOnlySpan<byte> Signature => "ACSTFLSH"u8;

    /// <summary>Whether a byte that must be 0 is not.</summary>
    public bool HasReserved { get; private init; }

    /// <returns>null if the copy is not valid.</returns>
    public static SuperblockCopy? Decode(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith(Signature)
            || Crc32.Of(bytes[..CrcOffset]) != BinaryPrimitives.ReadUInt32LittleEndian(bytes[CrcOffset..]))
        {
            return null;
        }

        return new SuperblockCopy(
            BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..]),
            BinaryPrimitives.ReadUInt32LittleEndian(bytes[16..]),
            BinaryPrimitives.ReadUInt64LittleEndian(bytes[20..]))
        {
            HasReserved = bytes[ReservedOffset..16].ContainsAnyExcept((byte)0),
        };
    }
}
