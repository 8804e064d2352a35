using AccessStandalone.Access;
using AccessStandalone.Board;
using AccessStandalone.Control;
using AccessStandalone.Door;
using AccessStandalone.Keypad;
using AccessStandalone.Platform;
using AccessStandalone.Protocol;
using AccessStandalone.Protocol.Open;
using AccessStandalone.Protocol.Time;
using AccessStandalone.Readers;
using AccessStandalone.Storage;
using AccessStandalone.Wiegand;

namespace AccessStandalone;

/// <summary>The composition root: board → stores → controller → loop.</summary>
public static class Program
{
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
    /// <param name="wiegandSource">What a reader's bits are taken from.</param>
    /// <param name="ports">The network's ports; null for the board's own.</param>
    /// <exception cref="System.InvalidOperationException">A chip that nothing works without does not answer.</exception>
    public static Device Boot(WiegandSource wiegandSource = WiegandSource.PinEvents, INetworkPorts? ports = null)
    {
        var board = new ReferenceBoard();

        var random = new HardwareRandom();
        var storage = new FlashStorage(
            board.Flash, new NativeCrc32(), FlashLayout.Product(), FlashStorage.UserCapacity, FlashStorage.CardCapacity);
        byte[] formatSeed = new byte[Superblock.RandomBytes];
        random.Fill(formatSeed);
        storage.Mount(formatSeed);

        var tags = new PasswordTags(new HmacHash());
        tags.LoadSecret(storage.Settings, random);
        var records = new RecordWriter(storage.Records);
        var settings = new DeviceSettings(storage.Settings, records);
        var publicPasswords = new PublicPasswords(storage.PublicPasswords, storage.Users, tags, records);
        var users = new UserDirectory(storage.Users, publicPasswords, tags, records);
        var rules = new TimeRules(storage.TimeRules);
        var timeRules = new TimeRuleDirectory(storage.TimeRules, rules, records);
        var access = new AccessControl(storage.Users, publicPasswords, settings, tags, rules, records);
        var adminLogin = new AdminLogin(storage.Settings, tags, records);
        var restore = new FactoryRestore(storage.Users, storage.Settings, adminLogin, access, rules, tags, random, records);
        var door = new DoorController(storage.Settings, records);
        var remote = new RemoteDoor(door, records);
        var schedules = new DoorSchedules(storage.Settings, rules);
        var clock = new DeviceClock(storage.Settings, rules.DaylightSaving, records, access.Situation.Now);

        var timing = new WiegandTiming();
        IWiegandBits bits = ListenOnWiegand(board, timing, wiegandSource);
        var ciphers = new BlockCiphers();
        var keys = new ReaderKeys(storage.Settings, records);
        var install = new InstallMode(records);
        var host = new HostFeedback();
        var port = new ReaderPort(board.Rs485, random, ciphers, settings, keys, install, host);
        var output = new ReaderOutput(settings, new WiegandOutput(new WiegandOutbox(board.OpenWiegandOut())), port);
        var keypad = new KeypadSession(new KeypadServices(access, adminLogin, users, settings, restore, door, output, host));
        var wiegand = new WiegandInput(settings, keypad, bits, timing);
        var bus = new ReaderBus(board.Rs485, random, ciphers, settings, keys, install, keypad, door, records);
        var readers = new ExternalReaders(settings, wiegand, bus, port, output, install);

        // Counted once, over all settings: later nobody waits for that.
        _ = publicPasswords.Count;
        var replacement = new UserReplacement(storage.Users, publicPasswords, tags, records);
        var account = new PlatformAccount(storage.Settings, random, records);
        var network = new NetworkSettings(storage.Settings, records);
        var addresses = new AddressList(storage.Settings, records);
        var status = new StatusMessage(storage, records, clock, door, access, adminLogin, account);
        var services = new PlatformServices(
            storage, records, users, replacement, publicPasswords, settings, timeRules, clock, remote, keys, install, restore);
        var desk = new PlatformDesk(services, account, network, addresses, status, new MicrosecondClock());

        var crypto = new PlatformCrypto(new HmacSha256(), ciphers, random, new RandomNonceText(random));
        var parts = new ServerParts(account, desk, addresses, crypto);
        ports ??= new NetworkPorts();
        var card = new NetworkCard();
        var server = new PlatformServer(ports.Connections, parts, status.Connections);
        var openDesk = new OpenDesk(services, account, door, rules.DaylightSaving);
        parts.OpenClients = new OpenClients(new OpenAccount(account, settings, server.Locks), openDesk, random);

        var discovery = new DiscoveryResponder(ports.Discovery, new DiscoveryFacts(settings, account, network, card, ports.Connections));
        var timeServer = new TimeServerClient(ports.Questions, new TimeServerUse(network, clock, records), random);
        var upkeep = new NetworkUpkeep(network, card, restore, server, records);
        var platform = new PlatformLink(desk, account, server, discovery, timeServer, upkeep);

        var loop = new ControlLoop(
            board, door, schedules, access, rules, keypad, readers, settings, clock, records, storage, platform);
        return new Device(
            loop, storage, records, users, publicPasswords, settings, timeRules, clock, door, remote, readers, keys, platform);
    }

    private static IWiegandBits ListenOnWiegand(ReferenceBoard board, WiegandTiming timing, WiegandSource source)
    {
        if (source == WiegandSource.Timer)
        {
            var bursts = new BurstBits(timing, ReferenceBoard.CaptureWiegand());
            board.ListenOnWiegand(bursts);
            return bursts;
        }

        var events = new PinEventBits(timing, false);
        board.ListenOnWiegand(events);
        return events;
    }
}
