namespace AccessStandalone.Storage;

/// <summary>
/// Which sectors belong to what (FORMAT.md §1). The areas follow one another; their sizes are the product's, or smaller ones so that a test
/// meets every corner soon.
/// </summary>
public sealed class FlashLayout
{
    public const int SectorBytes = 4096;
    public const int PageBytes = 256;
    public const int PagesPerSector = 16;

    public const int SuperblockSectors = 2;

    /// <summary>Sectors of a group of a table: eight that count and a spare.</summary>
    public const int GroupSectors = 9;

    public const int GroupLogicalSectors = 8;

    /// <param name="journalSectors">At least 4.</param>
    /// <param name="settingGroups">Of one region.</param>
    /// <param name="logSectors">At least 4.</param>
    /// <param name="userGroups">Of one region.</param>
    /// <param name="cardGroups">Of one region.</param>
    public FlashLayout(int journalSectors, int settingGroups, int logSectors, int userGroups, int cardGroups)
    {
        JournalSectors = journalSectors;
        SettingGroups = settingGroups;
        LogSectors = logSectors;
        UserGroups = userGroups;
        CardGroups = cardGroups;
    }

    public int JournalSectors { get; }

    public int SettingGroups { get; }

    public int LogSectors { get; }

    public int UserGroups { get; }

    public int CardGroups { get; }

    public static int FirstJournalSector => SuperblockSectors;

    public int FirstLogSector => FirstSettingSector(2);

    /// <summary>One behind the last sector used.</summary>
    public int EndSector => FirstUserSector(2);

    /// <summary>30,000 users and cards, 60,000 records, on a W25Q128.</summary>
    public static FlashLayout Product() => new FlashLayout(16, 4, 544, 160, 32);

    /// <param name="region">0 or 1.</param>
    public int FirstSettingSector(int region) => FirstJournalSector + JournalSectors + (region * SettingGroups * GroupSectors);

    /// <param name="region">0 or 1.</param>
    public int FirstUserSector(int region) => FirstLogSector + LogSectors + (region * (UserGroups + CardGroups) * GroupSectors);

    /// <param name="region">0 or 1.</param>
    public int FirstCardSector(int region) => FirstUserSector(region) + (UserGroups * GroupSectors);
}
