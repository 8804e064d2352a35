namespace AccessStandalone.Storage;

/// <summary>What a journal entry announces (FORMAT.md §4).</summary>
public enum JournalOp : byte
{
    None = 0,

    /// <summary>A user is added or changed.</summary>
    Put = 1,
    Remove = 2,

    /// <summary>The user table is the one of this region and epoch.</summary>
    Switch = 3,

    /// <summary>A replacement begins; the entry's revision is its epoch.</summary>
    BeginReplacement = 4,

    /// <summary>The settings are those of this region and epoch.</summary>
    SwitchSettings = 5,
}

/// <summary>
/// One entry before each change of the user table: which tables count, how many users and cards there are, the revision, and which change was
/// under way (FORMAT.md §4, §6). Two copies in one program.
/// </summary>
public sealed class TableJournal
{
    private const int SlotBytes = 128;
    private const int EntryBytes = 64;
    private const int CheckedBytes = 60;

    private readonly FlashMedium _medium;

    public TableJournal(FlashMedium medium, SectorPreamble preamble, SectorCleaner cleaner, FlashLayout layout)
    {
        _medium = medium;

        // Kept are the newest sector and the one before, which has the newest entry as long as that has none, and those that may have been left
        // out between them.
        int cleanAhead = layout.JournalSectors - 2 - FlashRing.MaxBadSectors;
        Ring = new FlashRing(
            medium, preamble, cleaner, SectorArea.Journal, FlashLayout.FirstJournalSector, layout.JournalSectors, SlotBytes, cleanAhead > 0 ? cleanAhead : 1);
    }

    public FlashRing Ring { get; }

    public uint Revision { get; private set; }

    /// <summary>Users and cards before the newest entry's change, if it announces one.</summary>
    public int UserCount { get; set; }

    public int CardCount { get; set; }

    public int UserRegion { get; private set; }

    public uint UserEpoch { get; private set; }

    public int SettingRegion { get; private set; }

    public uint SettingEpoch { get; private set; }

    /// <summary>Of the newest entry at mount.</summary>
    public JournalOp Op { get; private set; }

    public uint OpUserId { get; private set; }

    public int OpUserChange { get; private set; }

    public int OpCardChange { get; private set; }

    /// <summary>Reads the newest entry.</summary>
    /// <returns>false if the flash failed.</returns>
    public bool Mount()
    {
        Clear();
        if (!Ring.Mount())
        {
            return false;
        }

        int slot = Ring.NextSlot - 1;
        for (uint lap = Ring.NewestLap; lap > 0 && lap + (uint)Ring.SectorCount > Ring.NewestLap; lap--)
        {
            // One that was left out is another's sector.
            if (lap != Ring.NewestLap && !Ring.TryReadLap(lap, out uint _))
            {
                continue;
            }

            while (slot >= 1)
            {
                if (!_medium.Flash.Read(Ring.AddressOf(lap, slot), _medium.Staged, SlotBytes))
                {
                    return false;
                }

                if (TryTakeSlot(lap, slot))
                {
                    return true;
                }

                slot--;
            }

            slot = Ring.SlotsPerSector;
        }

        return _medium.Flash.Fault == FlashFault.None;
    }

    /// <summary>Announces a change of one user. The counts are to be changed when it has been made.</summary>
    public bool Announce(JournalOp op, uint userId, int userChange, int cardChange) =>
        Write(op, UserRegion, UserEpoch, SettingRegion, SettingEpoch, userId, userChange, cardChange, UserCount, CardCount);

    /// <summary>The user table is another one from now on.</summary>
    public bool SwitchUsers(int region, uint epoch, int userCount, int cardCount)
    {
        if (!Write(JournalOp.Switch, region, epoch, SettingRegion, SettingEpoch, 0, 0, 0, userCount, cardCount))
        {
            return false;
        }

        UserRegion = region;
        UserEpoch = epoch;
        UserCount = userCount;
        CardCount = cardCount;
        return true;
    }

    /// <summary>The settings are other ones from now on.</summary>
    public bool SwitchSettings(int region, uint epoch)
    {
        if (!Write(JournalOp.SwitchSettings, UserRegion, UserEpoch, region, epoch, 0, 0, 0, UserCount, CardCount))
        {
            return false;
        }

        SettingRegion = region;
        SettingEpoch = epoch;
        return true;
    }

    private void Clear()
    {
        Revision = 0;
        UserCount = 0;
        CardCount = 0;
        UserRegion = 0;
        UserEpoch = 0;
        SettingRegion = 0;
        SettingEpoch = 0;
        Op = JournalOp.None;
    }

    /// <summary>Takes the entry in the buffer, and completes a copy of it that a power cut left unfinished.</summary>
    private bool TryTakeSlot(uint lap, int slot)
    {
        const int First = FlashBuffer.Lead;
        const int Second = FlashBuffer.Lead + EntryBytes;
        bool hasFirst = IsValid(First);
        bool hasSecond = IsValid(Second);
        if (!hasFirst && !hasSecond)
        {
            return false;
        }

        int good = hasFirst ? First : Second;
        Take(good);
        if (hasFirst && hasSecond)
        {
            return true;
        }

        _medium.Health.CountRepairedSlot();
        int bad = hasFirst ? Second : First;
        if (FlashMedium.CanBecome(_medium.Staged.Bytes, bad, _medium.Staged.Bytes, good, EntryBytes))
        {
            System.Array.Copy(_medium.Staged.Bytes, good, _medium.Staged.Bytes, bad, EntryBytes);
            _medium.Program(Ring.AddressOf(lap, slot), _medium.Staged, SlotBytes);
        }

        return true;
    }

    private bool IsValid(int at) => LittleEndian.Get32(_medium.Staged.Bytes, at + CheckedBytes) == ChecksumAt(at);

    private void Take(int at)
    {
        byte[] bytes = _medium.Staged.Bytes;
        Op = (JournalOp)bytes[at];
        UserRegion = bytes[at + 1] & 1;
        SettingRegion = (bytes[at + 1] >> 1) & 1;
        OpUserChange = (sbyte)bytes[at + 2];
        OpCardChange = (sbyte)bytes[at + 3];
        UserCount = LittleEndian.Get16(bytes, at + 4);
        CardCount = LittleEndian.Get16(bytes, at + 6);
        Revision = LittleEndian.Get32(bytes, at + 8);
        UserEpoch = LittleEndian.Get32(bytes, at + 12);
        SettingEpoch = LittleEndian.Get16(bytes, at + 16);
        OpUserId = LittleEndian.Get32(bytes, at + 20);
    }

    private bool Write(
        JournalOp op,
        int userRegion,
        uint userEpoch,
        int settingRegion,
        uint settingEpoch,
        uint userId,
        int userChange,
        int cardChange,
        int userCount,
        int cardCount)
    {
        byte[] bytes = _medium.Staged.Bytes;
        int at = FlashBuffer.Lead;
        System.Array.Clear(bytes, at, SlotBytes);
        bytes[at] = (byte)op;
        bytes[at + 1] = (byte)(userRegion | (settingRegion << 1));
        bytes[at + 2] = (byte)userChange;
        bytes[at + 3] = (byte)cardChange;
        LittleEndian.Set16(bytes, at + 4, userCount);
        LittleEndian.Set16(bytes, at + 6, cardCount);
        LittleEndian.Set32(bytes, at + 8, Revision + 1);
        LittleEndian.Set32(bytes, at + 12, userEpoch);
        LittleEndian.Set16(bytes, at + 16, (int)settingEpoch);
        LittleEndian.Set32(bytes, at + 20, userId);
        LittleEndian.Set32(bytes, at + CheckedBytes, ChecksumAt(at));
        System.Array.Copy(bytes, at, bytes, at + EntryBytes, EntryBytes);
        if (!Ring.Append(_medium.Staged, 0))
        {
            return false;
        }

        Revision++;
        return true;
    }

    private uint ChecksumAt(int at) => _medium.Crc.Of(_medium.Staged.Bytes, at, CheckedBytes) ^ _medium.FormatId;
}
