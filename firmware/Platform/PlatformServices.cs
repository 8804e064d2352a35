using AccessStandalone.Access;
using AccessStandalone.Readers;
using AccessStandalone.Storage;

namespace AccessStandalone.Platform;

/// <summary>What the platform's requests work on.</summary>
public sealed class PlatformServices
{
    public PlatformServices(
        FlashStorage storage,
        RecordWriter records,
        UserDirectory users,
        UserReplacement replacement,
        PublicPasswords publicPasswords,
        DeviceSettings settings,
        TimeRuleDirectory timeRules,
        DeviceClock clock,
        RemoteDoor door,
        ReaderKeys keys,
        InstallMode install,
        FactoryRestore restore)
    {
        Storage = storage;
        Records = records;
        Users = users;
        Replacement = replacement;
        PublicPasswords = publicPasswords;
        Settings = settings;
        TimeRules = timeRules;
        Clock = clock;
        Door = door;
        Keys = keys;
        Install = install;
        Restore = restore;
    }

    public FlashStorage Storage { get; }

    public RecordWriter Records { get; }

    public UserDirectory Users { get; }

    public UserReplacement Replacement { get; }

    public PublicPasswords PublicPasswords { get; }

    public DeviceSettings Settings { get; }

    public TimeRuleDirectory TimeRules { get; }

    public DeviceClock Clock { get; }

    public RemoteDoor Door { get; }

    public ReaderKeys Keys { get; }

    public InstallMode Install { get; }

    public FactoryRestore Restore { get; }
}
