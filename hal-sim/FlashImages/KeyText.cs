using AccessStandalone.HalSim.FlashImages.Contents;
using AccessStandalone.HalSim.FlashImages.Tables;

namespace AccessStandalone.HalSim.FlashImages;

/// <summary>A table's key in words; check values of public passwords do not show.</summary>
internal static class KeyText
{
    public static string Of(HashTable table, ulong key) => Of(table.Area.Kind, key);

    public static string Of(FlashAreaKind table, ulong key) => table switch
    {
        FlashAreaKind.Users => $"user {key}",
        FlashAreaKind.Cards => $"card {key}",
        _ when SettingEntry.KindOf(key) == SettingKeyKind.PublicPassword => "a public password",
        _ => $"setting {key:X16}",
    };
}
