using System;
using System.Collections.Generic;
using System.Globalization;
using Spectre.Console;

namespace AccessStandalone.HalSim.FlashImages.Reports;

/// <summary>How worn the chip is: erases and programs of each area, and a picture of the erases.</summary>
internal static class WearReport
{
    private const string Shades = " .:-=+*#%@";

    public static void Write(FlashImage image, ReportWriter writer)
    {
        if (image.Wear is not { } wear)
        {
            writer.Line("wear: not known, there are no counters beside the image (IMAGE.wear)");
            return;
        }

        writer.Write(Areas(image.Layout, wear));
        writer.Line();
        int most = Most(wear.Erases);
        Mark[] marks = Marks(most);
        SectorPicture.Write(
            "erases of each sector", image.Geometry.ChipSectors, sector => marks[ShadeOf(wear.Erases[sector], most)], marks, writer);
    }

    private static ReportTable Areas(FlashLayout layout, FlashWearCounts wear)
    {
        var table = new ReportTable(
            "wear of a sector", ">erases min", ">mean", ">max", ">programs min", ">mean", ">max");
        foreach (FlashArea area in layout.Areas)
        {
            ReadOnlySpan<int> erases = wear.Erases.Slice(area.FirstSector, area.SectorCount);
            ReadOnlySpan<int> programs = wear.Programs.Slice(area.FirstSector, area.SectorCount);
            table.Row([area.Name, .. Spread(erases), .. Spread(programs)]);
        }

        return table;
    }

    private static string[] Spread(ReadOnlySpan<int> counts)
    {
        int least = int.MaxValue;
        long sum = 0;
        foreach (int count in counts)
        {
            least = Math.Min(least, count);
            sum += count;
        }

        double mean = (double)sum / counts.Length;
        return [$"{least}", mean.ToString("0.0", CultureInfo.InvariantCulture), $"{Most(counts)}"];
    }

    private static int Most(ReadOnlySpan<int> counts)
    {
        int most = 0;
        foreach (int count in counts)
        {
            most = Math.Max(most, count);
        }

        return most;
    }

    /// <summary>The first shade is that of no erase; the others divide what is up to the most.</summary>
    private static int ShadeOf(int erases, int most) =>
        erases <= 0 ? 0 : (int)(((long)erases * (Shades.Length - 1) + most - 1) / most);

    private static Mark[] Marks(int most)
    {
        var marks = new List<Mark> { new(Shades[0], "(space) never erased", Color.Grey) };
        int from = 1;
        for (int shade = 1; shade < Shades.Length; shade++)
        {
            var to = (int)((long)most * shade / (Shades.Length - 1));
            byte red = (byte)(55 + (200 * shade / (Shades.Length - 1)));
            string meaning = to < from ? "-" : from == to ? $"{from}" : $"{from} to {to}";
            marks.Add(new Mark(Shades[shade], meaning, new Color(red, (byte)(255 - red), 0)));
            from = Math.Max(from, to + 1);
        }

        return marks.ToArray();
    }
}
