using AccessStandalone.Access;
using AccessStandalone.Door;
using AccessStandalone.Platform;
using AccessStandalone.Protocol;
using AccessStandalone.Readers;
using AccessStandalone.Storage;

namespace AccessStandalone.Control;

/// <summary>A booted device: its loop, and the services that a management platform works on.</summary>
public sealed class Device
{
    private readonly RecordWriter _records;

    public Device(
        ControlLoop loop,
        FlashStorage storage,
        RecordWriter records,
        UserDirectory users,
        PublicPasswords publicPasswords,
        DeviceSettings settings,
        TimeRuleDirectory timeRules,
        DeviceClock clock,
        DoorController door,
        RemoteDoor remote,
        ExternalReaders readers,
        ReaderKeys readerKeys,
        PlatformDesk desk,
        PlatformAccount account,
        PlatformServer server)
    {
        Loop = loop;
        Storage = storage;
        _records = records;
        Users = users;
        PublicPasswords = publicPasswords;
        Settings = settings;
        TimeRules = timeRules;
        Clock = clock;
        Door = door;
        Remote = remote;
        Readers = readers;
        ReaderKeys = readerKeys;
        Desk = desk;
        Account = account;
        Server = server;
    }

    public ControlLoop Loop { get; }

    public FlashStorage Storage { get; }

    public IRecordLog Records => Storage.Records;

    /// <summary>Records that could not be stored since start.</summary>
    public int LostRecords => _records.LostRecords;

    public UserDirectory Users { get; }

    public PublicPasswords PublicPasswords { get; }

    public DeviceSettings Settings { get; }

    public TimeRuleDirectory TimeRules { get; }

    public DeviceClock Clock { get; }

    public DoorController Door { get; }

    public RemoteDoor Remote { get; }

    public ExternalReaders Readers { get; }

    public ReaderKeys ReaderKeys { get; }

    /// <summary>Where the platform's requests are done.</summary>
    public PlatformDesk Desk { get; }

    public PlatformAccount Account { get; }

    /// <summary>Where the platform's connections are.</summary>
    public PlatformServer Server { get; }
}
