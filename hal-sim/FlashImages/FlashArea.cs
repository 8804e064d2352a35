namespace AccessStandalone.HalSim.FlashImages;

/// <summary>Neighbouring sectors of one use.</summary>
/// <param name="Region">0 or 1 where there are two of the kind, else 0.</param>
public sealed record FlashArea(FlashAreaKind Kind, int Region, int FirstSector, int SectorCount)
{
    /// <summary>Sectors of one group of a table: 8 logical ones and a spare.</summary>
    public const int GroupSectors = 9;

    /// <summary>Logical sectors of one group of a table.</summary>
    public const int GroupLogicalSectors = 8;

    public bool IsTable => Kind is FlashAreaKind.Settings or FlashAreaKind.Users or FlashAreaKind.Cards;

    public bool IsRing => Kind is FlashAreaKind.Journal or FlashAreaKind.Log;

    public bool HasPreambles => IsTable || IsRing;

    /// <summary>Of a table.</summary>
    public int LogicalSectors => SectorCount / GroupSectors * GroupLogicalSectors;

    public int EndSector => FirstSector + SectorCount;

    /// <summary>As it is printed: <c>users 0</c>, <c>record log</c>.</summary>
    public string Name => Kind switch
    {
        FlashAreaKind.Superblock => "superblock",
        FlashAreaKind.Journal => "journal",
        FlashAreaKind.Settings => $"settings {Region}",
        FlashAreaKind.Log => "record log",
        FlashAreaKind.Users => $"users {Region}",
        FlashAreaKind.Cards => $"cards {Region}",
        _ => "free",
    };
}
