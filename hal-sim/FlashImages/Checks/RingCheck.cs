using AccessStandalone.HalSim.FlashImages.Rings;

namespace AccessStandalone.HalSim.FlashImages.Checks;

/// <summary>The order of a ring's sectors, and of the places in them.</summary>
internal static class RingCheck
{
    public static void Run(FlashImage image, FlashRing ring, FindingList findings)
    {
        for (int i = 1; i < ring.Sectors.Count; i++)
        {
            CheckLap(ring, ring.Sectors[i - 1], ring.Sectors[i], findings);
        }

        foreach (RingSector sector in ring.Sectors)
        {
            CheckPlaces(image, ring, sector, findings);
        }
    }

    private static void CheckLap(FlashRing ring, RingSector before, RingSector sector, FindingList findings)
    {
        int address = before.Sector * FlashGeometry.SectorBytes;
        long missing = (long)sector.Lap - before.Lap - 1;
        if (before.Lap + (long)ring.Area.SectorCount <= ring.Newest!.Lap)
        {
            findings.Error(
                FindingKind.LapMissing, address, $"lap {before.Lap} of the {ring.Area.Name} is still here, and the newest is {ring.Newest.Lap}");
        }
        else if (missing > 0)
        {
            findings.Damage(
                FindingKind.LapMissing,
                address,
                $"after lap {before.Lap} of the {ring.Area.Name} {missing} are missing before lap {sector.Lap} in sector {sector.Sector}");
        }
    }

    /// <summary>Places are used one after the other: mount looks at the first of each page only.</summary>
    private static void CheckPlaces(FlashImage image, FlashRing ring, RingSector sector, FindingList findings)
    {
        RingShape shape = ring.Shape;
        int end = sector == ring.Newest ? EndOf(image, shape, sector.Sector) : shape.SlotsInSector;
        for (int index = 0; index < end; index++)
        {
            if (!IsErased(image, shape, sector.Sector, index))
            {
                continue;
            }

            int address = (sector.Sector * FlashGeometry.SectorBytes) + shape.OffsetOf(index);
            if (shape.IsFirstInPage(index) && sector == ring.Newest)
            {
                findings.Error(FindingKind.PlaceLeftOut, address, "the first place of a page is erased, and later ones are used: mount does not find these");
            }
            else
            {
                findings.Damage(FindingKind.PlaceLeftOut, address, "an erased place before used ones");
            }
        }
    }

    private static int EndOf(FlashImage image, RingShape shape, int sector)
    {
        int end = shape.SlotsInSector;
        while (end > 0 && IsErased(image, shape, sector, end - 1))
        {
            end--;
        }

        return end;
    }

    private static bool IsErased(FlashImage image, RingShape shape, int sector, int index) =>
        ErasedBytes.Are(image.Sector(sector).Slice(shape.OffsetOf(index), shape.SlotBytes));
}
