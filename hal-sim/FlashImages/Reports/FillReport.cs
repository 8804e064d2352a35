using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using AccessStandalone.HalSim.FlashImages.Contents;
using AccessStandalone.HalSim.FlashImages.Rings;
using AccessStandalone.HalSim.FlashImages.Tables;

namespace AccessStandalone.HalSim.FlashImages.Reports;

/// <summary>How full tables and rings are, and how far look-ups go.</summary>
internal static class FillReport
{
    public static void Write(FlashContents contents, ReportWriter writer)
    {
        List<(HashTable Table, TableFill Fill)> fills = contents.Tables.Select(table => (table, new TableFill(table))).ToList();
        writer.Write(Tables(fills));
        writer.Line();
        writer.Write(Chains(fills));
        WriteReads(contents, fills, writer);
        writer.Line();
        WriteRing(contents, contents.Journal.Ring, contents.Journal.Slots.Count, writer);
        WriteRing(contents, contents.Log.Ring, contents.Log.Slots.Count, writer);
    }

    private static ReportTable Tables(List<(HashTable Table, TableFill Fill)> fills)
    {
        var report = new ReportTable("table", ">logical sectors", ">in use", ">places", ">live", ">dead", ">free", ">live %");
        foreach ((HashTable table, TableFill fill) in fills)
        {
            report.Row(
                table.Area.Name,
                $"{table.Sectors.Count}",
                $"{fill.Sectors}",
                $"{fill.Places}",
                $"{fill.Live}",
                $"{fill.Dead}",
                $"{fill.Free}",
                Fixed(100.0 * fill.Live / Math.Max(1, fill.Places)));
        }

        return report;
    }

    private static ReportTable Chains(List<(HashTable Table, TableFill Fill)> fills)
    {
        int longest = fills.SelectMany(entry => entry.Fill.Chains).Select(chain => chain.Reads).DefaultIfEmpty(1).Max();
        var report = new ReportTable(["home pages by reads", .. Enumerable.Range(1, longest).Select(reads => $">{reads}")]);
        foreach ((HashTable table, TableFill fill) in fills)
        {
            Dictionary<int, int> chains = fill.Chains.ToDictionary(chain => chain.Reads, chain => chain.HomePages);
            IEnumerable<string> counts = Enumerable.Range(1, longest).Select(reads => $"{chains.GetValueOrDefault(reads)}");
            report.Row([table.Area.Name, .. counts]);
        }

        return report;
    }

    private static void WriteReads(FlashContents contents, List<(HashTable Table, TableFill Fill)> fills, ReportWriter writer)
    {
        if (contents.Users.Count > 0)
        {
            TableFill users = fills.First(entry => entry.Table == contents.UserTable).Fill;
            writer.Line($"mean pages read to find a user by ID: {Fixed(users.MeanReads)}");
        }

        List<CardEntry> meaning = contents.Cards.Where(contents.Means).ToList();
        if (meaning.Count > 0)
        {
            double cardReads = meaning.Average(card => (double)TableFill.ReadsOf(contents.CardTable, card.Record));
            double userReads = meaning.Average(card =>
                (double)TableFill.ReadsOf(contents.UserTable, contents.UserWith(card.UserId)!.Record));
            writer.Line($"mean pages read to find a user by card: {Fixed(cardReads + userReads)}, {Fixed(cardReads)} of them in the card table");
        }
    }

    private static void WriteRing(FlashContents contents, FlashRing ring, int used, ReportWriter writer)
    {
        var counts = SectorCounts.Of(ring.Area, contents.Preambles);
        int slots = ring.Area.SectorCount * ring.Shape.SlotsInSector;
        writer.Line($"{ring.Area.Name}: {used} of {slots} places used; {counts.Taken} of {ring.Area.SectorCount} sectors taken, {counts.Clean} clean"
            + (ring.Newest == null ? string.Empty : $"; newest is lap {ring.Newest.Lap} in sector {ring.Newest.Sector}"));
    }

    private static string Fixed(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
