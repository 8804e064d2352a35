using AccessStandalone.HalSim.FlashImages.Contents;
using AccessStandalone.HalSim.FlashImages.Tables;

namespace AccessStandalone.HalSim.FlashImages.Checks;

/// <summary>Slots and pages of the tables' sectors that count.</summary>
internal static class TableCheck
{
    public static void Run(FlashContents contents, FindingList findings)
    {
        foreach (HashTable table in contents.Tables)
        {
            for (int logical = 0; logical < table.Sectors.Count; logical++)
            {
                if (table.Sectors[logical] is { } sector)
                {
                    foreach (TablePage page in sector.Pages)
                    {
                        CheckPlaces(table, page, findings);
                        CheckFlag(table, page, findings);
                        CheckReachable(table, logical, page, findings);
                    }
                }
            }
        }
    }

    private static void CheckPlaces(HashTable table, TablePage page, FindingList findings)
    {
        for (int place = 0; place < page.Places.Count; place++)
        {
            if (page.Places[place] is { } slot)
            {
                CheckSlot(table, slot, findings);
            }
            else if (place < page.EndPlace)
            {
                int address = (page.Sector * FlashGeometry.SectorBytes) + table.Shape.OffsetOf(page.Index, place);
                findings.Damage(FindingKind.PlaceLeftOut, address, $"an erased place before used ones in page {page.Index}");
            }
        }

        foreach (TableSlot orphan in page.Orphans)
        {
            string half = orphan.State == SlotState.FirstHalf ? "a first half without its second" : "a second half without its first";
            findings.Note(FindingKind.HalfWithoutOther, orphan.Address, $"{half}, of {KeyText.Of(table, orphan.Key)}");
        }
    }

    private static void CheckSlot(HashTable table, TableSlot slot, FindingList findings)
    {
        if (slot.State == SlotState.Unreadable)
        {
            findings.Note(
                FindingKind.SlotUnreadable,
                slot.Address,
                $"a place of {table.Area.Name} without content: its program was cut short, or it is damaged");
        }
        else if (slot.State == SlotState.UnknownType)
        {
            findings.Error(FindingKind.UnknownSlotType, slot.Address, $"a valid slot of no type that {table.Area.Name} has");
        }
        else if (slot.TurnedBit >= 0)
        {
            findings.Damage(
                FindingKind.SlotRepaired, slot.Address, $"the slot of {KeyText.Of(table, slot.Key)} has bit {slot.TurnedBit} flipped; repaired");
        }
    }

    /// <summary>A page is closed when a record did not fit any more, so a full record's places cannot be left.</summary>
    private static void CheckFlag(HashTable table, TablePage page, FindingList findings)
    {
        if (!page.IsClosed)
        {
            return;
        }

        int left = page.Places.Count - page.EndPlace;
        bool hasRoom = left >= table.Shape.PlacesOfLongestRecord;
        bool isOneBit = ErasedBytes.ProgrammedBits([page.Flag]) == 1;
        if (hasRoom && isOneBit)
        {
            findings.Damage(FindingKind.ClosedWithRoom, page.FlagAddress, $"one flipped bit closes page {page.Index}, which has {left} places left");
        }
        else if (hasRoom)
        {
            findings.Error(FindingKind.ClosedWithRoom, page.FlagAddress, $"page {page.Index} is closed and has {left} places left");
        }
        else if (page.Flag != 0)
        {
            findings.Note(
                FindingKind.ClosedFlagTorn, page.FlagAddress, $"the closed flag of page {page.Index} is 0x{page.Flag:X2}: its program was cut short");
        }
    }

    private static void CheckReachable(HashTable table, int logical, TablePage page, FindingList findings)
    {
        foreach (TableRecord record in page.Records)
        {
            if (table.Reaches(logical, record))
            {
                continue;
            }

            KeyPlace home = table.PlaceOf(record.Key);
            string why = home.LogicalSector == logical
                ? $"page {page.Index}, its home is {home.HomePage}, and a page between is not closed"
                : $"logical sector {logical}, its home is {home.LogicalSector}";
            findings.Error(
                FindingKind.NotReachable, record.First.Address, $"{KeyText.Of(table, record.Key)} is not found where it lies: {why}");
        }
    }
}
