using AccessStandalone.Storage;

namespace AccessStandalone.Access;

/// <summary>
/// Passwords that open in every unlock mode and belong to nobody; set by the platform (S2 table 5-2). At idle they are compared
/// before user IDs, so none may be a user's ID as a number.
/// </summary>
public sealed class PublicPasswords
{
    public const int MaxCount = 500;

    private readonly IPublicPasswordStore _store;
    private readonly IUserStore _users;
    private readonly PasswordTags _tags;
    private readonly RecordWriter _records;
    private readonly User _found = new User();

    public PublicPasswords(IPublicPasswordStore store, IUserStore users, PasswordTags tags, RecordWriter records)
    {
        _store = store;
        _users = users;
        _tags = tags;
        _records = records;
    }

    public int Count => _store.Count;

    /// <summary>Whether these digits, leading zeros counted, are a public password.</summary>
    public bool Has(Digits typed) => !typed.IsEmpty && _store.Has(_tags.OfPublic(typed.Value), typed.Length);

    /// <summary>Whether any public password is this number, leading zeros not counted.</summary>
    public bool HasNumber(ulong number) => _store.HasNumber(_tags.OfPublic(number));

    /// <summary>Whether adding or removing one takes no longer than a step may; if not, idle work sees to it.</summary>
    public bool IsReadyFor(Digits password) => _store.IsReadyFor(_tags.OfPublic(password.Value));

    /// <summary>The same for <see cref="RemoveNext"/>.</summary>
    public bool IsReady => _store.IsReady;

    /// <returns>Done, BadPassword, PasswordIsUserId, PasswordTaken, PasswordsFull or Fault.</returns>
    public ChangeResult Add(Digits password, Origin origin)
    {
        if (password.IsEmpty)
        {
            return ChangeResult.BadPassword;
        }

        if (password.Value <= User.MaxId && _users.TryFindById((uint)password.Value, _found))
        {
            return ChangeResult.PasswordIsUserId;
        }

        if (Has(password))
        {
            return ChangeResult.PasswordTaken;
        }

        if (_store.Count == MaxCount)
        {
            WriteRecord(RecordKind.Fault, RecordWord.Full, origin);
            return ChangeResult.PasswordsFull;
        }

        if (!_store.Add(_tags.OfPublic(password.Value), password.Length))
        {
            return ChangeResult.Fault;
        }

        WriteRecord(RecordKind.Setting, RecordWord.Added, origin);
        return ChangeResult.Done;
    }

    /// <returns>Done, NotFound or Fault.</returns>
    public ChangeResult Remove(Digits password, Origin origin)
    {
        if (!Has(password))
        {
            return ChangeResult.NotFound;
        }

        if (!_store.Remove(_tags.OfPublic(password.Value), password.Length))
        {
            return ChangeResult.Fault;
        }

        WriteRecord(RecordKind.Setting, RecordWord.Deleted, origin);
        return ChangeResult.Done;
    }

    /// <summary>Removes all, a part at a time; the end is recorded.</summary>
    /// <param name="place">0 to begin with, and kept from call to call.</param>
    /// <returns>Whether it has come to the end: <paramref name="result"/> is Done or Fault then.</returns>
    public bool RemoveNext(ref ulong place, Origin origin, out ChangeResult result)
    {
        StoreResult removed = _store.RemoveNext(ref place);
        result = removed == StoreResult.Fault ? ChangeResult.Fault : ChangeResult.Done;
        if (removed == StoreResult.Done)
        {
            WriteRecord(RecordKind.Setting, RecordWord.DeletedAll, origin);
        }

        return removed != StoreResult.Full;
    }

    private void WriteRecord(RecordKind kind, RecordWord what, Origin origin)
    {
        Record record = _records.Begin(kind);
        record.Name = RecordName.PublicPassword;
        record.Word = what;
        Origins.Mark(record, origin);
        _records.Write();
    }
}
