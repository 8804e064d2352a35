using AccessStandalone.Access;
using AccessStandalone.Door;

namespace AccessStandalone.Keypad;

/// <summary>What the pages work on.</summary>
public sealed class KeypadServices
{
    public KeypadServices(
        AccessControl access,
        AdminLogin adminLogin,
        UserDirectory users,
        DeviceSettings settings,
        FactoryRestore restore,
        DoorController door,
        IReaderOutput output,
        HostFeedback host)
    {
        Access = access;
        AdminLogin = adminLogin;
        Users = users;
        Settings = settings;
        Restore = restore;
        Door = door;
        Output = output;
        Host = host;
    }

    public AccessControl Access { get; }

    public AdminLogin AdminLogin { get; }

    public UserDirectory Users { get; }

    public DeviceSettings Settings { get; }

    public FactoryRestore Restore { get; }

    public DoorController Door { get; }

    public IReaderOutput Output { get; }

    public HostFeedback Host { get; }
}
