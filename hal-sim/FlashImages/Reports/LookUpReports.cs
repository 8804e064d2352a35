using System;
using AccessStandalone.HalSim.FlashImages.Contents;
using AccessStandalone.HalSim.FlashImages.Rings;
using AccessStandalone.HalSim.FlashImages.Tables;

namespace AccessStandalone.HalSim.FlashImages.Reports;

/// <summary>One user, card or record: what it is, and where the flash has it. Each tells whether there is one.</summary>
internal static class LookUpReports
{
    public static bool WriteUser(FlashContents contents, ulong id, ReportWriter writer)
    {
        LookUp lookUp = contents.UserTable.LookUp(id);
        writer.Line(lookUp.Found == null ? $"user {id}: there is none" : UserText.Of(new UserEntry(lookUp.Found)));
        WriteWay(contents.UserTable, lookUp, record => $"revision {new UserEntry(record).Revision}", writer);
        return lookUp.Found != null;
    }

    public static bool WriteCard(FlashContents contents, ulong number, ReportWriter writer)
    {
        LookUp lookUp = contents.CardTable.LookUp(number);
        CardEntry? card = lookUp.Found == null ? null : new CardEntry(lookUp.Found);
        bool means = card != null && contents.Means(card);
        writer.Line(card switch
        {
            null => $"card {number}: there is none",
            _ when means => $"card {number} of {UserText.Of(contents.UserWith(card.UserId)!)}",
            _ => $"card {number}: means nothing, user {card.UserId} does not exist or does not list it",
        });
        WriteWay(contents.CardTable, lookUp, record => $"of user {new CardEntry(record).UserId}", writer);
        return means;
    }

    public static bool WriteRecord(FlashContents contents, uint sequence, ReportWriter writer)
    {
        bool isFound = false;
        foreach (RecordSlot slot in contents.Log.Records)
        {
            if (slot.Record!.Sequence == sequence)
            {
                isFound = true;
                writer.Line(new ImageRecords(contents).LineOf(slot.Record));
                writer.Line("  " + RecordText.Of(slot.Record));
                writer.Line($"  sector {slot.Sector}, place {slot.Index}, at 0x{slot.Address:X6}{Repaired(slot.TurnedBit)}");
                ReadOnlySpan<byte> stored = contents.Image.Sector(slot.Sector)
                    .Slice(slot.Address % FlashGeometry.SectorBytes, RingShape.Log.SlotBytes);
                SectorReport.WriteHex(stored, null, writer);
            }
        }

        if (!isFound)
        {
            writer.Line($"record {sequence}: there is none; kept are {contents.Log.OldestSequence} to {contents.Log.NewestSequence}");
        }

        return isFound;
    }

    public static string Repaired(int turnedBit) => turnedBit < 0 ? string.Empty : $", bit {turnedBit} repaired";

    private static void WriteWay(HashTable table, LookUp lookUp, Func<TableRecord, string> describe, ReportWriter writer)
    {
        writer.Line($"  home: logical sector {lookUp.Place.LogicalSector} of {table.Area.Name}, page {lookUp.Place.HomePage}; "
            + (lookUp.Sector == null ? "that logical sector is nowhere" : $"pages read: {lookUp.PagesRead}"));
        foreach (TableRecord record in lookUp.Slots)
        {
            TableSlot slot = record.First;
            string what = record.IsTombstone ? "removed" : describe(record);
            writer.Line($"  sector {slot.Sector}, page {slot.Page}, place {slot.Place}, at 0x{slot.Address:X6}: {what}{Repaired(slot.TurnedBit)}");
        }
    }
}
