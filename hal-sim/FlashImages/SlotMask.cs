using System;
using AccessStandalone.HalSim.FlashImages.Contents;
using AccessStandalone.HalSim.FlashImages.Tables;

namespace AccessStandalone.HalSim.FlashImages;

/// <summary>Which bytes of a table's slot must not be shown: secrets and check values, and CRCs that would tell something of them.</summary>
internal static class SlotMask
{
    private const int TagOffset = 26;
    private const int TagEnd = 34;
    private const int ValueOffset = 12;
    private const int KeyTopOffset = 7;
    private const int CrcOffset = 60;

    /// <summary>Tells of an offset in the slot whether it is hidden.</summary>
    public static Predicate<int> Of(FlashAreaKind table, TableSlot slot) => table switch
    {
        FlashAreaKind.Users when slot.State is not (SlotState.SecondHalf or SlotState.Tombstone) =>
            offset => offset is (>= TagOffset and < TagEnd) or >= CrcOffset,
        FlashAreaKind.Settings when !slot.IsValid => _ => true,
        FlashAreaKind.Settings => OfSetting(SettingEntry.KindOf(slot.Key)),
        _ => _ => false,
    };

    private static Predicate<int> OfSetting(SettingKeyKind kind)
    {
        if (kind == SettingKeyKind.PublicPassword)
        {
            return offset => offset is < KeyTopOffset or >= ValueOffset;
        }

        bool isSecret = SettingText.IsSecret(kind);
        return offset => isSecret && offset >= ValueOffset;
    }
}
