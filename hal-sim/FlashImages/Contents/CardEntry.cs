using System;
using System.Buffers.Binary;
using AccessStandalone.HalSim.FlashImages.Tables;

namespace AccessStandalone.HalSim.FlashImages.Contents;

/// <summary>A record of the card table: whose card it may be.</summary>
public sealed class CardEntry
{
    private const uint UserIdMask = 0x07FF_FFFF;

    public CardEntry(TableRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        Record = record;
        UserId = BinaryPrimitives.ReadUInt32LittleEndian(record.Bytes[8..]) & UserIdMask;
    }

    /// <summary>Where it lies.</summary>
    public TableRecord Record { get; }

    public ulong Number => Record.Key;

    public uint UserId { get; }
}
