using AccessStandalone.HalSim.FlashImages.Contents;

namespace AccessStandalone.HalSim.FlashImages.Reports;

/// <summary>Shows what was asked for of an image.</summary>
internal static class InspectReport
{
    /// <returns>false if something is not there.</returns>
    public static bool Write(FlashImage image, InspectRequest request, ReportWriter writer)
    {
        var contents = FlashContents.Read(image);
        if (request.IsOverview)
        {
            OverviewReport.Write(image, contents, writer);
            return true;
        }

        if (request.Sector is { } sector)
        {
            SectorReport.Write(image, contents, sector, writer);
        }

        if (request with { Sector = null } == new InspectRequest())
        {
            return true;
        }

        if (contents == null)
        {
            writer.Line(SuperblockText.Of(new Superblock(image)));
            return false;
        }

        return WriteContents(contents, request, writer);
    }

    private static bool WriteContents(FlashContents contents, InspectRequest request, ReportWriter writer)
    {
        bool isThere = true;
        if (request.UserId is { } user)
        {
            isThere &= LookUpReports.WriteUser(contents, user, writer);
        }

        if (request.Card is { } card)
        {
            isThere &= LookUpReports.WriteCard(contents, card, writer);
        }

        if (request.Record is { } record)
        {
            isThere &= LookUpReports.WriteRecord(contents, record, writer);
        }

        if (request.Users)
        {
            ListReports.WriteUsers(contents, writer);
        }

        if (request.Settings)
        {
            ListReports.WriteSettings(contents, writer);
        }

        if (request.Records || request.Last != null)
        {
            ListReports.WriteRecords(contents, request.Last ?? int.MaxValue, writer);
        }

        return isThere;
    }
}
