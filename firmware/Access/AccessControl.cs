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
    private readonly RecordWriter _records;
    private readonly AttemptLock _codeLock = new AttemptLock();
    private readonly User _user = new User();

    public AccessControl(
        IUserStore users,
        PublicPasswords publicPasswords,
        DeviceSettings settings,
        PasswordTags tags,
        RecordWriter records)
    {
        _users = users;
        _publicPasswords = publicPasswords;
        _settings = settings;
        _tags = tags;
        _records = records;
    }

    private UnlockMode Mode => (UnlockMode)_settings.Get(SettingId.UnlockMode);

    /// <summary>A card at a reader.</summary>
    public Verdict PresentCard(ulong card, ReaderId reader)
    {
        User? user = _users.TryFindByCard(card, _user) ? _user : null;
        UnlockMode mode = Mode;
        Reason reason = AccessRules.CheckCard(user, mode);
        if (reason == Reason.None && AccessRules.WantsPassword(mode))
        {
            return Verdict.AskPassword;
        }

        return Conclude(reason, AccessMethod.Card, reader, user == null ? 0 : user.Id, card, false);
    }

    /// <summary>The password of a card that was answered with <see cref="Verdict.AskPassword"/>.</summary>
    public Verdict PresentCardPassword(ulong card, Digits password, ReaderId reader, long nowMs)
    {
        if (_codeLock.IsLocked(nowMs))
        {
            return Conclude(Reason.LockedOut, AccessMethod.CardAndCode, reader, 0, card, false);
        }

        User? user = _users.TryFindByCard(card, _user) ? _user : null;
        PasswordMatch match = MatchOf(user, password);
        Reason reason = AccessRules.CheckCardAndPassword(user, Mode, match);
        return ConcludeCode(reason, AccessMethod.CardAndCode, reader, user, card, match, nowMs);
    }

    /// <summary>User ID and password at the keypad.</summary>
    public Verdict PresentCode(ulong userId, Digits password, long nowMs)
    {
        if (_codeLock.IsLocked(nowMs))
        {
            return RefuseLockedCode();
        }

        User? user = userId <= User.MaxId && _users.TryFindById((uint)userId, _user) ? _user : null;
        PasswordMatch match = MatchOf(user, password);
        Reason reason = AccessRules.CheckCode(user, Mode, match);
        return ConcludeCode(reason, AccessMethod.Code, ReaderId.Keypad, user, 0, match, nowMs);
    }

    /// <summary>Digits at idle: opens if they are a public password, whatever the unlock mode.</summary>
    /// <returns>Grant, Refuse while codes are locked, or AskPassword: the digits are a user ID then, whether somebody has it or not.</returns>
    public Verdict PresentDigits(Digits digits, long nowMs)
    {
        if (_codeLock.IsLocked(nowMs))
        {
            return RefuseLockedCode();
        }

        if (!_publicPasswords.Has(digits))
        {
            return Verdict.AskPassword;
        }

        _codeLock.Reset();
        return Conclude(Reason.None, AccessMethod.Public, ReaderId.Keypad, 0, 0, false);
    }

    /// <summary>Part of a complete restore.</summary>
    public void ResetCodeLock() => _codeLock.Reset();

    /// <summary>Compares also where nobody is known: how long the answer takes must not tell who exists.</summary>
    private PasswordMatch MatchOf(User? user, Digits password)
    {
        PasswordMatch match = _tags.Match(user == null ? 0 : user.Id, user == null ? 0 : user.PasswordTag, password);
        return match == PasswordMatch.Duress && !_settings.IsOn(SettingId.Duress) ? PasswordMatch.Wrong : match;
    }

    private Verdict RefuseLockedCode() =>
        Conclude(Reason.LockedOut, AccessMethod.Code, ReaderId.Keypad, 0, 0, false);

    private Verdict ConcludeCode(
        Reason reason, AccessMethod method, ReaderId reader, User? user, ulong card, PasswordMatch match, long nowMs)
    {
        bool duress = match == PasswordMatch.Duress;
        uint userId = user == null ? 0 : user.Id;
        if (duress)
        {
            WriteDuressAlarm(userId, card, method, reader);
        }

        Verdict verdict = Conclude(reason, method, reader, userId, card, duress);
        if (verdict == Verdict.Grant)
        {
            _codeLock.Reset();
        }
        else if (_codeLock.Fail(nowMs))
        {
            Lockouts.Write(_records, AlarmKind.CodesLocked);
        }

        return verdict;
    }

    private Verdict Conclude(Reason reason, AccessMethod method, ReaderId reader, uint userId, ulong card, bool duress)
    {
        Record record = _records.Begin(reason == Reason.None ? RecordKind.Granted : RecordKind.Refused);
        Fill(record, method, reader, userId, card);
        record.Reason = reason;
        record.Duress = duress;

        // People first: a log that cannot be written must not keep a valid user out. RecordWriter counts the loss.
        _records.Write();
        return reason == Reason.None ? Verdict.Grant : Verdict.Refuse;
    }

    private void WriteDuressAlarm(uint userId, ulong card, AccessMethod method, ReaderId reader)
    {
        Record record = _records.Begin(RecordKind.Alarm);
        Fill(record, method, reader, userId, card);
        record.Alarm = AlarmKind.Duress;
        record.Duress = true;
        _records.Write();
    }

    private static void Fill(Record record, AccessMethod method, ReaderId reader, uint userId, ulong card)
    {
        record.Method = method;
        record.Reader = reader;
        record.UserId = userId;
        record.Card = card;
    }
}
