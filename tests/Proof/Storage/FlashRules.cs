using System;
using AccessStandalone.HalSim.FlashImages;
using FirmwareLayout = AccessStandalone.Storage.FlashLayout;

namespace AccessStandalone.Proof.Storage;

/// <summary>Holds the flash against its written format, with a reader that shares no code with the store.</summary>
public static class FlashRules
{
    private const int ChipSectors = 4096;

    /// <summary>For a store that is tidy.</summary>
    /// <returns>The first rule that is broken, or null. What power cuts leave behind on purpose is no breach.</returns>
    public static string? Broken(FlashRig rig)
    {
        ArgumentNullException.ThrowIfNull(rig);
        return Broken(ImageOf(rig));
    }

    /// <summary>For a store that is tidy.</summary>
    /// <returns>The first rule that is broken, or null.</returns>
    public static string? Broken(FlashImage image)
    {
        ArgumentNullException.ThrowIfNull(image);
        foreach (Finding finding in FlashCheck.Run(image))
        {
            if (IsBreach(finding, image))
            {
                return finding.ToString();
            }
        }

        return null;
    }

    /// <summary>The flash as it is now.</summary>
    public static FlashImage ImageOf(FlashRig rig)
    {
        ArgumentNullException.ThrowIfNull(rig);
        FirmwareLayout layout = rig.Layout;
        var geometry = new FlashGeometry(
            layout.JournalSectors, layout.SettingGroups, layout.LogSectors, layout.UserGroups, layout.CardGroups, ChipSectors);
        return new FlashImage(rig.Board.Flash.Peek, geometry);
    }

    private static bool IsBreach(Finding finding, FlashImage image) => finding.Kind switch
    {
        // Idle work removes them.
        FindingKind.CardMeansNothing => true,

        // The second half of a user repeats the revision, which the reader takes for bytes that must be 0.
        FindingKind.ReservedNotZero => false,

        // A record whose program was cut short at its last bit counts, and stays as it is; elsewhere the sector is copied.
        FindingKind.SlotRepaired => image.Layout.AreaOf(finding.Sector).Kind != FlashAreaKind.Log,
        _ => finding.Severity != Severity.Note,
    };
}
