using AccessStandalone.HalSim.FlashImages.Contents;
using AccessStandalone.HalSim.FlashImages.Rings;
using AccessStandalone.HalSim.FlashImages.Tables;

namespace AccessStandalone.HalSim.FlashImages.Checks;

/// <summary>The headers of all sectors: copies, and whether they belong where they are.</summary>
internal static class PreambleCheck
{
    public static void Run(FlashContents contents, FindingList findings)
    {
        foreach (FlashArea area in contents.Image.Layout.Areas)
        {
            for (int sector = area.FirstSector; sector < area.EndSector && area.HasPreambles; sector++)
            {
                SectorPreamble preamble = contents.Preambles[sector];
                if (preamble.Header is { } header)
                {
                    CheckCopies(preamble, sector, findings);
                    CheckHeader(contents, area, header, sector, findings);
                }
            }
        }
    }

    private static void CheckCopies(SectorPreamble preamble, int sector, FindingList findings)
    {
        int address = sector * FlashGeometry.SectorBytes;
        if (preamble.First == null)
        {
            findings.CopyLost(FindingKind.HeaderCopyLost, preamble.Fault, address, "the first header");
        }
        else if (preamble.Second == null)
        {
            findings.CopyLost(FindingKind.HeaderCopyLost, preamble.Fault, address + SectorHeader.Bytes, "the second header");
        }
        else if (preamble.First != preamble.Second)
        {
            findings.Error(FindingKind.HeadersDisagree, address + SectorHeader.Bytes, "the two headers are valid and differ");
        }
    }

    private static void CheckHeader(FlashContents contents, FlashArea area, SectorHeader header, int sector, FindingList findings)
    {
        int address = sector * FlashGeometry.SectorBytes;
        if (header.FormatVersion != Superblock.FormatVersion)
        {
            findings.Error(FindingKind.OtherFormatVersion, address, $"the header has format version {header.FormatVersion}");
        }

        if (header.Area != (byte)area.Kind)
        {
            findings.Error(FindingKind.HeaderMisplaced, address, $"the header is of area {header.Area} in {area.Name}");
        }
        else if (area.IsTable && !TableVersions.IsAtHome(area, header, sector))
        {
            findings.Error(FindingKind.HeaderMisplaced, address, $"logical sector {header.Logical} of {area.Name} is in another group's sector");
        }
        else if (area.IsRing)
        {
            CheckRingHeader(contents, area, header, sector, findings);
        }
    }

    private static void CheckRingHeader(FlashContents contents, FlashArea area, SectorHeader header, int sector, FindingList findings)
    {
        int address = sector * FlashGeometry.SectorBytes;
        FlashRing ring = area.Kind == FlashAreaKind.Journal ? contents.Journal.Ring : contents.Log.Ring;
        if (!ring.IsAtHome(header, sector))
        {
            findings.Error(
                FindingKind.HeaderMisplaced,
                address,
                $"lap {header.Number} of the {area.Name} is in sector {sector - area.FirstSector} of the ring "
                + $"instead of {header.Number % (uint)area.SectorCount}");
        }

        if (header.Logical != 0 || (area.Kind == FlashAreaKind.Journal && header.Stamp != 0))
        {
            findings.Error(FindingKind.ReservedNotZero, address, "bytes of the header that must be 0 are not");
        }
    }
}
