using System.Collections.Generic;
using AccessStandalone.HalSim.FlashImages.Contents;
using AccessStandalone.HalSim.FlashImages.Rings;
using AccessStandalone.HalSim.FlashImages.Tables;

namespace AccessStandalone.HalSim.FlashImages.Checks;

/// <summary>Versions and epochs of the tables' sectors.</summary>
internal static class VersionCheck
{
    public static void Run(FlashContents contents, FindingList findings)
    {
        JournalEntry now = contents.Journal.Newest;
        foreach (HashTable table in contents.Tables)
        {
            CheckOlder(table.Versions, findings);
            bool isSettings = table.Area.Kind == FlashAreaKind.Settings;
            uint latest = isSettings ? now.SettingsEpoch : now.Revision;
            CheckOtherEpochs(table.Versions, latest, findings);
            FlashArea otherRegion = OtherRegion(contents.Image.Layout, table.Area);
            CheckOtherEpochs(new TableVersions(otherRegion, contents.Preambles, null), latest, findings);
        }
    }

    private static FlashArea OtherRegion(FlashLayout layout, FlashArea area)
    {
        IReadOnlyList<FlashArea> regions = area.Kind switch
        {
            FlashAreaKind.Settings => layout.Settings,
            FlashAreaKind.Users => layout.Users,
            _ => layout.Cards,
        };
        return regions[1 - area.Region];
    }

    private static void CheckOlder(TableVersions versions, FindingList findings)
    {
        foreach (VersionedSector older in versions.Older)
        {
            int logical = older.Header.Logical;
            VersionedSector counting = versions.CountingSectorOf(logical)!;
            int address = older.Sector * FlashGeometry.SectorBytes;
            if (older.Version == counting.Version)
            {
                findings.Error(
                    FindingKind.SameVersionTwice,
                    address,
                    $"logical sector {logical} of {versions.Area.Name} is here and in sector {counting.Sector} in the same version {older.Version}");
            }
            else
            {
                findings.Note(
                    FindingKind.OlderVersion,
                    address,
                    $"logical sector {logical} of {versions.Area.Name} in version {older.Version}, a dirty spare: "
                    + $"version {counting.Version} in sector {counting.Sector} counts");
            }
        }
    }

    private static void CheckOtherEpochs(TableVersions versions, uint latest, FindingList findings)
    {
        int old = 0;
        foreach (VersionedSector sector in versions.OtherEpochs)
        {
            if (sector.Epoch > latest)
            {
                findings.Error(
                    FindingKind.EpochFromTheFuture,
                    sector.Sector * FlashGeometry.SectorBytes,
                    $"epoch {sector.Epoch} in {versions.Area.Name}, and the journal has come to {latest}");
            }
            else
            {
                old++;
            }
        }

        if (old > 0)
        {
            findings.Note(
                FindingKind.OtherEpoch,
                versions.OtherEpochs[0].Sector * FlashGeometry.SectorBytes,
                $"{old} taken sectors of {versions.Area.Name} are of an epoch that does not serve");
        }
    }
}
