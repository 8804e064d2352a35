using System;
using System.Collections.Generic;
using System.Globalization;
using Spectre.Console;

namespace AccessStandalone.HalSim.FlashImages.Reports;

/// <summary>All sectors of the chip as characters, 64 a line; on a terminal in colours.</summary>
internal static class SectorPicture
{
    private const int SectorsInLine = 64;

    /// <param name="legend">What each character means.</param>
    public static void Write(string title, int sectors, Func<int, Mark> markOf, IReadOnlyList<Mark> legend, ReportWriter writer)
    {
        writer.Line(title);
        for (int first = 0; first < sectors; first += SectorsInLine)
        {
            var line = new Paragraph();
            line.Append(first.ToString(CultureInfo.InvariantCulture).PadLeft(6) + "  ");
            for (int sector = first; sector < Math.Min(sectors, first + SectorsInLine); sector++)
            {
                Mark mark = markOf(sector);
                line.Append(mark.Character.ToString(), new Style(mark.Colour));
            }

            line.Append("\n");
            writer.Write(line);
        }

        foreach (Mark mark in legend)
        {
            writer.Line($"     {mark.Character}  {mark.Meaning}", mark.Colour);
        }
    }
}
