using AccessStandalone.Access;
using AccessStandalone.Control;
using AccessStandalone.Door;
using AccessStandalone.Keypad;
using AccessStandalone.Platform;
using AccessStandalone.Storage;

namespace AccessStandalone.Tests.Unit;

/// <summary>The device's logic without its board: keys and cards in, lamp, buzzer, lock and records out, time by hand in steps of 10 ms.</summary>
public sealed class Bench
{
    /// <summary>The product's number: 500 public passwords have room.</summary>
    private const int SettingGroups = 4;

    private readonly Record _record = new Record();
    private readonly DoorLines _lines = new DoorLines();
    private readonly DoorSchedules _schedules;

    public Bench(int userCapacity = 20, int cardCapacity = 20)
    {
        var storage = new StorageBench(userCapacity, cardCapacity, SettingGroups);
        Log = storage.Records;
        UserStore = storage.Users;
        SettingStore = storage.Settings;
        Records = new RecordWriter(Log);
        Tags = new PasswordTags(new MixingHash());
        var random = new CountingRandom();
        Tags.LoadSecret(SettingStore, random);
        Settings = new DeviceSettings(SettingStore, Records);
        PublicPasswords = new PublicPasswords(storage.PublicPasswords, UserStore, Tags, Records);
        Users = new UserDirectory(UserStore, PublicPasswords, Tags, Records);
        Rules = new TimeRules(storage.Storage.TimeRules);
        TimeRules = new TimeRuleDirectory(storage.Storage.TimeRules, Rules, Records);
        Access = new AccessControl(UserStore, PublicPasswords, Settings, Tags, Rules, Records);
        AdminLogin = new AdminLogin(SettingStore, Tags, Records);
        Restore = new FactoryRestore(UserStore, SettingStore, AdminLogin, Access, Rules, Tags, random, Records);
        Door = new DoorController(SettingStore, Records);
        Remote = new RemoteDoor(Door, Records);
        Clock = new DeviceClock(SettingStore, Rules.DaylightSaving, Records, Access.Situation.Now);
        _schedules = new DoorSchedules(SettingStore, Rules);
        Keypad = new KeypadSession(new KeypadServices(Access, AdminLogin, Users, Settings, Restore, Door, Sent, Host));
        Keypad.Start(0);
        Wait(10);
    }

    public IRecordLog Log { get; }

    public IUserStore UserStore { get; }

    public ISettingStore SettingStore { get; }

    public RecordWriter Records { get; }

    public PasswordTags Tags { get; }

    public DeviceSettings Settings { get; }

    public PublicPasswords PublicPasswords { get; }

    public UserDirectory Users { get; }

    public AccessControl Access { get; }

    public TimeRules Rules { get; }

    public TimeRuleDirectory TimeRules { get; }

    public DeviceClock Clock { get; }

    public RemoteDoor Remote { get; }

    public AdminLogin AdminLogin { get; }

    public FactoryRestore Restore { get; }

    public DoorController Door { get; }

    public KeypadSession Keypad { get; }

    public SentOut Sent { get; } = new SentOut();

    public HostFeedback Host { get; } = new HostFeedback();

    public long NowMs { get; private set; }

    public bool DoorOpen { get; set; }

    public bool CaseOpen { get; set; }

    public bool ReaderCaseOpen { get; set; }

    public bool Emergency { get; set; }

    /// <summary>The newest record; its kind is None where there is none.</summary>
    public Record Newest
    {
        get
        {
            _record.Clear();
            Log.TryRead(Log.NewestSequence, _record);
            return _record;
        }
    }

    /// <summary>The record so many before the newest.</summary>
    public Record Before(uint count)
    {
        _record.Clear();
        Log.TryRead(Log.NewestSequence - count, _record);
        return _record;
    }

    /// <summary>Taps keys, 100 ms each; blanks are for the reader.</summary>
    public void Type(string keys)
    {
        for (int i = 0; i < keys.Length; i++)
        {
            char key = keys[i];
            if (key == ' ')
            {
                continue;
            }

            Keypad.TakeKey(key == '#' ? Key.Hash : key == '*' ? Key.Star : (Key)(key - '0'), NowMs);
            Wait(100);
        }
    }

    public void Swipe(ulong card)
    {
        Keypad.TakeCard(card, ReaderId.Builtin, NowMs);
        Wait(10);
    }

    public void Wait(int ms)
    {
        for (int i = 0; i < ms; i += 10)
        {
            NowMs += 10;
            Step();
        }
    }

    /// <summary>What the control loop does in a step, but for its inputs.</summary>
    private void Step()
    {
        Clock.Update(NowMs);
        Records.UtcMs = Clock.UtcMsAt(NowMs);
        Access.SettleUses();
        _lines.IsContactOpen = DoorOpen;
        _lines.IsCaseOpen = CaseOpen;
        _lines.IsReaderCaseOpen = ReaderCaseOpen;
        _lines.IsEmergency = Emergency;
        Door.Update(_lines, _schedules.ModeAt(Access.Situation.Now), NowMs);
        Access.Situation.IsAlwaysClosed = Door.IsAlwaysClosed;
        Access.Situation.IsHeldOpen = Door.IsHeldOpen;
        Keypad.Update(NowMs);
    }

    public void AddUser(uint id, ulong card, string password)
    {
        var user = new User();
        user.Id = id;
        if (card != 0)
        {
            user.Cards[0] = card;
            user.CardCount = 1;
        }

        Users.Add(user, DigitsOf(password), Origin.Platform);
    }

    /// <summary>How many records of a kind the log holds.</summary>
    public int Count(RecordKind kind)
    {
        int count = 0;
        var record = new Record();
        for (uint i = Log.OldestSequence; i != 0 && i <= Log.NewestSequence; i++)
        {
            Log.TryRead(i, record);
            if (record.Kind == kind)
            {
                count++;
            }
        }

        return count;
    }

    public static Digits DigitsOf(string text)
    {
        var digits = new Digits();
        if (text.Length > 0)
        {
            digits.TrySet(text);
        }

        return digits;
    }
}
