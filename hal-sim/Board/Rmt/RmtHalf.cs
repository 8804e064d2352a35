namespace AccessStandalone.HalSim.Board.Rmt;

/// <summary>Half an item: how many ticks at which level. 0 ticks end a burst.</summary>
internal readonly record struct RmtHalf(ushort Ticks, bool IsHigh);
