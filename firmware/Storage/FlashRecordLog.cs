using System;

namespace AccessStandalone.Storage;

/// <summary>The record log in flash (FORMAT.md §4): a ring of 36-byte slots. Appending is one program, reading a record one read; records of one page are read once.</summary>
public sealed class FlashRecordLog : IRecordLog
{
    /// <summary>Erased ahead, so that a flood of records need not wait for an erase.</summary>
    private const int CleanAhead = 2;

    private readonly FlashMedium _medium;
    private readonly SettingSlots _settings;
    private readonly byte[] _cursor = new byte[4];
    private bool _isMounted;

    /// <param name="settings">Keeps the cursor of the platform.</param>
    public FlashRecordLog(FlashMedium medium, SectorPreamble preamble, SectorCleaner cleaner, FlashLayout layout, SettingSlots settings)
    {
        _medium = medium;
        _settings = settings;
        Ring = new FlashRing(
            medium, preamble, cleaner, SectorArea.RecordLog, layout.FirstLogSector, layout.LogSectors, RecordSlot.Size, CleanAhead);
    }

    public FlashRing Ring { get; }

    private static ulong CursorKey => SettingSlots.KeyOf(SettingClass.Cursor, 1);

    public uint NewestSequence { get; private set; }

    public uint OldestSequence { get; private set; }

    /// <summary>Finds the newest and the oldest record.</summary>
    /// <returns>false if the flash failed: nothing can be read or appended then.</returns>
    public bool Mount()
    {
        NewestSequence = 0;
        OldestSequence = 0;
        _isMounted = Ring.Mount() && FindNewest() && FindOldest();
        return _isMounted;
    }

    public bool Append(Record record)
    {
        if (!_isMounted)
        {
            return false;
        }

        Stage(record, NewestSequence + 1, FlashBuffer.Lead);
        uint lap = Ring.NewestLap;
        bool isAppended = Ring.Append(_medium.Staged, NewestSequence + 1);
        Count(isAppended ? 1U : 0);
        if (!isAppended || Ring.NewestLap != lap)
        {
            // Also where the record could not be appended: the oldest sector may have made room for it.
            FindOldest();
        }

        return isAppended;
    }

    public bool Append(Record first, Record second)
    {
        if (_isMounted && Ring.HasTwoPlacesInPage)
        {
            Stage(first, NewestSequence + 1, FlashBuffer.Lead);
            Stage(second, NewestSequence + 2, FlashBuffer.Lead + RecordSlot.Size);
            if (Ring.TryProgram(_medium.Staged, 2))
            {
                Count(2);
                return true;
            }
        }

        // The first may fail where the second does not.
        bool isAppended = Append(first);
        return Append(second) && isAppended;
    }

    /// <summary>Idle work: begins the sector of the next record where the newest is full.</summary>
    /// <returns>Whether there was something to do: one program.</returns>
    public bool BeginAhead()
    {
        if (!_isMounted || !Ring.BeginAhead(NewestSequence + 1))
        {
            return false;
        }

        // The oldest sector may have made room.
        FindOldest();
        return true;
    }

    public bool TryRead(uint sequence, Record into)
    {
        if (sequence == 0 || sequence < OldestSequence || sequence > NewestSequence)
        {
            return false;
        }

        GuessPlace(sequence, out uint lap, out int slot);
        return TryReadFrom(lap, slot, sequence, true, into) || TryReadBySearch(sequence, into);
    }

    public uint ReadAcknowledged() => _settings.Read(CursorKey, _cursor) == _cursor.Length ? LittleEndian.Get32(_cursor, 0) : 0;

    public bool IsReadyToAcknowledge => _settings.IsReadyFor(CursorKey);

    public bool Acknowledge(uint sequence)
    {
        if (sequence > NewestSequence)
        {
            return false;
        }

        if (sequence <= ReadAcknowledged())
        {
            return true;
        }

        LittleEndian.Set32(_cursor, 0, sequence);
        return _settings.Write(CursorKey, _cursor, _cursor.Length);
    }

    /// <param name="at">Where in the bytes that are programmed next.</param>
    private void Stage(Record record, uint sequence, int at)
    {
        byte[] bytes = _medium.Staged.Bytes;
        record.Sequence = sequence;
        RecordSlot.Write(record, bytes, at);
        LittleEndian.Set32(bytes, at + RecordSlot.CheckedBytes, _medium.Crc.Of(bytes, at, RecordSlot.CheckedBytes));
    }

    private void Count(uint appended)
    {
        if (OldestSequence == 0 && appended > 0)
        {
            OldestSequence = NewestSequence + 1;
        }

        NewestSequence += appended;
    }

    /// <summary>Where the record is if no slot was ever torn: full sectors before the newest.</summary>
    private void GuessPlace(uint sequence, out uint lap, out int slot)
    {
        lap = Ring.NewestLap;
        uint first = Ring.NewestExtra;
        if (sequence < first)
        {
            uint back = (first - sequence + (uint)Ring.SlotsPerSector - 1) / (uint)Ring.SlotsPerSector;
            lap -= back;
            first -= back * (uint)Ring.SlotsPerSector;
        }

        slot = 1 + (int)(sequence - first);
    }

    /// <summary>Looks for a record at a place and, further on in the sector, behind torn slots.</summary>
    private bool TryReadFrom(uint lap, int slot, uint sequence, bool onlyOnePage, Record into)
    {
        int end = lap == Ring.NewestLap ? Ring.NextSlot : Ring.SlotsPerSector + 1;
        int firstPage = slot / Ring.SlotsPerPage;
        while (slot < end && (!onlyOnePage || slot / Ring.SlotsPerPage == firstPage))
        {
            if (!TryReadSlot(lap, slot, out byte[] bytes, out int at))
            {
                slot++;
                continue;
            }

            uint found = RecordSlot.SequenceOf(bytes, at);
            if (found == sequence)
            {
                RecordSlot.Read(bytes, at, into);
                return true;
            }

            if (found > sequence)
            {
                return false;
            }

            slot++;
        }

        return false;
    }

    /// <summary>
    /// By the headers: back from where it would be to the sector that begins at or before the number, for torn slots make the way longer. A
    /// sector whose header is lost may have it as well.
    /// </summary>
    private bool TryReadBySearch(uint sequence, Record into)
    {
        GuessPlace(sequence, out uint lap, out int _);
        uint oldest = OldestLap;
        if (lap > Ring.NewestLap || lap < oldest)
        {
            lap = oldest;
        }

        while (lap >= oldest)
        {
            bool hasHeader = Ring.TryReadLap(lap, out uint first);
            if ((!hasHeader || first <= sequence) && TryReadFrom(lap, 1, sequence, false, into))
            {
                return true;
            }

            if ((hasHeader && first <= sequence) || _medium.Flash.Fault != FlashFault.None)
            {
                return false;
            }

            lap--;
        }

        return false;
    }

    private bool TryReadSlot(uint lap, int slot, out byte[] bytes, out int at)
    {
        bytes = _medium.Page.Bytes;
        at = FlashBuffer.Lead + (slot % Ring.SlotsPerPage * RecordSlot.Size);
        int address = Ring.AddressOf(lap, slot - (slot % Ring.SlotsPerPage));
        if (!_medium.ReadPage(address))
        {
            return false;
        }

        uint checksum = LittleEndian.Get32(bytes, at + RecordSlot.CheckedBytes);
        if (_medium.Crc.Of(bytes, at, RecordSlot.CheckedBytes) == checksum)
        {
            return true;
        }

        if (FlashMedium.IsErased(bytes, at, RecordSlot.Size))
        {
            return false;
        }

        return TryRepair(ref bytes, ref at);
    }

    private bool TryRepair(ref byte[] bytes, ref int at)
    {
        Array.Copy(bytes, at, _medium.Candidate, 0, RecordSlot.Size);
        if (!SingleBitRepair.TryRepair(_medium.Crc, _medium.Candidate, 0, RecordSlot.CheckedBytes, RecordSlot.CheckedBytes))
        {
            _medium.Health.CountUnreadableSlot();
            return false;
        }

        _medium.Health.CountRepairedSlot();
        bytes = _medium.Candidate;
        at = 0;
        return true;
    }

    /// <summary>The last record that can be read, at most two sectors back; numbers go on after it, or after what the newest header says.</summary>
    private bool FindNewest()
    {
        uint lap = Ring.NewestLap;
        if (lap == 0)
        {
            return true;
        }

        NewestSequence = Ring.NewestExtra - 1;
        for (int slot = Ring.NextSlot - 1; slot >= 1; slot--)
        {
            if (TryReadSlot(lap, slot, out byte[] bytes, out int at))
            {
                NewestSequence = RecordSlot.SequenceOf(bytes, at);
                return true;
            }

            if (_medium.Flash.Fault != FlashFault.None)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The oldest lap kept: those before are erased, or about to be.</summary>
    private uint OldestLap
    {
        get
        {
            uint kept = (uint)(Ring.SectorCount - CleanAhead);
            return Ring.NewestLap > kept ? Ring.NewestLap - kept + 1 : 1;
        }
    }

    private bool FindOldest()
    {
        OldestSequence = 0;
        if (NewestSequence == 0)
        {
            return true;
        }

        for (uint lap = OldestLap; lap <= Ring.NewestLap; lap++)
        {
            if (Ring.TryReadLap(lap, out uint first))
            {
                OldestSequence = first;
                return true;
            }

            if (_medium.Flash.Fault != FlashFault.None)
            {
                return false;
            }
        }

        return true;
    }
}
