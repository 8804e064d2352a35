using System;
using AccessStandalone.HalSim.FlashImages.Contents;
using AccessStandalone.HalSim.FlashImages.Rings;
using AccessStandalone.HalSim.FlashImages.Tables;

namespace AccessStandalone.HalSim.FlashImages.Checks;

/// <summary>Nothing is programmed in clean sectors, nor in taken ones where no slot lies.</summary>
internal static class BlankCheck
{
    public static void Run(FlashContents contents, FindingList findings)
    {
        foreach (FlashArea area in contents.Image.Layout.Areas)
        {
            for (int sector = area.FirstSector; sector < area.EndSector && area.HasPreambles; sector++)
            {
                switch (contents.Preambles[sector].State)
                {
                    case SectorState.Clean:
                        Require(contents.Image, sector, SectorPreamble.Bytes, FlashGeometry.SectorBytes, "in a clean sector", findings);
                        break;
                    case SectorState.Taken when area.IsRing:
                        CheckRing(contents.Image, area, sector, findings);
                        break;
                    case SectorState.Taken:
                        CheckTable(contents.Image, area, sector, findings);
                        break;
                }
            }
        }
    }

    /// <summary>A finding unless all bytes from one offset to another in a sector are erased: damage if it is one bit, else an error.</summary>
    public static void Require(FlashImage image, int sector, int from, int to, string where, FindingList findings)
    {
        ReadOnlySpan<byte> bytes = image.Sector(sector)[from..to];
        int first = bytes.IndexOfAnyExcept((byte)0xFF);
        if (first < 0)
        {
            return;
        }

        int address = (sector * FlashGeometry.SectorBytes) + from + first;
        int bits = ErasedBytes.ProgrammedBits(bytes);
        if (bits == 1)
        {
            findings.Damage(FindingKind.NotBlank, address, $"one bit is programmed {where}, which must be blank");
        }
        else
        {
            findings.Error(FindingKind.NotBlank, address, $"{bits} bits are programmed {where}, which must be blank");
        }
    }

    private static void CheckRing(FlashImage image, FlashArea area, int sector, FindingList findings)
    {
        RingShape shape = area.Kind == FlashAreaKind.Journal ? RingShape.Journal : RingShape.Log;
        int from = SectorPreamble.Bytes;
        for (int index = 0; index < shape.SlotsInSector; index++)
        {
            int slot = shape.OffsetOf(index);
            Require(image, sector, from, slot, "between slots", findings);
            from = slot + shape.SlotBytes;
        }

        Require(image, sector, from, FlashGeometry.SectorBytes, "behind the slots", findings);
    }

    private static void CheckTable(FlashImage image, FlashArea area, int sector, FindingList findings)
    {
        TableShape shape = area.Kind == FlashAreaKind.Cards ? TableShape.ShortSlots : TableShape.LongSlots;
        Require(image, sector, SectorPreamble.Bytes, shape.FirstPlaceOffset, "behind the preamble", findings);
        for (int page = 0; page < FlashGeometry.PagesInSector; page++)
        {
            int end = shape.OffsetOf(page, shape.PlacesIn(page));
            int flag = (page * FlashGeometry.PageBytes) + shape.FlagOffset;
            if (end < flag)
            {
                Require(image, sector, end, flag, "behind the places of a page", findings);
            }
        }
    }
}
