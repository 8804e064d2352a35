namespace AccessStandalone.HalSim.FlashImages.Checks;

/// <summary>The superblock and its copy.</summary>
internal static class SuperblockCheck
{
    public static void Run(FlashImage image, FindingList findings)
    {
        var superblock = new Superblock(image);
        switch (superblock.State)
        {
            case SuperblockState.New:
                findings.Note(FindingKind.NewChip, 0, "no superblock: a new chip, or one whose formatting was cut short");
                return;
            case SuperblockState.Foreign:
                findings.Error(FindingKind.ForeignChip, 0, "no superblock, and other contents in its place: foreign or destroyed");
                return;
            case SuperblockState.OtherVersion:
                findings.Error(
                    FindingKind.OtherFormatVersion,
                    0,
                    $"format version {superblock.Valid!.FormatVersion}; only version {Superblock.FormatVersion} can be read");
                return;
        }

        CheckCopies(superblock, findings);
        for (int sector = 0; sector < 2; sector++)
        {
            BlankCheck.Require(image, sector, SuperblockCopy.Bytes, FlashGeometry.SectorBytes, "behind the superblock", findings);
        }
    }

    private static void CheckCopies(Superblock superblock, FindingList findings)
    {
        if (superblock.First == null)
        {
            findings.CopyLost(FindingKind.SuperblockCopyLost, superblock.Fault, 0, "the first copy of the superblock");
        }
        else if (superblock.Second == null)
        {
            findings.CopyLost(
                FindingKind.SuperblockCopyLost, superblock.Fault, FlashGeometry.SectorBytes, "the second copy of the superblock");
        }
        else if (superblock.First != superblock.Second)
        {
            findings.Error(FindingKind.SuperblocksDisagree, FlashGeometry.SectorBytes, "the two copies of the superblock are valid and differ");
        }

        if (superblock.Valid!.HasReserved)
        {
            findings.Error(FindingKind.ReservedNotZero, 0, "bytes 10 to 15 of the superblock are not 0");
        }

        if (superblock.Valid.FormatId == 0)
        {
            findings.Error(FindingKind.ValueOutOfRange, 0, "the format ID is 0");
        }
    }
}
