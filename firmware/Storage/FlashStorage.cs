namespace AccessStandalone.Storage;

/// <summary>
/// Everything that is kept in flash (FORMAT.md), put together. Until <see cref="Mount"/> has succeeded, and after the chip has failed, every change is
/// refused and nothing is found; settings have their defaults.
/// </summary>
public sealed class FlashStorage
{
    /// <summary>Users the product takes, and cards.</summary>
    public const int UserCapacity = 30000;
    public const int CardCapacity = 30000;

    private readonly FlashMedium _medium;
    private readonly Superblock _superblock;
    private readonly TableJournal _journal;
    private readonly SettingSlots _slots;
    private readonly FlashSettingStore _settings;
    private readonly FlashUserStore _users;
    private readonly FlashRecordLog _records;
    private readonly Housekeeping _housekeeping;
    private StorageState _mountState = StorageState.Missing;

    public FlashStorage(IFlash flash, ICrc32 crc, FlashLayout layout, int userCapacity, int cardCapacity)
    {
        _medium = new FlashMedium(flash, crc);
        var preamble = new SectorPreamble(_medium);
        var cleaner = new SectorCleaner(_medium, preamble);
        var copier = new SectorCopier(_medium, preamble, cleaner);
        var tables = new TableFactory(_medium, preamble, cleaner, copier, layout);
        _superblock = new Superblock(_medium);
        _journal = new TableJournal(_medium, preamble, cleaner, layout);
        SlotTable[] settingTables = { tables.Settings(0), tables.Settings(1) };
        UserTable[] userTables = { tables.Users(0), tables.Users(1) };
        _slots = new SettingSlots(_medium, _journal, settingTables);
        _settings = new FlashSettingStore(_slots);
        _users = new FlashUserStore(_journal, userTables, userCapacity, cardCapacity);
        _records = new FlashRecordLog(_medium, preamble, cleaner, layout, _slots);
        PublicPasswords = new FlashPublicPasswordStore(_slots);
        TimeRules = new FlashTimeRuleStore(_slots);
        var sweep = new TableSweep(_medium, preamble, copier, _journal, userTables, settingTables);
        _housekeeping = new Housekeeping(_medium, cleaner, copier, _journal.Ring, _records, tables.All, sweep);
    }

    public IUserStore Users => _users;

    public IRecordLog Records => _records;

    public ISettingStore Settings => _settings;

    public IPublicPasswordStore PublicPasswords { get; }

    public ITimeRuleStore TimeRules { get; }

    /// <summary>Values under keys: whatever has no store of its own yet, such as the network's and the readers' settings.</summary>
    public SettingSlots Slots => _slots;

    public StorageHealth Health => _medium.Health;

    public StorageState State
    {
        get
        {
            switch (_medium.Flash.Fault)
            {
                case FlashFault.None:
                    return _mountState;
                case FlashFault.WrongChip:
                    return StorageState.WrongChip;
                case FlashFault.Stuck:
                    return StorageState.Stuck;
                default:
                    return StorageState.Missing;
            }
        }
    }

    /// <summary>Whether idle time has nothing left to do.</summary>
    public bool IsTidy => _housekeeping.IsTidy;

    /// <summary>Whether somebody waits for idle work: it is not to be put off.</summary>
    public bool IsWaitedFor => _housekeeping.IsWaitedFor;

    /// <summary>Finds what is there, and formats a new chip. Whatever the last power cut interrupted has happened or has not.</summary>
    /// <param name="random"><see cref="Superblock.RandomBytes"/> random bytes, used if the chip is new.</param>
    public StorageState Mount(byte[] random)
    {
        _mountState = FromSuperblock(_superblock.Mount(random));
        if (_mountState == StorageState.Ready && _journal.Mount())
        {
            _slots.Mount();
            _settings.Mount();
            _users.Mount();
            _records.Mount();
            _housekeeping.Start();
        }

        return State;
    }

    /// <summary>Idle work: erasing ahead, copying, sweeping. At most one program or erase is begun; an erase is not waited for.</summary>
    public void DoIdleWork()
    {
        if (State == StorageState.Ready)
        {
            _housekeeping.DoStep();
        }
    }

    private static StorageState FromSuperblock(SuperblockResult result)
    {
        switch (result)
        {
            case SuperblockResult.Mounted:
            case SuperblockResult.Formatted:
                return StorageState.Ready;
            case SuperblockResult.Foreign:
                return StorageState.Foreign;
            case SuperblockResult.NewerFormat:
                return StorageState.NewerFormat;
            default:
                return StorageState.Missing;
        }
    }
}
