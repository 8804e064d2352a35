using System.Globalization;
using AccessStandalone.HalSim.FlashImages.Contents;
using AccessStandalone.HalSim.Records;

namespace AccessStandalone.HalSim.FlashImages.Reports;

/// <summary>Lists of everything of a kind.</summary>
internal static class ListReports
{
    public static void WriteUsers(FlashContents contents, ReportWriter writer)
    {
        var table = new ReportTable(">user", "name", "kind", "state", "cards", "password", ">schedule", "valid", "uses", ">revision");
        foreach (UserEntry user in contents.Users)
        {
            table.Row(
                user.Id.ToString(CultureInfo.InvariantCulture),
                user.Name == "" ? "" : UserText.NameOf(user),
                UserText.KindOf(user),
                UserText.StateOf(user),
                user.CardCount == 0 ? "" : string.Join(' ', user.Cards),
                user.HasPassword ? "yes" : "no",
                UserText.ScheduleOf(user),
                UserText.ValidityOf(user),
                UserText.UsesOf(user),
                user.Revision.ToString(CultureInfo.InvariantCulture));
        }

        writer.Write(table);
        writer.Line($"{contents.Users.Count} users");
    }

    /// <param name="last">How many of the newest.</param>
    public static void WriteRecords(FlashContents contents, int last, ReportWriter writer)
    {
        foreach (string line in new ImageRecords(contents).LinesOf(RecordFilter.Newest(last)))
        {
            writer.Line(line);
        }
    }

    public static void WriteSettings(FlashContents contents, ReportWriter writer)
    {
        var table = new ReportTable("setting", "value");
        foreach (SettingEntry setting in contents.Settings)
        {
            table.Row(SettingText.NameOf(setting), SettingText.ValueOf(setting));
        }

        writer.Write(table);
        writer.Line($"{contents.Settings.Count} settings kept; the others have their defaults");
    }
}
