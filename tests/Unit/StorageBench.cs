using AccessStandalone.Storage;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Unit;

/// <summary>The flash store over a small chip in RAM, where every ring comes round and every sector fills up soon.</summary>
public sealed class StorageBench
{
    private readonly FlashLayout _layout;
    private readonly int _userCapacity;
    private readonly int _cardCapacity;
    private readonly CountingRandom _random = new CountingRandom();

    /// <param name="settingGroups">One is enough for 100 settings, public passwords and the like.</param>
    /// <param name="userGroups">One is enough for the users there may be; more are nearly empty.</param>
    public StorageBench(int userCapacity = 20, int cardCapacity = 20, int settingGroups = 1, int userGroups = 1)
    {
        _layout = new FlashLayout(4, settingGroups, 4, userGroups, 1);
        _userCapacity = userCapacity;
        _cardCapacity = cardCapacity;
        Flash = new RamFlash(_layout.EndSector);
        Storage = Mounted();
    }

    public RamFlash Flash { get; }

    /// <summary>As after the last start.</summary>
    public FlashStorage Storage { get; private set; }

    public FlashLayout Layout => _layout;

    public IUserStore Users => Storage.Users;

    public IRecordLog Records => Storage.Records;

    public ISettingStore Settings => Storage.Settings;

    public IPublicPasswordStore PublicPasswords => Storage.PublicPasswords;

    /// <summary>Starts anew on the same chip: nothing is known but what it holds.</summary>
    public void Remount() => Storage = Mounted();

    /// <summary>Does idle work until there is none left.</summary>
    public void Tidy()
    {
        int steps = 0;
        do
        {
            Storage.DoIdleWork();
            steps++;
        }
        while (steps < 20000 && !Storage.IsTidy);

        Assert.IsTrue(Storage.IsTidy, "idle work does not end");
    }

    private FlashStorage Mounted()
    {
        byte[] random = new byte[Superblock.RandomBytes];
        _random.Fill(random);
        var storage = new FlashStorage(Flash, new ManagedCrc32(), _layout, _userCapacity, _cardCapacity);
        storage.Mount(random);
        return storage;
    }
}
