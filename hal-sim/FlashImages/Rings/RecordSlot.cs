using System;
using System.Buffers.Binary;
using AccessMethod = AccessStandalone.Storage.AccessMethod;
using AlarmKind = AccessStandalone.Storage.AlarmKind;
using ReaderId = AccessStandalone.Storage.ReaderId;
using Reason = AccessStandalone.Storage.Reason;
using Record = AccessStandalone.Storage.Record;
using RecordKind = AccessStandalone.Storage.RecordKind;
using RecordName = AccessStandalone.Storage.RecordName;
using RecordWord = AccessStandalone.Storage.RecordWord;

namespace AccessStandalone.HalSim.FlashImages.Rings;

/// <summary>A used place of the record log.</summary>
public sealed record RecordSlot
{
    private const uint UserIdMask = 0x07FF_FFFF;
    private const int MethodShift = 27;

    private static readonly CheckedBytes Check = new(32, 32);

    public int Sector { get; private init; }

    public int Index { get; private init; }

    public int Address { get; private init; }

    /// <summary>null if it cannot be read: a program cut short, or more than one bit flipped.</summary>
    public Record? Record { get; private init; }

    /// <summary>The flipped bit, counted from the slot's begin; -1 if none.</summary>
    public int TurnedBit { get; private init; }

    /// <returns>null if the place is erased.</returns>
    internal static RecordSlot? Of(FlashImage image, int sector, int index)
    {
        int offset = RingShape.Log.OffsetOf(index);
        ReadOnlySpan<byte> stored = image.Sector(sector).Slice(offset, RingShape.Log.SlotBytes);
        if (ErasedBytes.Are(stored))
        {
            return null;
        }

        Span<byte> bytes = stackalloc byte[RingShape.Log.SlotBytes];
        stored.CopyTo(bytes);
        bool isValid = Check.TryRepair(bytes, out int turnedBit);
        return new RecordSlot
        {
            Sector = sector,
            Index = index,
            Address = (sector * FlashGeometry.SectorBytes) + offset,
            Record = isValid ? Decode(bytes) : null,
            TurnedBit = turnedBit,
        };
    }

    private static Record Decode(ReadOnlySpan<byte> bytes)
    {
        uint userAndMethod = BinaryPrimitives.ReadUInt32LittleEndian(bytes[14..]);
        return new Record
        {
            Sequence = BinaryPrimitives.ReadUInt32LittleEndian(bytes),
            UtcMs = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..])
                | ((long)BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..]) << 32),
            Kind = (RecordKind)bytes[10],
            Reason = (Reason)bytes[11],
            Reader = (ReaderId)bytes[12],
            Alarm = (AlarmKind)(bytes[13] & 0x7F),
            Duress = (bytes[13] & 0x80) != 0,
            UserId = userAndMethod & UserIdMask,
            Method = (AccessMethod)(userAndMethod >> MethodShift),
            Card = BinaryPrimitives.ReadUInt64LittleEndian(bytes[18..]),
            Name = (RecordName)bytes[26],
            Word = (RecordWord)bytes[27],
            Value = BinaryPrimitives.ReadInt32LittleEndian(bytes[28..]),
        };
    }
}
