using AccessStandalone.Access;
using AccessStandalone.Door;
using AccessStandalone.Storage;

namespace AccessStandalone.Control;

/// <summary>A booted device: its loop, and the services that a management platform works on.</summary>
public sealed class Device
{
    public Device(
        ControlLoop loop,
        FlashStorage storage,
        UserDirectory users,
        PublicPasswords publicPasswords,
        DeviceSettings settings,
        DeviceClock clock,
        DoorController door)
    {
        Loop = loop;
        Storage = storage;
        Users = users;
        PublicPasswords = publicPasswords;
        Settings = settings;
        Clock = clock;
        Door = door;
    }

    public ControlLoop Loop { get; }

    public FlashStorage Storage { get; }

    public IRecordLog Records => Storage.Records;

    public UserDirectory Users { get; }

    public PublicPasswords PublicPasswords { get; }

    public DeviceSettings Settings { get; }

    public DeviceClock Clock { get; }

    public DoorController Door { get; }
}
