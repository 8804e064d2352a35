using AccessStandalone.Storage;

namespace AccessStandalone.Access;

/// <summary>
/// The two restores of S2 §5.9. A complete one clears users, cards, passwords and settings and makes a new device secret;
/// the record log is never cleared, and the restore is recorded with its source.
/// </summary>
public sealed class FactoryRestore
{
    private readonly IUserStore _users;
    private readonly ISettingStore _settings;
    private readonly AdminLogin _adminLogin;
    private readonly AccessControl _access;
    private readonly TimeRules _rules;
    private readonly PasswordTags _tags;
    private readonly IRandomSource _random;
    private readonly RecordWriter _records;

    public FactoryRestore(
        IUserStore users,
        ISettingStore settings,
        AdminLogin adminLogin,
        AccessControl access,
        TimeRules rules,
        PasswordTags tags,
        IRandomSource random,
        RecordWriter records)
    {
        _users = users;
        _settings = settings;
        _adminLogin = adminLogin;
        _access = access;
        _rules = rules;
        _tags = tags;
        _random = random;
        _records = records;
    }

    /// <param name="source"><see cref="RecordWord.Rescue"/>, <see cref="RecordWord.Menu"/> or <see cref="RecordWord.Platform"/>.</param>
    /// <returns>false if the medium failed on the way; what could be cleared is.</returns>
    public bool RestoreAll(RecordWord source)
    {
        bool cleared = _users.DeleteAll() == StoreResult.Done;
        cleared &= _settings.Clear();
        _rules.Forget();
        _adminLogin.Unlock();
        _access.ResetCodeLock();
        _tags.LoadSecret(_settings, _random);
        Write(RecordName.All, source);
        return cleared;
    }

    /// <returns>false if the medium failed; the old password still holds then.</returns>
    public bool RestoreAdminPassword(RecordWord source)
    {
        if (!_adminLogin.RestorePassword())
        {
            return false;
        }

        Write(RecordName.AdminPassword, source);
        return true;
    }

    private void Write(RecordName what, RecordWord source)
    {
        Record record = _records.Begin(RecordKind.Restore);
        record.Name = what;
        record.Word = source;
        record.Method = source == RecordWord.Platform ? AccessMethod.Remote : AccessMethod.None;
        _records.Write();
    }
}
