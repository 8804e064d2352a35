using AccessStandalone.Storage;

namespace AccessStandalone.Access;

/// <summary>The admin password of the # menu: check, change, and the lock after five wrong ones (S1 §2.2).</summary>
public sealed class AdminLogin
{
    public const int MinPasswordLength = 4;
    public const int MaxPasswordLength = 8;

    /// <summary>88888888 (S2 §5.1).</summary>
    private const ulong DefaultPassword = 88888888;
    private const int DefaultPasswordLength = 8;

    private readonly ISettingStore _settings;
    private readonly PasswordTags _tags;
    private readonly RecordWriter _records;
    private readonly AttemptLock _lock = new AttemptLock();
    private readonly byte[] _tag = new byte[8];

    public AdminLogin(ISettingStore settings, PasswordTags tags, RecordWriter records)
    {
        _settings = settings;
        _tags = tags;
        _records = records;
    }

    /// <summary>Whether the login is locked.</summary>
    public bool IsLocked => _lock.Holds;

    /// <summary>Checks a password and records the login. While locked nothing is compared.</summary>
    public bool TryLogin(Digits password, long nowMs)
    {
        if (_lock.IsLocked(nowMs))
        {
            WriteLogin(Reason.LockedOut);
            return false;
        }

        if (IsPassword(password))
        {
            _lock.Reset();
            WriteLogin(Reason.None);
            return true;
        }

        WriteLogin(Reason.Password);
        if (_lock.Fail(nowMs))
        {
            Lockouts.Write(_records, AlarmKind.AdminLocked);
        }

        return false;
    }

    /// <summary>Records somebody's wrong try at an admin's rights by another way than the login: a failed rescue.</summary>
    public void RecordFailedRescue() => WriteLogin(Reason.Password);

    /// <returns>Done, BadPassword (not 4–8 digits) or Fault.</returns>
    public ChangeResult ChangePassword(Digits password, Origin origin)
    {
        if (!IsPasswordLength(password.Length))
        {
            return ChangeResult.BadPassword;
        }

        if (!_settings.SetSecret(SecretId.AdminPasswordTag, BigEndian(_tags.OfAdmin(password))))
        {
            return ChangeResult.Fault;
        }

        Record record = _records.Begin(RecordKind.Setting);
        record.Name = RecordName.AdminPassword;
        Origins.Mark(record, origin);
        _records.Write();
        return ChangeResult.Done;
    }

    /// <summary>Lets time pass: a lock ends.</summary>
    public void Update(long nowMs) => Lockouts.Watch(_lock, _records, AlarmKind.AdminLocked, nowMs);

    public static bool IsPasswordLength(int length) => length >= MinPasswordLength && length <= MaxPasswordLength;

    /// <summary>Part of a complete restore.</summary>
    public void Unlock() => _lock.Reset();

    /// <summary>The default password holds again and the lock is lifted; recording it is the restore's.</summary>
    /// <returns>false if the medium failed.</returns>
    public bool RestorePassword()
    {
        _lock.Reset();
        return _settings.SetSecret(SecretId.AdminPasswordTag, null);
    }

    private bool IsPassword(Digits password)
    {
        ulong typed = _tags.OfAdmin(password);
        if (!_settings.TryGetSecret(SecretId.AdminPasswordTag, _tag))
        {
            return password.Equals(DefaultPassword, DefaultPasswordLength);
        }

        ulong kept = 0;
        for (int i = 0; i < _tag.Length; i++)
        {
            kept = (kept << 8) | _tag[i];
        }

        return typed == kept;
    }

    private void WriteLogin(Reason reason)
    {
        Record record = _records.Begin(RecordKind.Login);
        record.Reason = reason;
        record.Reader = ReaderId.Keypad;
        _records.Write();
    }

    private static byte[] BigEndian(ulong value)
    {
        byte[] bytes = new byte[8];
        for (int i = 0; i < 8; i++)
        {
            bytes[i] = (byte)(value >> (56 - (8 * i)));
        }

        return bytes;
    }
}
