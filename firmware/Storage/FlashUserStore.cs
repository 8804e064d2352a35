namespace AccessStandalone.Storage;

/// <summary>
/// The user table in flash: 30,000 users and 30,000 cards. Each change is announced in the journal, made by one program, and durable when it returns
/// (FORMAT.md §6). While a replacement is being built in the other region, changes go to both.
/// </summary>
public sealed class FlashUserStore : IUserStore
{
    /// <summary>No table has it: journal revisions are epochs, and none gets this far.</summary>
    private const uint NoEpoch = uint.MaxValue;

    private readonly TableJournal _journal;
    private readonly UserTable[] _regions;
    private readonly UserChecks _checks;
    private readonly User _before = new User();
    private readonly ReplacementSet _replacement = new ReplacementSet();
    private bool _isMounted;

    /// <param name="regions">Two.</param>
    public FlashUserStore(TableJournal journal, UserTable[] regions, int userCapacity, int cardCapacity)
    {
        _journal = journal;
        _regions = regions;
        _checks = new UserChecks(userCapacity, cardCapacity);
    }

    public int UserCount => _journal.UserCount;

    public int CardCount => _journal.CardCount;

    public uint Revision => _journal.Revision;

    public uint Epoch => _journal.UserEpoch;

    public bool IsReplacing => _replacement.IsOpen;

    public uint ReplacementEpoch => _replacement.Epoch;

    private UserTable Serving => _regions[_journal.UserRegion];

    private UserTable Spare => _regions[1 - _journal.UserRegion];

    /// <summary>Takes what the journal tells; the change under way at the last power cut was made or not.</summary>
    /// <returns>false if the flash failed.</returns>
    public bool Mount()
    {
        _isMounted = false;
        _replacement.Close();
        Serving.Reset(_journal.UserEpoch);
        Spare.Reset(NoEpoch);
        if (!CountLastChange())
        {
            return false;
        }

        _isMounted = true;
        return true;
    }

    public bool TryFindById(uint userId, User into)
    {
        if (!_isMounted || Serving.FindById(userId) != FindResult.Found)
        {
            return false;
        }

        UserSlot.Read(Serving.Record, into);
        return true;
    }

    public bool TryFindByCard(ulong card, User into)
    {
        if (!_isMounted || Serving.FindByCard(card) != FindResult.Found)
        {
            return false;
        }

        UserSlot.Read(Serving.Record, into);
        return true;
    }

    public bool TryFindNext(uint afterUserId, User into)
    {
        int place = 0;
        while (place >= 0)
        {
            if (TryFindNext(afterUserId, ref place, into))
            {
                return true;
            }
        }

        return false;
    }

    public bool TryFindNext(uint afterUserId, ref int place, User into)
    {
        if (!_isMounted)
        {
            place = -1;
            return false;
        }

        FindResult result = Serving.FindNext(afterUserId, ref place);
        if (result != FindResult.Found)
        {
            place = result == FindResult.Fault ? -1 : place;
            return false;
        }

        UserSlot.Read(Serving.Record, into);
        return true;
    }

    public bool IsReadyFor(User user) => !_isMounted || (AreReadyFor(user) && IsReadyToDelete(user.Id));

    public bool IsReadyToDelete(uint userId) => FindBefore(userId) != StoreResult.Done || AreReadyFor(_before);

    public bool IsReplacementReadyFor(User user) => !IsReplacing || Spare.IsReadyFor(user);

    public StoreResult Insert(User user)
    {
        StoreResult check = _isMounted ? _checks.CheckInsert(Serving, user, UserCount, CardCount) : StoreResult.Fault;
        if (check == StoreResult.Done && IsReplacing)
        {
            check = _checks.CheckInsert(Spare, user, _replacement.UserCount, _replacement.CardCount);
        }

        if (check != StoreResult.Done)
        {
            return check;
        }

        if (!_journal.Announce(JournalOp.Put, user.Id, 1, user.CardCount))
        {
            return StoreResult.Fault;
        }

        StoreResult result = Put(Serving, user, null);
        if (result != StoreResult.Done)
        {
            return result;
        }

        Count(1, user.CardCount);
        Mirror(user, null);
        return StoreResult.Done;
    }

    public StoreResult Update(User user)
    {
        bool isInReplacement = false;
        if (IsReplacing)
        {
            StoreResult mirror = _checks.CheckUpdate(Spare, user, _before, _replacement.CardCount);
            isInReplacement = mirror == StoreResult.Done;
            if (mirror != StoreResult.Done && mirror != StoreResult.NotFound)
            {
                return mirror;
            }
        }

        StoreResult check = _isMounted ? _checks.CheckUpdate(Serving, user, _before, CardCount) : StoreResult.Fault;
        if (check != StoreResult.Done)
        {
            return check;
        }

        if (!_journal.Announce(JournalOp.Put, user.Id, 0, user.CardCount - _before.CardCount))
        {
            return StoreResult.Fault;
        }

        StoreResult result = Put(Serving, user, _before);
        if (result != StoreResult.Done)
        {
            return result;
        }

        Count(0, user.CardCount - _before.CardCount);
        Serving.RemoveCards(_before, user);
        if (isInReplacement && ReadBefore(Spare, user.Id))
        {
            Mirror(user, _before);
        }

        return StoreResult.Done;
    }

    public StoreResult SetUsesLeft(uint userId, ushort usesLeft)
    {
        StoreResult found = FindBefore(userId);
        if (found != StoreResult.Done)
        {
            return found;
        }

        _before.UsesLeft = usesLeft;
        return _journal.Announce(JournalOp.Put, userId, 0, 0) ? Serving.AppendUser(_before, Revision) : StoreResult.Fault;
    }

    public StoreResult Delete(uint userId)
    {
        StoreResult found = FindBefore(userId);
        if (found != StoreResult.Done)
        {
            return found;
        }

        if (!_journal.Announce(JournalOp.Remove, userId, -1, -_before.CardCount))
        {
            return StoreResult.Fault;
        }

        StoreResult result = Serving.AppendRemoval(userId, Revision);
        if (result != StoreResult.Done)
        {
            return result;
        }

        Count(-1, -_before.CardCount);
        Serving.RemoveCards(_before, null);
        if (IsReplacing && ReadBefore(Spare, userId))
        {
            MirrorRemoval();
        }

        return StoreResult.Done;
    }

    public StoreResult DeleteAll()
    {
        if (!_isMounted)
        {
            return StoreResult.Fault;
        }

        AbandonReplacement();
        uint epoch = Revision + 1;
        return SwitchTo(epoch, 0, 0, true);
    }

    public StoreResult BeginReplacement()
    {
        if (!_isMounted)
        {
            return StoreResult.Fault;
        }

        AbandonReplacement();
        if (!_journal.Announce(JournalOp.BeginReplacement, 0, 0, 0))
        {
            return StoreResult.Fault;
        }

        Spare.BeginEpoch(Revision);
        _replacement.Open(Revision);
        return StoreResult.Done;
    }

    public StoreResult AddToReplacement(User user)
    {
        if (!IsReplacing)
        {
            return StoreResult.NotReplacing;
        }

        StoreResult check = _checks.CheckInsert(Spare, user, _replacement.UserCount, _replacement.CardCount);
        if (check != StoreResult.Done)
        {
            return check;
        }

        StoreResult result = Put(Spare, user, null);
        if (result == StoreResult.Done)
        {
            _replacement.Count(1, user.CardCount);
        }

        return result;
    }

    public StoreResult CommitReplacement() => IsReplacing
        ? SwitchTo(_replacement.Epoch, _replacement.UserCount, _replacement.CardCount, false)
        : StoreResult.NotReplacing;

    public void AbandonReplacement()
    {
        if (IsReplacing)
        {
            _replacement.Close();
            Spare.Reset(NoEpoch);
        }
    }

    private bool AreReadyFor(User user) => Serving.IsReadyFor(user) && (!IsReplacing || Spare.IsReadyFor(user));

    private StoreResult SwitchTo(uint epoch, int userCount, int cardCount, bool isNew)
    {
        UserTable old = Serving;
        UserTable next = Spare;
        if (!_journal.SwitchUsers(1 - _journal.UserRegion, epoch, userCount, cardCount))
        {
            return StoreResult.Fault;
        }

        if (isNew)
        {
            next.BeginEpoch(epoch);
        }

        old.Reset(NoEpoch);
        _replacement.Close();
        return StoreResult.Done;
    }

    /// <summary>The order matters: what finds the user first, then what makes him.</summary>
    private StoreResult Put(UserTable table, User user, User? before)
    {
        StoreResult result = table.AppendCards(user, before);
        return result == StoreResult.Done ? table.AppendUser(user, Revision) : result;
    }

    /// <summary>Reads a user of the serving table into the buffer for what was before.</summary>
    private StoreResult FindBefore(uint userId)
    {
        FindResult found = _isMounted ? Serving.FindById(userId) : FindResult.Fault;
        if (found != FindResult.Found)
        {
            return found == FindResult.Fault ? StoreResult.Fault : StoreResult.NotFound;
        }

        UserSlot.Read(Serving.Record, _before);
        return StoreResult.Done;
    }

    private bool ReadBefore(UserTable table, uint userId)
    {
        if (table.FindById(userId) != FindResult.Found)
        {
            return false;
        }

        UserSlot.Read(table.Record, _before);
        return true;
    }

    private void Count(int userChange, int cardChange)
    {
        _journal.UserCount += userChange;
        _journal.CardCount += cardChange;
    }

    /// <summary>A change lands in the replacement too; one that cannot take it is given up: the serving table is what counts.</summary>
    private void Mirror(User user, User? before)
    {
        if (!IsReplacing)
        {
            return;
        }

        if (Put(Spare, user, before) != StoreResult.Done)
        {
            AbandonReplacement();
            return;
        }

        if (before != null)
        {
            Spare.RemoveCards(before, user);
        }

        _replacement.Count(before == null ? 1 : 0, user.CardCount - (before == null ? 0 : before.CardCount));
    }

    private void MirrorRemoval()
    {
        if (Spare.AppendRemoval(_before.Id, Revision) != StoreResult.Done)
        {
            AbandonReplacement();
            return;
        }

        Spare.RemoveCards(_before, null);
        _replacement.Count(-1, -_before.CardCount);
    }

    /// <summary>Whether the change that the newest entry announces was made decides the counts.</summary>
    private bool CountLastChange()
    {
        if (_journal.Op != JournalOp.Put && _journal.Op != JournalOp.Remove)
        {
            return true;
        }

        FindResult found = Serving.FindById(_journal.OpUserId);
        bool made = _journal.Op == JournalOp.Remove
            ? found == FindResult.NotFound
            : found == FindResult.Found && UserSlot.RevisionOf(Serving.Record) == Revision;
        if (made)
        {
            Count(_journal.OpUserChange, _journal.OpCardChange);
        }

        return found != FindResult.Fault;
    }
}
