using System;
using System.Buffers.Binary;

namespace AccessStandalone.HalSim.FlashImages.Tables;

/// <summary>A used place of a table.</summary>
public sealed record TableSlot
{
    private const int TypeShift = 3;

    private readonly byte[] _bytes = [];

    public int Sector { get; private init; }

    public int Page { get; private init; }

    public int Place { get; private init; }

    public int Address { get; private init; }

    public SlotState State { get; private init; }

    /// <summary>The flipped bit, counted from the slot's begin; -1 if none.</summary>
    public int TurnedBit { get; private init; }

    /// <summary>As it was written: a flipped bit is turned back. As it is where the slot cannot be read.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes;

    public ulong Key => BinaryPrimitives.ReadUInt64LittleEndian(_bytes);

    public bool IsValid => State is not (SlotState.Unreadable or SlotState.UnknownType);

    /// <returns>null if the place is erased.</returns>
    internal static TableSlot? Of(FlashImage image, TableShape shape, int sector, int page, int place)
    {
        int offset = shape.OffsetOf(page, place);
        ReadOnlySpan<byte> stored = image.Sector(sector).Slice(offset, shape.SlotBytes);
        if (shape.IsErased(stored))
        {
            return null;
        }

        byte[] bytes = stored.ToArray();
        bool isValid = shape.TryRepair(bytes, out int turnedBit);
        return new TableSlot(bytes)
        {
            Sector = sector,
            Page = page,
            Place = place,
            Address = (sector * FlashGeometry.SectorBytes) + offset,
            TurnedBit = turnedBit,
            State = isValid ? StateOf(bytes[shape.TypeOffset] >> TypeShift, shape, turnedBit >= 0) : SlotState.Unreadable,
        };
    }

    private TableSlot(byte[] bytes)
    {
        _bytes = bytes;
    }

    /// <summary>A repair that makes a slot of no known type repaired nothing that was ever written.</summary>
    private static SlotState StateOf(int type, TableShape shape, bool isRepaired)
    {
        int types = shape.PlacesOfLongestRecord == 2 ? 4 : 2;
        if (type < types)
        {
            return (SlotState)type;
        }

        return isRepaired ? SlotState.Unreadable : SlotState.UnknownType;
    }
}
