using AccessStandalone.HalSim.FlashImages.Contents;

namespace AccessStandalone.HalSim.FlashImages.Reports;

/// <summary>How full and how worn a chip is.</summary>
internal static class StatsReport
{
    /// <param name="contents">null where nothing can be read.</param>
    public static void Write(FlashImage image, FlashContents? contents, ReportWriter writer)
    {
        if (contents == null)
        {
            writer.Line(SuperblockText.Of(new Superblock(image)));
        }
        else
        {
            FillReport.Write(contents, writer);
        }

        writer.Line();
        StatePicture.Write(image, contents, writer);
        writer.Line();
        WearReport.Write(image, writer);
    }
}
