using AccessStandalone.Storage;

namespace AccessStandalone.Access;

/// <summary>
/// Replaces all users by a new set, which is built beside the old one (<see cref="IUserStore.BeginReplacement"/>) under the same rules. The replacement
/// is recorded, not each user.
/// </summary>
public sealed class UserReplacement
{
    private readonly IUserStore _store;
    private readonly PublicPasswords _publicPasswords;
    private readonly PasswordTags _tags;
    private readonly RecordWriter _records;
    private readonly User _found = new User();

    public UserReplacement(IUserStore store, PublicPasswords publicPasswords, PasswordTags tags, RecordWriter records)
    {
        _store = store;
        _publicPasswords = publicPasswords;
        _tags = tags;
        _records = records;
    }

    public bool IsOpen => _store.IsReplacing;

    /// <summary>What the epoch of the user table is once this is committed.</summary>
    public uint Epoch => _store.ReplacementEpoch;

    /// <summary>Revision of the user table.</summary>
    public uint Revision => _store.Revision;

    /// <summary>Begins; what was begun before is given up.</summary>
    /// <returns>Done or Fault.</returns>
    public ChangeResult Begin() => StoreResults.Of(_store.BeginReplacement());

    /// <summary>Whether adding a user takes no longer than a step may; if not, idle work sees to it.</summary>
    public bool IsReadyFor(User user) => _store.IsReplacementReadyFor(user);

    /// <summary>Adds a user to the new set. Only while <see cref="IsOpen"/>.</summary>
    /// <param name="user">Everything but the password's check value, which is set here.</param>
    /// <param name="keepsPassword">Whether the password is the one that the user of this ID has now, if there is one.</param>
    /// <returns>Done; or what is wrong with the user, beside those added before; UsersFull, CardsFull or Fault.</returns>
    public ChangeResult Add(User user, Digits password, bool keepsPassword)
    {
        if (user.Id == 0 || user.Id > User.MaxId)
        {
            return ChangeResult.BadUserId;
        }

        if (_publicPasswords.HasNumber(user.Id))
        {
            return ChangeResult.UserIdIsPublicPassword;
        }

        user.PasswordTag = keepsPassword ? PresentTag(user.Id) : password.IsEmpty ? 0 : _tags.OfUser(user.Id, password);
        ChangeResult check = UserRules.Check(user, keepsPassword ? 0 : password.Length, user.HasPassword);
        return check == ChangeResult.Done ? StoreResults.Of(_store.AddToReplacement(user)) : check;
    }

    /// <summary>The new set is what holds from now on.</summary>
    /// <returns>Done or Fault.</returns>
    public ChangeResult Commit(Origin origin)
    {
        ChangeResult result = StoreResults.Of(_store.CommitReplacement());
        if (result == ChangeResult.Done)
        {
            Record record = _records.Begin(RecordKind.User);
            record.Word = RecordWord.Replaced;
            Origins.Mark(record, origin);
            _records.Write();
        }

        return result;
    }

    public void Abandon() => _store.AbandonReplacement();

    private ulong PresentTag(uint userId) => _store.TryFindById(userId, _found) ? _found.PasswordTag : 0;
}
