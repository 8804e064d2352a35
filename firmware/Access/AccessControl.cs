using AccessStandalone.Storage;

namespace AccessStandalone.Access;

/// <summary>What to do about a presented credential.</summary>
public enum Verdict : byte
{
    /// <summary>Refused and recorded.</summary>
    Refuse = 0,

    /// <summary>Granted; the record is stored, the lock may move.</summary>
    Grant = 1,

    /// <summary>The card is good, its password is still wanted; nothing is recorded yet.</summary>
    AskPassword = 2,

    /// <summary>A patrol was recorded; a success, but nothing opens.</summary>
    Note = 3,
}

/// <summary>
/// Takes credentials from the readers and the keypad: looks up, decides (<see cref="AccessRules"/>), records, and keeps the code lock.
/// A grant's record is stored before the verdict is returned, so before the lock moves.
/// </summary>
public sealed class AccessControl
{
    private readonly IUserStore _users;
    private readonly PublicPasswords _publicPasswords;
    private readonly DeviceSettings _settings;
    private readonly PasswordTags _tags;
    private readonly TimeRules _rules;
    private readonly RecordWriter _records;
    private readonly UseCounter _uses;
    private readonly AttemptLock _codeLock = new AttemptLock();
    private readonly UnlockInterval _interval = new UnlockInterval();
    private readonly Attempt _attempt = new Attempt();

    public AccessControl(
        IUserStore users,
        PublicPasswords publicPasswords,
        DeviceSettings settings,
        PasswordTags tags,
        TimeRules rules,
        RecordWriter records)
    {
        _users = users;
        _publicPasswords = publicPasswords;
        _settings = settings;
        _tags = tags;
        _rules = rules;
        _records = records;
        _uses = new UseCounter(users, records);
    }

    /// <summary>The local time and the door as they are in the running step.</summary>
    public Situation Situation { get; } = new Situation();

    /// <summary>Whether codes are locked.</summary>
    public bool AreCodesLocked => _codeLock.Holds;

    private UnlockMode Mode => (UnlockMode)_settings.Get(SettingId.UnlockMode);

    /// <summary>After a start: what the last power cut kept from being counted is counted now.</summary>
    public void Recover(IRecordLog log) => _uses.Recover(log);

    /// <summary>Counts down the use of a grant, once the lock has moved.</summary>
    public void SettleUses() => _uses.Settle();

    /// <summary>Lets time pass: a lock of codes ends.</summary>
    public void Update(long nowMs) => Lockouts.Watch(_codeLock, _records, AlarmKind.CodesLocked, nowMs);

    /// <summary>A card at a reader.</summary>
    public Verdict PresentCard(ulong card, ReaderId reader, long nowMs)
    {
        Begin(AccessMethod.Card, reader);
        _attempt.FindByCard(_users, card);
        Reason reason = CheckUser();
        return reason == Reason.None && AccessRules.WantsPassword(AccessMethod.Card, Mode)
            ? Verdict.AskPassword
            : Conclude(reason, nowMs);
    }

    /// <summary>The password of a card that was answered with <see cref="Verdict.AskPassword"/>.</summary>
    public Verdict PresentCardPassword(ulong card, Digits password, ReaderId reader, long nowMs)
    {
        Begin(AccessMethod.CardAndCode, reader);
        _attempt.FindByCard(_users, card);
        return _codeLock.IsLocked(nowMs) ? RefuseLocked() : ConcludeCode(password, nowMs);
    }

    /// <summary>User ID and password at the keypad.</summary>
    public Verdict PresentCode(ulong userId, Digits password, long nowMs)
    {
        Begin(AccessMethod.Code, ReaderId.Keypad);
        if (_codeLock.IsLocked(nowMs))
        {
            return RefuseLocked();
        }

        _attempt.FindById(_users, userId);
        return ConcludeCode(password, nowMs);
    }

    /// <summary>Digits at idle: opens if they are a public password, whatever the unlock mode.</summary>
    /// <returns>Grant, Refuse (codes are locked, or a public password while the door takes none), or AskPassword: the digits are a user ID then, whether somebody has it or not.</returns>
    public Verdict PresentDigits(Digits digits, long nowMs)
    {
        Begin(AccessMethod.Code, ReaderId.Keypad);
        if (_codeLock.IsLocked(nowMs))
        {
            return RefuseLocked();
        }

        if (!_publicPasswords.Has(digits))
        {
            return Verdict.AskPassword;
        }

        Begin(AccessMethod.Public, ReaderId.Keypad);
        return TakeRightCode(Conclude(Reason.None, nowMs));
    }

    /// <summary>Part of a complete restore.</summary>
    public void ResetCodeLock() => _codeLock.Reset();

    /// <summary>Two grants may come in one step: the first must be counted before the second looks.</summary>
    private void Begin(AccessMethod method, ReaderId reader)
    {
        _uses.Settle();
        _attempt.Begin(method, reader);
    }

    private Reason CheckUser() =>
        AccessRules.CheckUser(_attempt.User, _attempt.Method, Mode, _attempt.Match, _rules, Situation.Now);

    /// <summary>Compares also where nobody is known: how long the answer takes must not tell who exists.</summary>
    private PasswordMatch MatchOf(User? user, Digits password)
    {
        PasswordMatch match = _tags.Match(user == null ? 0 : user.Id, user == null ? 0 : user.PasswordTag, password);
        return match == PasswordMatch.Duress && !_settings.IsOn(SettingId.Duress) ? PasswordMatch.Wrong : match;
    }

    /// <summary>Whatever the digits are. By a card it is still certain who it is: the silent alarm is raised.</summary>
    private Verdict RefuseLocked()
    {
        BeginAlarms(Reason.LockedOut);
        Write(RecordKind.Refused, Reason.LockedOut);
        return Verdict.Refuse;
    }

    private Verdict ConcludeCode(Digits password, long nowMs)
    {
        _attempt.Match = MatchOf(_attempt.User, password);
        Reason reason = CheckUser();
        Verdict verdict = Conclude(reason, nowMs);
        if (reason == Reason.None)
        {
            return TakeRightCode(verdict);
        }

        if (_codeLock.Fail(nowMs))
        {
            Lockouts.Write(_records, AlarmKind.CodesLocked);
        }

        return verdict;
    }

    /// <summary>A right code that the door refuses neither counts as a failure nor takes one back.</summary>
    private Verdict TakeRightCode(Verdict verdict)
    {
        if (verdict != Verdict.Refuse)
        {
            _codeLock.Reset();
        }

        return verdict;
    }

    /// <summary>
    /// Records what becomes of the attempt: the alarm first, so that the newest record is what happened at the door; both at once, so that duress takes
    /// no longer than anything else.
    /// </summary>
    /// <param name="reason">What the checks of the user found.</param>
    private Verdict Conclude(Reason reason, long nowMs)
    {
        BeginAlarms(reason);
        if (reason == Reason.None && _attempt.User != null && _attempt.User.Kind == UserKind.Patrol)
        {
            Write(RecordKind.Patrol, Reason.None);
            return Verdict.Note;
        }

        if (reason == Reason.None)
        {
            bool inInterval = !Situation.IsHeldOpen && _interval.IsRunning(nowMs, _settings.Get(SettingId.UnlockIntervalS));
            reason = AccessRules.CheckDoor(Situation.IsAlwaysClosed, inInterval);
        }

        Write(reason == Reason.None ? RecordKind.Granted : RecordKind.Refused, reason);
        if (reason == Reason.None && !Situation.IsHeldOpen)
        {
            _interval.Begin(nowMs);
        }

        return reason == Reason.None ? Verdict.Grant : Verdict.Refuse;
    }

    private void BeginAlarms(Reason reason)
    {
        if (reason == Reason.Blocklist)
        {
            BeginAlarm(AlarmKind.Blocklist);
        }

        if (_attempt.IsDuress)
        {
            BeginAlarm(AlarmKind.Duress);
        }
    }

    private void BeginAlarm(AlarmKind alarm)
    {
        Record record = _records.Begin(RecordKind.Alarm);
        _attempt.Describe(record);
        record.Alarm = alarm;
        record.Duress = alarm == AlarmKind.Duress;
        _records.KeepForNext();
    }

    private void Write(RecordKind kind, Reason reason)
    {
        Record record = _records.Begin(kind);
        _attempt.Describe(record);
        record.Reason = reason;
        record.Duress = _attempt.IsDuress;
        if (kind == RecordKind.Granted && _attempt.User != null && !Situation.IsHeldOpen)
        {
            _uses.Mark(record, _attempt.User);
        }

        // People first: a log that cannot be written must not keep a valid user out. RecordWriter counts the loss.
        _records.Write();
    }
}
