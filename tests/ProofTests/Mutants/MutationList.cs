using System.Collections.Generic;

namespace AccessStandalone.Proof.Tests.Mutants;

/// <summary>
/// The mistakes that cuts of the power must bring to light. Skipping the read-back is none of them: a cut alone never makes a program fail that was
/// acknowledged.
/// </summary>
internal static class MutationList
{
    public static IReadOnlyList<Mutation> All { get; } =
    [
        new("slots of tables without CRC", new Edit(
            "SlotReader.cs",
            "if (_medium.Crc.Of(Record, to, _shape.CheckedBytes) == LittleEndian.Get32(Record, checksumAt))",
            "if (checksumAt > 0)")),
        new("headers without CRC", new Edit(
            "SectorPreamble.cs",
            "bytes[at + 1] == FormatVersion && LittleEndian.Get32(bytes, at + 12) == ChecksumAt(at)",
            "bytes[at + 1] == FormatVersion")),
        new("journal without CRC", new Edit(
            "TableJournal.cs",
            "LittleEndian.Get32(_medium.Staged.Bytes, at + CheckedBytes) == ChecksumAt(at)",
            "!FlashMedium.IsErased(_medium.Staged.Bytes, at, EntryBytes)")),
        new("records without CRC", new Edit(
            "FlashRecordLog.cs",
            "if (_medium.Crc.Of(bytes, at, RecordSlot.CheckedBytes) == checksum)",
            "if (!FlashMedium.IsErased(bytes, at, RecordSlot.Size))")),
        new("a copy of a sector counts before its pages are there", new Edit(
            "SectorCopier.cs",
            "return _target >= 0 && _preamble.ClearMarker(_target) ? StoreResult.Done : StoreResult.Fault;",
            """
            return _target >= 0 && _preamble.Read(_source)
                && _preamble.WriteTaken(_target, _table.Area, _logical, _preamble.Version + 1, _table.Map.Epoch) ? StoreResult.Done : StoreResult.Fault;
            """)),
        new("a sector is clean without its marker", new Edit(
            "SectorPreamble.cs",
            "&& LittleEndian.Get32(_buffer.Bytes, FlashBuffer.Lead + MarkerOffset) == CleanMarker;",
            ";")),
        new("the user comes before the cards", new Edit(
            "FlashUserStore.cs",
            """
                    StoreResult result = table.AppendCards(user, before);
                    return result == StoreResult.Done ? table.AppendUser(user, Revision) : result;
            """,
            """
                    StoreResult result = table.AppendUser(user, Revision);
                    return result == StoreResult.Done ? table.AppendCards(user, before) : result;
            """)),
        new("the cards go before the user", new Edit(
            "FlashUserStore.cs",
            """
                    StoreResult result = Serving.AppendRemoval(userId, Revision);
                    if (result != StoreResult.Done)
            """,
            """
                    Serving.RemoveCards(_before, null);
                    StoreResult result = Serving.AppendRemoval(userId, Revision);
                    if (result != StoreResult.Done)
            """)),
        new("the closed flag is not programmed", new Edit(
            "FlashMedium.cs", "return Program(address, _flag, 1);", "return true;")),
        new("a removal is announced after it was made", new Edit(
            "FlashUserStore.cs",
            """
                    if (!_journal.Announce(JournalOp.Remove, userId, -1, -_before.CardCount))
                    {
                        return StoreResult.Fault;
                    }

                    StoreResult result = Serving.AppendRemoval(userId, Revision);
            """,
            """
                    StoreResult result = Serving.AppendRemoval(userId, Revision + 1);
                    if (!_journal.Announce(JournalOp.Remove, userId, -1, -_before.CardCount))
                    {
                        return StoreResult.Fault;
                    }

            """)),
        new("a number is acknowledged and not programmed", new Edit(
            "FlashSettingStore.cs",
            "if (!_slots.Write(SettingSlots.KeyOf(SettingClass.Number, (ulong)id), _value, NumberBytes))",
            "if (id == SettingId.None)")),
        new("a record is acknowledged and not programmed", new Edit(
            "FlashRecordLog.cs", "bool isAppended = Ring.Append(_medium.Staged, NewestSequence + 1);", "bool isAppended = true;")),
        new("a log sector begun ahead has the number of the record before", new Edit(
            "FlashRecordLog.cs", "Ring.BeginAhead(NewestSequence + 1)", "Ring.BeginAhead(NewestSequence)")),
        new("a replacement begins without an entry of its own", new Edit(
            "FlashUserStore.cs", "if (!_journal.Announce(JournalOp.BeginReplacement, 0, 0, 0))", "if (!_isMounted)")),
    ];
}
