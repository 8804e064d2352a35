using System;
using AccessStandalone.HalSim.FlashImages.Contents;

namespace AccessStandalone.HalSim.FlashImages.Reports;

/// <summary>One sector: its preamble and slots, in words and bytes. Secrets do not show.</summary>
internal static class SectorReport
{
    /// <param name="contents">null where nothing can be read.</param>
    public static void Write(FlashImage image, FlashContents? contents, int sector, ReportWriter writer)
    {
        FlashArea area = image.Layout.AreaOf(sector);
        writer.Line($"sector {sector} at 0x{sector * FlashGeometry.SectorBytes:X6}, {area.Name}");
        if (area.Kind == FlashAreaKind.Superblock)
        {
            writer.Line("  " + SuperblockText.Of(SuperblockCopy.Decode(image.Sector(sector)[..SuperblockCopy.Bytes])));
        }
        else if (area.HasPreambles)
        {
            SectorPreamble preamble = SectorPreamble.Of(image.Sector(sector), new Superblock(image).Valid?.FormatId);
            WritePreamble(image, area, preamble, sector, writer);
            if (contents != null && preamble.State == SectorState.Taken)
            {
                SlotReport.Write(contents, area, sector, writer);
            }
        }
    }

    public static void WriteHex(ReadOnlySpan<byte> bytes, Predicate<int>? isHidden, ReportWriter writer)
    {
        foreach (string line in HexText.Lines(bytes, isHidden))
        {
            writer.Line("      " + line);
        }
    }

    private static void WritePreamble(FlashImage image, FlashArea area, SectorPreamble preamble, int sector, ReportWriter writer)
    {
        writer.Line($"  {StateOf(preamble.State)}");
        if (preamble.State == SectorState.Taken)
        {
            writer.Line($"  first header: {HeaderOf(area, preamble.First)}");
            writer.Line($"  second header: {HeaderOf(area, preamble.Second)}");
            writer.Line(preamble.IsMarkerCancelled ? "  clean marker: cancelled" : "  clean marker: not cancelled");
        }

        WriteHex(image.Sector(sector)[..SectorPreamble.Bytes], null, writer);
    }

    private static string StateOf(SectorState state) => state switch
    {
        SectorState.Taken => "taken",
        SectorState.Clean => "clean",
        SectorState.Blank => "blank: erased, without the clean marker",
        _ => "dirty: to be erased before use, its contents mean nothing",
    };

    private static string HeaderOf(FlashArea area, SectorHeader? header) => header switch
    {
        null => "not valid",
        { } known when known.Area != (byte)area.Kind => $"of area {known.Area}, which this is not",
        { } known when area.Kind == FlashAreaKind.Journal => $"lap {known.Number}",
        { } known when area.Kind == FlashAreaKind.Log => $"lap {known.Number}, first record {known.Stamp}",
        { } known => $"logical sector {known.Logical}, version {known.Number}, epoch {known.Stamp}",
    };
}
