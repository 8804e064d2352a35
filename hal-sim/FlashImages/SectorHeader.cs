using System;
using System.Buffers.Binary;

namespace AccessStandalone.HalSim.FlashImages;

/// <summary>A sector's header.</summary>
/// <param name="Area">Number of a <see cref="FlashAreaKind"/>.</param>
/// <param name="Logical">Logical sector of a table; 0 in a ring.</param>
/// <param name="Number">Version of a table's sector; lap number in a ring.</param>
/// <param name="Stamp">Epoch of a table; sequence number of the first record in the record log; 0 in the journal.</param>
public readonly record struct SectorHeader(byte Area, byte FormatVersion, ushort Logical, uint Number, uint Stamp)
{
    public const int Bytes = 16;

    private const int CrcOffset = 12;

    /// <returns>null if the header is not valid under that format ID.</returns>
    public static SectorHeader? Decode(ReadOnlySpan<byte> bytes, uint formatId)
    {
        uint crc = BinaryPrimitives.ReadUInt32LittleEndian(bytes[CrcOffset..]);
        if ((Crc32.Of(bytes[..CrcOffset]) ^ formatId) != crc)
        {
            return null;
        }

        return new SectorHeader(
            bytes[0],
            bytes[1],
            BinaryPrimitives.ReadUInt16LittleEndian(bytes[2..]),
            BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]),
            BinaryPrimitives.ReadUInt32LittleEndian(bytes[8..]));
    }
}
