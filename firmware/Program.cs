using AccessStandalone.Access;
using AccessStandalone.Board;
using AccessStandalone.Control;
using AccessStandalone.Door;
using AccessStandalone.Keypad;
using AccessStandalone.Storage;

namespace AccessStandalone;

/// <summary>The composition root: board → stores → controller → loop.</summary>
public static class Program
{
    private const int UserCapacity = 30000;
    private const int CardCapacity = 30000;

    /// <summary>As many as RAM takes without a thought; the flash log of the next step keeps 60,000.</summary>
    private const int RecordCapacity = 1000;

    /// <summary>Entry on the device: an exception that gets here ends the thread, and the watchdog restarts the board.</summary>
    public static void Main()
    {
        Device device = Boot();
        while (true)
        {
            long nowMs = BoardClock.NowMs;
            device.Loop.Step(nowMs);
            BoardClock.WaitForNextStep(nowMs, ControlLoop.StepPeriodMs);
        }
    }

    /// <summary>Starts the board and puts the device together; nothing runs until its loop is stepped.</summary>
    /// <exception cref="System.InvalidOperationException">A chip that nothing works without does not answer.</exception>
    public static Device Boot()
    {
        var board = new ReferenceBoard();

        var log = new MemoryRecordLog(RecordCapacity);
        var userStore = new MemoryUserStore(UserCapacity, CardCapacity);
        var settingStore = new MemorySettingStore();
        var passwordStore = new MemoryPublicPasswordStore(PublicPasswords.MaxCount);

        var random = new HardwareRandom();
        var tags = new PasswordTags(new HmacHash());
        tags.LoadSecret(settingStore, random);
        var records = new RecordWriter(log);
        var settings = new DeviceSettings(settingStore, records);
        var publicPasswords = new PublicPasswords(passwordStore, userStore, tags, records);
        var users = new UserDirectory(userStore, publicPasswords, tags, records);
        var access = new AccessControl(userStore, publicPasswords, settings, tags, records);
        var adminLogin = new AdminLogin(settingStore, tags, records);
        var restore = new FactoryRestore(userStore, publicPasswords, settingStore, adminLogin, access, tags, random, records);
        var door = new DoorController(settingStore, records);
        var clock = new DeviceClock(records);

        var keypad = new KeypadSession(new KeypadServices(access, adminLogin, users, settings, restore, door));
        var loop = new ControlLoop(board, door, keypad, clock, records);
        return new Device(loop, log, users, publicPasswords, settings, clock, door);
    }
}
