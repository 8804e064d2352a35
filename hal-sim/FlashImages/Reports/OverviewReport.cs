using System.Collections.Generic;
using System.Linq;
using AccessStandalone.HalSim.FlashImages.Contents;
using AccessStandalone.HalSim.FlashImages.Rings;
using AccessStandalone.HalSim.FlashImages.Tables;

namespace AccessStandalone.HalSim.FlashImages.Reports;

/// <summary>What is in an image.</summary>
internal static class OverviewReport
{
    /// <param name="contents">null where nothing can be read.</param>
    public static void Write(FlashImage image, FlashContents? contents, ReportWriter writer)
    {
        writer.Line(SuperblockText.Of(new Superblock(image)));
        writer.Line();
        IReadOnlyList<SectorPreamble> preambles = contents?.Preambles ?? FlashContents.ReadPreambles(image, null);
        writer.Write(Areas(image.Layout, preambles, contents));
        if (contents != null)
        {
            writer.Line();
            WriteContents(contents, writer);
        }
    }

    private static ReportTable Areas(FlashLayout layout, IReadOnlyList<SectorPreamble> preambles, FlashContents? contents)
    {
        var table = new ReportTable("area", "sectors", ">taken", ">of them in use", ">clean", ">dirty", ">blank");
        foreach (FlashArea area in layout.Areas)
        {
            string sectors = $"{area.FirstSector}-{area.EndSector - 1}";
            if (area.HasPreambles)
            {
                var counts = SectorCounts.Of(area, preambles);
                table.Row(
                    area.Name, sectors, $"{counts.Taken}", $"{InUse(area, contents)}", $"{counts.Clean}", $"{counts.Dirty}", $"{counts.Blank}");
            }
            else
            {
                table.Row(area.Name, sectors, "", "", "", "", "");
            }
        }

        return table;
    }

    private static int InUse(FlashArea area, FlashContents? contents)
    {
        if (contents == null)
        {
            return 0;
        }

        return area.Kind switch
        {
            FlashAreaKind.Journal => contents.Journal.Ring.Sectors.Count,
            FlashAreaKind.Log => contents.Log.Ring.Sectors.Count,
            _ => contents.Tables.FirstOrDefault(table => table.Area == area)?.Sectors.Count(sector => sector != null) ?? 0,
        };
    }

    private static void WriteContents(FlashContents contents, ReportWriter writer)
    {
        JournalEntry newest = contents.Journal.Newest;
        writer.Line(contents.Journal.NewestSlot == null
            ? "journal: no entry"
            : $"journal: newest entry {newest.Revision} {JournalText.Of(newest)}; {newest.Users} users and {newest.Cards} cards before");
        writer.Line($"user table: {contents.Users.Count} users, {contents.Users.Sum(user => user.Cards.Count())} cards; "
            + $"{RegionOf(contents.UserTable)}, epoch {newest.UserEpoch}");
        writer.Line($"settings: {contents.Settings.Count} kept; {RegionOf(contents.SettingTable)}, epoch {newest.SettingsEpoch}");
        WriteRecords(contents, writer);
    }

    private static string RegionOf(HashTable table) => $"region {table.Area.Region}";

    private static void WriteRecords(FlashContents contents, ReportWriter writer)
    {
        RecordLog log = contents.Log;
        if (log.Records.Count == 0)
        {
            writer.Line("records: none");
            return;
        }

        writer.Line($"records: {log.Records.Count}");
        var words = new ImageRecords(contents);
        writer.Line($"  oldest {words.LineOf(log.Records[0].Record!)}");
        writer.Line($"  newest {words.LineOf(log.Records[^1].Record!)}");
    }
}
