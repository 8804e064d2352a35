using System.Linq;
using AccessStandalone.HalSim.FlashImages.Contents;
using AccessStandalone.HalSim.FlashImages.Tables;

namespace AccessStandalone.HalSim.FlashImages.Reports;

/// <summary>A used place of a table in words.</summary>
internal static class SlotText
{
    public static string Of(FlashAreaKind table, TablePage page, TableSlot slot) => slot.State switch
    {
        SlotState.Unreadable => "without content",
        SlotState.UnknownType => "of no known type",
        SlotState.Tombstone => $"{KeyText.Of(table, slot.Key)} removed",
        SlotState.SecondHalf => $"{KeyText.Of(table, slot.Key)}, second half",
        _ when page.Records.FirstOrDefault(record => record.First == slot) is { } record => Of(table, record),
        _ => $"{KeyText.Of(table, slot.Key)}, first half without its second",
    };

    private static string Of(FlashAreaKind table, TableRecord record)
    {
        switch (table)
        {
            case FlashAreaKind.Users:
                return UserText.Of(new UserEntry(record));
            case FlashAreaKind.Cards:
                return $"card {record.Key} of user {new CardEntry(record).UserId}";
            default:
                var setting = new SettingEntry(record);
                return $"{SettingText.NameOf(setting)}: {SettingText.ValueOf(setting)}";
        }
    }
}
