using System;
using System.Collections.Generic;
using System.Linq;
using AccessStandalone.Access;
using AccessStandalone.Control;
using AccessStandalone.Door;
using AccessStandalone.Storage;

namespace AccessStandalone.Proof.Decision;

/// <summary>The part of the firmware that decides, composed as on the device, with stores in RAM.</summary>
internal sealed class DecisionDevice
{
    private readonly RamUsers _users = new();
    private readonly RamRecords _log = new();
    private readonly RamSettings _store = new();
    private readonly DoorLines _lines = new();
    private readonly User _user = new();
    private readonly PasswordTags _tags = new(new QuickHash());
    private RecordWriter _records = null!;
    private DeviceSettings _settings = null!;
    private PublicPasswords _publicPasswords = null!;
    private UserDirectory _directory = null!;
    private TimeRuleDirectory _timeRules = null!;
    private DeviceClock _clock = null!;
    private DoorSchedules _schedules = null!;
    private DoorController _door = null!;
    private AccessControl _access = null!;

    public DecisionDevice(Random random)
    {
        _tags.LoadSecret(_store, new SeededBytes(random));
        Compose();
    }

    public uint NewestRecord => _log.NewestSequence;

    /// <summary>The clock on the wall, seconds since 1970; null while it is unknown.</summary>
    public long? LocalS => _access.Situation.Now.IsKnown ? _access.Situation.Now.LocalS : null;

    public bool IsHeldOpen => _access.Situation.IsHeldOpen;

    public bool IsAlwaysClosed => _access.Situation.IsAlwaysClosed;

    public AccessControl Access => _access;

    /// <summary>The power was cut: what is in RAM is gone.</summary>
    public void Restart()
    {
        Compose();
        _records.Begin(RecordKind.Start);
        _records.Write();
        _access.Recover(_log);
    }

    /// <summary>What the control loop does before it takes cards and keys.</summary>
    public void Step(long nowMs)
    {
        _clock.Update(nowMs);
        _records.UtcMs = _clock.UtcMsAt(nowMs);
        _access.SettleUses();
        _door.Update(_lines, _schedules.ModeAt(_access.Situation.Now), nowMs);
        _access.Situation.IsAlwaysClosed = _door.IsAlwaysClosed;
        _access.Situation.IsHeldOpen = _door.IsHeldOpen;
        _access.Update(nowMs);
    }

    public List<ExpectedRecord> RecordsAfter(uint sequence) => [.. _log.After(sequence).Select(ExpectedRecord.Of)];

    /// <summary>Null for as many as one likes, or if there is no such user.</summary>
    public int? UsesLeft(uint userId) => _users.TryFindById(userId, _user) && _user.UsesLeft != User.UnlimitedUses ? _user.UsesLeft : null;

    public void Set(SettingId id, int value) => Require(_settings.Set(id, value, Origin.Platform));

    public void Command(DoorMode mode) => _door.TryCommand(mode);

    public void SetEmergency(bool isActive) => _lines.IsEmergency = isActive;

    public void SetUtc(DateTime utc, long nowMs) => Require(_clock.SetUtc((long)(utc - DateTime.UnixEpoch).TotalMilliseconds, nowMs, Origin.Platform));

    public void SetLocal(DateTime local, long nowMs) => Require(_clock.SetLocal(SecondsOf(local), nowMs, Origin.Platform));

    public void AddUser(Person person) => Require(_directory.Add(UserOf(person), DigitsOf(person.Password ?? string.Empty), Origin.Platform));

    public void ChangeUser(Person person)
    {
        User user = UserOf(person);
        user.PasswordTag = person.Password == null ? 0 : _tags.OfUser(person.Id, DigitsOf(person.Password));
        if (_users.Update(user) != StoreResult.Done)
        {
            throw new InvalidOperationException("the user cannot be changed");
        }
    }

    public void RemoveUser(uint userId) => Require(_directory.Remove(userId, Origin.Platform));

    public void AddPublicPassword(string digits) => Require(_publicPasswords.Add(DigitsOf(digits), Origin.Platform));

    public void RemovePublicPassword(string digits) => Require(_publicPasswords.Remove(DigitsOf(digits), Origin.Platform));

    /// <param name="rule">Null to remove it.</param>
    public void SetRule(TimeRuleKind kind, int number, byte[]? rule) => Require(TrySetRule(kind, number, rule));

    public ChangeResult TrySetRule(TimeRuleKind kind, int number, byte[]? rule) => rule == null
        ? _timeRules.Remove(kind, number, Origin.Platform)
        : _timeRules.Set(kind, number, rule, rule.Length, Origin.Platform);

    public static Digits DigitsOf(string text)
    {
        var digits = new Digits();
        if (text.Length > 0 && !digits.TrySet(text))
        {
            throw new InvalidOperationException($"no digits: {text}");
        }

        return digits;
    }

    private static User UserOf(Person person)
    {
        var user = new User
        {
            Id = person.Id,
            Kind = person.Kind,
            State = person.State,
            ValidFromS = person.ValidFrom is { } from ? SecondsOf(from) : 0,
            ValidToS = person.ValidTo is { } to ? SecondsOf(to) : 0,
            UsesLeft = (ushort)(person.UsesLeft ?? User.UnlimitedUses),
            Schedule = (byte)(person.Schedule ?? User.AlwaysSchedule),
            CardCount = person.Cards.Count,
        };
        for (int i = 0; i < user.CardCount; i++)
        {
            user.Cards[i] = person.Cards[i];
        }

        return user;
    }

    private static uint SecondsOf(DateTime local) => (uint)(local - DateTime.UnixEpoch).TotalSeconds;

    private static void Require(ChangeResult result)
    {
        if (result != ChangeResult.Done)
        {
            throw new InvalidOperationException($"refused: {result}");
        }
    }

    private void Compose()
    {
        _records = new RecordWriter(_log);
        _settings = new DeviceSettings(_store, _records);
        _publicPasswords = new PublicPasswords(_store, _users, _tags, _records);
        _directory = new UserDirectory(_users, _publicPasswords, _tags, _records);
        var rules = new TimeRules(_store);
        _timeRules = new TimeRuleDirectory(_store, rules, _records);
        _access = new AccessControl(_users, _publicPasswords, _settings, _tags, rules, _records);
        _clock = new DeviceClock(_store, rules.DaylightSaving, _records, _access.Situation.Now);
        _schedules = new DoorSchedules(_store, rules);
        _door = new DoorController(_store, _records);
    }
}
