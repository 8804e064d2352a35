using System;

namespace AccessStandalone.HalSim.FlashImages.Tables;

/// <summary>A record or tombstone of a table: one slot, or two that count together.</summary>
public sealed record TableRecord(TableSlot First, TableSlot? Second)
{
    public ulong Key => First.Key;

    public bool IsTombstone => First.State == SlotState.Tombstone;

    public int Slots => Second == null ? 1 : 2;

    public ReadOnlySpan<byte> Bytes => First.Bytes;
}
