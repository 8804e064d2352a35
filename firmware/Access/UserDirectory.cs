using AccessStandalone.Storage;

namespace AccessStandalone.Access;

/// <summary>The rules for adding and deleting users, the same for the keypad and the platform; each change and each full table is recorded.</summary>
public sealed class UserDirectory
{
    public const int MaxPasswordLength = 8;

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
        ChangeResult check = Check(user, password);
        if (check != ChangeResult.Done)
        {
            return check;
        }

        user.PasswordTag = password.IsEmpty ? 0 : _tags.OfUser(user.Id, password);
        ChangeResult result = FromStore(_store.Insert(user));
        if (result == ChangeResult.Done)
        {
            WriteUserRecord(user.Id, user.CardCount > 0 ? user.Cards[0] : 0, RecordWord.Added, origin);
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

    /// <returns>Done, NotFound or Fault.</returns>
    public ChangeResult Remove(ulong userId, Origin origin)
    {
        if (userId == 0 || userId > User.MaxId)
        {
            return ChangeResult.NotFound;
        }

        ChangeResult result = FromStore(_store.Delete((uint)userId));
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
        ChangeResult result = FromStore(_store.DeleteAll());
        if (result == ChangeResult.Done)
        {
            WriteUserRecord(0, 0, RecordWord.DeletedAll, origin);
        }

        return result;
    }

    private ChangeResult Check(User user, Digits password)
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

        if (password.Length > MaxPasswordLength)
        {
            return ChangeResult.BadPassword;
        }

        ChangeResult rights = CheckRights(user);
        if (rights != ChangeResult.Done)
        {
            return rights;
        }

        return user.CardCount == 0 && password.IsEmpty ? ChangeResult.NoCredential : ChangeResult.Done;
    }

    private static ChangeResult CheckRights(User user)
    {
        if (user.Kind > UserKind.Duress || user.State > UserState.Frozen)
        {
            return ChangeResult.BadKind;
        }

        if (user.ValidToS != 0 && user.ValidFromS > user.ValidToS)
        {
            return ChangeResult.BadValidity;
        }

        return user.Schedule < TimeRuleTable.Count || user.Schedule == User.AlwaysSchedule ? ChangeResult.Done : ChangeResult.BadSchedule;
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

    private static ChangeResult FromStore(StoreResult result)
    {
        switch (result)
        {
            case StoreResult.Done:
                return ChangeResult.Done;
            case StoreResult.UserIdTaken:
                return ChangeResult.UserIdTaken;
            case StoreResult.CardTaken:
                return ChangeResult.CardTaken;
            case StoreResult.UsersFull:
            case StoreResult.Full:
                return ChangeResult.UsersFull;
            case StoreResult.CardsFull:
                return ChangeResult.CardsFull;
            case StoreResult.NotFound:
                return ChangeResult.NotFound;
            default:
                return ChangeResult.Fault;
        }
    }
}
