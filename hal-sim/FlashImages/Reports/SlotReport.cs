using System;
using AccessStandalone.HalSim.FlashImages.Contents;
using AccessStandalone.HalSim.FlashImages.Rings;
using AccessStandalone.HalSim.FlashImages.Tables;

namespace AccessStandalone.HalSim.FlashImages.Reports;

/// <summary>The used places of a sector.</summary>
internal static class SlotReport
{
    public static void Write(FlashContents contents, FlashArea area, int sector, ReportWriter writer)
    {
        switch (area.Kind)
        {
            case FlashAreaKind.Journal:
                WriteJournal(contents.Journal, contents.Image, sector, writer);
                break;
            case FlashAreaKind.Log:
                WriteLog(contents.Log, contents.Image, sector, writer);
                break;
            default:
                WriteTable(contents, area, sector, writer);
                break;
        }
    }

    private static void WriteJournal(Journal journal, FlashImage image, int sector, ReportWriter writer)
    {
        foreach (JournalSlot slot in journal.Slots)
        {
            if (slot.Sector == sector)
            {
                string what = slot.Entry == null
                    ? "without content"
                    : $"entry {slot.Entry.Revision} {JournalText.Of(slot.Entry)}; {slot.Entry.Users} users, {slot.Entry.Cards} cards; "
                        + $"user table region {slot.Entry.UserRegion} epoch {slot.Entry.UserEpoch}, "
                        + $"settings region {slot.Entry.SettingsRegion} epoch {slot.Entry.SettingsEpoch}";
                string copies = slot.Fault == CopyFault.None ? string.Empty : $"; one copy is not valid: {CopyFaults.InWords(slot.Fault)}";
                writer.Line($"  place {slot.Index} at 0x{slot.Address:X6}: {what}{copies}");
                WriteStored(image, slot.Address, RingShape.Journal.SlotBytes, null, writer);
            }
        }
    }

    private static void WriteLog(RecordLog log, FlashImage image, int sector, ReportWriter writer)
    {
        foreach (RecordSlot slot in log.Slots)
        {
            if (slot.Sector == sector)
            {
                string what = slot.Record == null ? "without content" : RecordText.Of(slot.Record);
                writer.Line($"  place {slot.Index} at 0x{slot.Address:X6}: {what}{LookUpReports.Repaired(slot.TurnedBit)}");
                WriteStored(image, slot.Address, RingShape.Log.SlotBytes, null, writer);
            }
        }
    }

    private static void WriteTable(FlashContents contents, FlashArea area, int sector, ReportWriter writer)
    {
        TableShape shape = area.Kind == FlashAreaKind.Cards ? TableShape.ShortSlots : TableShape.LongSlots;
        var taken = new TableSector(contents.Image, shape, sector, contents.Preambles[sector].Header!.Value);
        foreach (TablePage page in taken.Pages)
        {
            if (page.UsedPlaces > 0 || page.IsClosed)
            {
                string closed = page.IsClosed ? $", closed (0x{page.Flag:X2})" : string.Empty;
                writer.Line($"  page {page.Index}: {page.UsedPlaces} of {page.Places.Count} places used{closed}");
                WritePage(contents.Image, area, page, shape, writer);
            }
        }
    }

    private static void WritePage(FlashImage image, FlashArea area, TablePage page, TableShape shape, ReportWriter writer)
    {
        foreach (TableSlot? slot in page.Places)
        {
            if (slot != null)
            {
                writer.Line($"    place {slot.Place} at 0x{slot.Address:X6}: {SlotText.Of(area.Kind, page, slot)}{LookUpReports.Repaired(slot.TurnedBit)}");
                WriteStored(image, slot.Address, shape.SlotBytes, SlotMask.Of(area.Kind, slot), writer);
            }
        }
    }

    private static void WriteStored(FlashImage image, int address, int count, Predicate<int>? isHidden, ReportWriter writer)
    {
        int sector = address / FlashGeometry.SectorBytes;
        SectorReport.WriteHex(image.Sector(sector).Slice(address % FlashGeometry.SectorBytes, count), isHidden, writer);
    }
}
