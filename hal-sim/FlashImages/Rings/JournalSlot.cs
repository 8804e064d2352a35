using System;

namespace AccessStandalone.HalSim.FlashImages.Rings;

/// <summary>A used place of the journal: two copies of an entry.</summary>
public sealed record JournalSlot
{
    public int Sector { get; private init; }

    public int Index { get; private init; }

    public int Address { get; private init; }

    /// <summary>The first valid copy; null if none is.</summary>
    public JournalEntry? Entry { get; private init; }

    /// <summary>What is wrong with a copy if only one is valid.</summary>
    public CopyFault Fault { get; private init; }

    /// <summary>Whether both copies are valid and say different things.</summary>
    public bool Disagrees { get; private init; }

    /// <returns>null if the place is erased.</returns>
    internal static JournalSlot? Of(FlashImage image, int sector, int index, uint formatId)
    {
        int offset = RingShape.Journal.OffsetOf(index);
        ReadOnlySpan<byte> bytes = image.Sector(sector).Slice(offset, RingShape.Journal.SlotBytes);
        if (ErasedBytes.Are(bytes))
        {
            return null;
        }

        ReadOnlySpan<byte> first = bytes[..JournalEntry.Bytes];
        ReadOnlySpan<byte> second = bytes[JournalEntry.Bytes..];
        JournalEntry? firstEntry = JournalEntry.Decode(first, formatId);
        JournalEntry? secondEntry = JournalEntry.Decode(second, formatId);
        return new JournalSlot
        {
            Sector = sector,
            Index = index,
            Address = (sector * FlashGeometry.SectorBytes) + offset,
            Entry = firstEntry ?? secondEntry,
            Disagrees = firstEntry != null && secondEntry != null && !first.SequenceEqual(second),
            Fault = (firstEntry, secondEntry) switch
            {
                (null, not null) => CopyFaults.Of(first, second),
                (not null, null) => CopyFaults.Of(second, first),
                _ => CopyFault.None,
            },
        };
    }
}
