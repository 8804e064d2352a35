namespace AccessStandalone.HalSim.FlashImages;

/// <summary>How many sectors each area has; without arguments, the product's numbers. A group of a table has 8 logical sectors in 9.</summary>
/// <param name="ChipSectors">All sectors of the chip; what no area takes is free.</param>
public sealed record FlashGeometry(
    int JournalSectors = 16,
    int SettingsGroups = 4,
    int LogSectors = 544,
    int UserGroups = 160,
    int CardGroups = 32,
    int ChipSectors = 4096)
{
    public const int SectorBytes = 4096;
    public const int PageBytes = 256;
    public const int PagesInSector = SectorBytes / PageBytes;

    public static FlashGeometry Product { get; } = new();

    public int ChipBytes => ChipSectors * SectorBytes;
}
