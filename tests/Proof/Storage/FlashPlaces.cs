using System;
using AccessStandalone.HalSim.FlashImages;
using AccessStandalone.HalSim.FlashImages.Contents;
using AccessStandalone.HalSim.FlashImages.Rings;
using AccessStandalone.HalSim.FlashImages.Tables;

namespace AccessStandalone.Proof.Storage;

/// <summary>Says of each byte of a flash image what it is for, by the written format.</summary>
public sealed class FlashPlaces
{
    private const int SuperblockBytes = 32;
    private const int HeadersBytes = 32;
    private const int JournalSlotBytes = 128;
    private const int RecordBytes = 36;
    private const int Sector = FlashGeometry.SectorBytes;

    private readonly FlashContents _contents;
    private readonly FlashPlace[] _places;

    /// <param name="image">Of a chip with a store.</param>
    /// <param name="oldestRecord">The oldest record that the store keeps.</param>
    public FlashPlaces(FlashImage image, uint oldestRecord)
    {
        ArgumentNullException.ThrowIfNull(image);
        _contents = FlashContents.Read(image) ?? throw new ArgumentException("There is no store in this image.", nameof(image));
        FlashArea last = image.Layout.Cards[1];
        _places = new FlashPlace[last.EndSector * Sector];
        foreach (FlashArea area in image.Layout.Areas)
        {
            for (int sector = area.FirstSector; sector < area.EndSector && sector < last.EndSector; sector++)
            {
                MarkUntaken(area, sector);
            }
        }

        foreach (HashTable table in _contents.Tables)
        {
            MarkTable(table);
        }

        MarkJournal();
        MarkLog(oldestRecord);
    }

    /// <summary>Bytes that the store's areas have, from address 0.</summary>
    public int Count => _places.Length;

    public FlashPlace this[int address] => _places[address];

    private void Mark(int address, int count, FlashPlace place) => Array.Fill(_places, place, address, count);

    private void MarkUntaken(FlashArea area, int sector)
    {
        int address = sector * Sector;
        if (area.Kind == FlashAreaKind.Superblock)
        {
            Mark(address, SuperblockBytes, FlashPlace.Superblock);
        }
        else if (_contents.Preambles[sector].State == SectorState.Clean)
        {
            Mark(address, Sector, FlashPlace.CleanSector);
            Mark(address + HeadersBytes, SectorPreamble.Bytes - HeadersBytes, FlashPlace.CleanMarker);
        }
    }

    private void MarkTaken(int sector, FlashPlace header)
    {
        int address = sector * Sector;
        Mark(address, Sector, FlashPlace.Blank);
        Mark(address, HeadersBytes, header);
    }

    private void MarkTable(HashTable table)
    {
        foreach (TableSector? sector in table.Sectors)
        {
            if (sector == null)
            {
                continue;
            }

            MarkTaken(sector.Sector, FlashPlace.TableHeader);
            foreach (TablePage page in sector.Pages)
            {
                MarkPage(table.Shape, page);
            }
        }
    }

    private void MarkPage(TableShape shape, TablePage page)
    {
        foreach (TableSlot? slot in page.Places)
        {
            if (slot != null)
            {
                // Between data and CRC there may be a byte that is not the slot's.
                Mark(slot.Address, shape.CheckedCount, FlashPlace.Slot);
                Mark(slot.Address + shape.CrcOffset, shape.SlotBytes - shape.CrcOffset, FlashPlace.Slot);
            }
        }

        Mark(page.FlagAddress, 1, page.IsClosed ? FlashPlace.ClosedFlag : FlashPlace.OpenFlag);
    }

    private void MarkJournal()
    {
        foreach (RingSector sector in _contents.Journal.Ring.Sectors)
        {
            MarkTaken(sector.Sector, FlashPlace.RingHeader);
        }

        foreach (JournalSlot slot in _contents.Journal.Slots)
        {
            Mark(slot.Address, JournalSlotBytes, slot == _contents.Journal.NewestSlot ? FlashPlace.NewestEntry : FlashPlace.OlderEntry);
        }
    }

    private void MarkLog(uint oldestRecord)
    {
        foreach (RecordSlot slot in _contents.Log.Records)
        {
            if (slot.Record!.Sequence < oldestRecord)
            {
                continue;
            }

            if (_places[slot.Sector * Sector] != FlashPlace.RingHeader)
            {
                MarkTaken(slot.Sector, FlashPlace.RingHeader);
            }

            Mark(slot.Address, RecordBytes, FlashPlace.Record);
        }
    }
}
