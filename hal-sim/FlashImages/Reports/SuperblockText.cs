namespace AccessStandalone.HalSim.FlashImages.Reports;

/// <summary>The superblock in words.</summary>
internal static class SuperblockText
{
    public static string Of(Superblock superblock) => superblock.State switch
    {
        SuperblockState.New => "no superblock: a new chip, or one whose formatting was cut short",
        SuperblockState.Foreign => "no superblock, and other contents in its place: foreign or destroyed",
        SuperblockState.OtherVersion =>
            $"format version {superblock.Valid!.FormatVersion}, which cannot be read: only version {Superblock.FormatVersion} can",
        _ => $"format version {superblock.Valid!.FormatVersion}, format ID 0x{superblock.Valid.FormatId:X8}",
    };

    /// <summary>One copy; the hash key is not shown.</summary>
    public static string Of(SuperblockCopy? copy) => copy == null
        ? "no valid copy of the superblock"
        : $"superblock: format version {copy.FormatVersion}, format ID 0x{copy.FormatId:X8}, hash key not shown";
}
