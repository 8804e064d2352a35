using AccessStandalone.Storage;

namespace AccessStandalone.Access;

/// <summary>The rules for adding, changing and deleting users, the same for the keypad and the platform; each change and each full table is recorded.</summary>
public sealed class UserDirectory
{
    public const int MaxPasswordLength = UserRules.MaxPasswordLength;

    private readonly IUserStore _store;
    private readonly PublicPasswords _publicPasswords;
    private readonly PasswordTags _tags;
    private readonly RecordWriter _records;
    private readonly User _found = new User();

    public UserDirectory(IUserStore store, PublicPasswords publicPasswords, PasswordTags tags, RecordWriter records)
    {
        _store = store;
        _publicPasswords = publicPasswords;
        _tags = tags;
        _records = records;
    }

    public IUserStore Store => _store;

    /// <summary>Whether a user could be added under this ID.</summary>
    /// <returns>Done, BadUserId, UserIdTaken or UserIdIsPublicPassword.</returns>
    public ChangeResult CheckNewId(ulong userId)
    {
        if (userId == 0 || userId > User.MaxId)
        {
            return ChangeResult.BadUserId;
        }

        if (_store.TryFindById((uint)userId, _found))
        {
            return ChangeResult.UserIdTaken;
        }

        return _publicPasswords.HasNumber(userId) ? ChangeResult.UserIdIsPublicPassword : ChangeResult.Done;
    }

    /// <summary>Whether a card could be given to a new user.</summary>
    /// <returns>Done, BadCard or CardTaken.</returns>
    public ChangeResult CheckNewCard(ulong card)
    {
        if (card == 0)
        {
            return ChangeResult.BadCard;
        }

        return _store.TryFindByCard(card, _found) ? ChangeResult.CardTaken : ChangeResult.Done;
    }

    /// <summary>Adds a user.</summary>
    /// <param name="user">Everything but the password's check value, which is set here.</param>
    /// <param name="password">Empty for none.</param>
    /// <returns>Done; or what is wrong with the ID, a card, the password, kind, state, validity or schedule; UsersFull, CardsFull or Fault.</returns>
    public ChangeResult Add(User user, Digits password, Origin origin)
    {
        ChangeResult check = Check(user, password, origin);
        if (check != ChangeResult.Done)
        {
            return check;
        }

        user.PasswordTag = TagOf(user.Id, password);
        return Conclude(user, StoreResults.Of(_store.Insert(user)), RecordWord.Added, origin);
    }

    /// <summary>Makes a user what he is from now on, cards and all.</summary>
    /// <param name="user">Everything but the password's check value, which is set here.</param>
    /// <param name="password">Empty for none.</param>
    /// <param name="keepsPassword">Whether the password stays as it is, whatever <paramref name="password"/> says.</param>
    /// <returns>Done, BadUserId, NotFound; or what is wrong with a card, the password, kind, state, validity or schedule; CardsFull, UsersFull or Fault.</returns>
    public ChangeResult Update(User user, Digits password, bool keepsPassword, Origin origin)
    {
        if (user.Id == 0 || user.Id > User.MaxId)
        {
            return ChangeResult.BadUserId;
        }

        if (!_store.TryFindById(user.Id, _found))
        {
            return ChangeResult.NotFound;
        }

        ChangeResult check = Check(user, keepsPassword ? 0 : password.Length, keepsPassword ? _found.HasPassword : !password.IsEmpty, origin);
        if (check != ChangeResult.Done)
        {
            return check;
        }

        user.PasswordTag = keepsPassword ? _found.PasswordTag : TagOf(user.Id, password);
        return Conclude(user, StoreResults.Of(_store.Update(user)), RecordWord.Changed, origin);
    }

    /// <returns>Done, NotFound or Fault.</returns>
    public ChangeResult Remove(ulong userId, Origin origin)
    {
        if (userId == 0 || userId > User.MaxId)
        {
            return ChangeResult.NotFound;
        }

        ChangeResult result = StoreResults.Of(_store.Delete((uint)userId));
        if (result == ChangeResult.Done)
        {
            WriteUserRecord((uint)userId, 0, RecordWord.Deleted, origin);
        }

        return result;
    }

    /// <summary>Deletes the user who has this card.</summary>
    /// <returns>Done, NotFound or Fault.</returns>
    public ChangeResult RemoveByCard(ulong card, Origin origin) =>
        _store.TryFindByCard(card, _found) ? Remove(_found.Id, origin) : ChangeResult.NotFound;

    /// <returns>Done or Fault.</returns>
    public ChangeResult RemoveAll(Origin origin)
    {
        ChangeResult result = StoreResults.Of(_store.DeleteAll());
        if (result == ChangeResult.Done)
        {
            WriteUserRecord(0, 0, RecordWord.DeletedAll, origin);
        }

        return result;
    }

    private ChangeResult Check(User user, Digits password, Origin origin)
    {
        ChangeResult id = CheckNewId(user.Id);
        if (id != ChangeResult.Done)
        {
            return id;
        }

        for (int i = 0; i < user.CardCount; i++)
        {
            ChangeResult card = CheckNewCard(user.Cards[i]);
            if (card != ChangeResult.Done)
            {
                return card;
            }
        }

        return Check(user, password.Length, !password.IsEmpty, origin);
    }

    /// <summary>Who has neither card nor password opens nothing; open clients may leave one so.</summary>
    private static ChangeResult Check(User user, int passwordLength, bool hasPassword, Origin origin)
    {
        ChangeResult check = UserRules.Check(user, passwordLength, hasPassword);
        return check == ChangeResult.NoCredential && origin == Origin.OpenClient ? ChangeResult.Done : check;
    }

    private ulong TagOf(uint userId, Digits password) => password.IsEmpty ? 0 : _tags.OfUser(userId, password);

    private ChangeResult Conclude(User user, ChangeResult result, RecordWord what, Origin origin)
    {
        if (result == ChangeResult.Done)
        {
            WriteUserRecord(user.Id, user.CardCount > 0 ? user.Cards[0] : 0, what, origin);
        }
        else if (result == ChangeResult.UsersFull)
        {
            WriteFull(RecordName.UserTable, user.Id, origin);
        }
        else if (result == ChangeResult.CardsFull)
        {
            WriteFull(RecordName.CardTable, user.Id, origin);
        }

        return result;
    }

    private void WriteUserRecord(uint userId, ulong card, RecordWord what, Origin origin)
    {
        Record record = _records.Begin(RecordKind.User);
        record.UserId = userId;
        record.Card = card;
        record.Word = what;
        Origins.Mark(record, origin);
        _records.Write();
    }

    private void WriteFull(RecordName table, uint userId, Origin origin)
    {
        Record record = _records.Begin(RecordKind.Fault);
        record.Name = table;
        record.Word = RecordWord.Full;
        record.UserId = userId;
        Origins.Mark(record, origin);
        _records.Write();
    }
}
