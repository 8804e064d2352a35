namespace AccessStandalone.Storage;

/// <summary>
/// The users and cards of one region (FORMAT.md §5, §6). A card belongs to the user whose record lists it; the card table only finds
/// that user. Steps of a change; in which order they make a whole is <see cref="FlashUserStore"/>'s.
/// </summary>
public sealed class UserTable
{
    private const int OwnerOffset = 8;
    private const uint OwnerMask = (1u << 27) - 1;

    private readonly FlashMedium _medium;
    private readonly TableOrder _order;

    public UserTable(FlashMedium medium, SlotTable users, SlotTable cards)
    {
        _medium = medium;
        _order = new TableOrder(medium);
        Users = users;
        Cards = cards;
    }

    public SlotTable Users { get; }

    public SlotTable Cards { get; }

    /// <summary>The user found last by ID or card.</summary>
    public byte[] Record => Users.Record;

    public uint FoundId => (uint)SlotReader.KeyOf(Users.Record, 0);

    /// <summary>Forgets what is where: only what has this epoch counts.</summary>
    public void Reset(uint epoch)
    {
        Users.Reset(epoch);
        Cards.Reset(epoch);
    }

    /// <summary>Begins anew, empty.</summary>
    public void BeginEpoch(uint epoch)
    {
        Users.BeginEpoch(epoch);
        Cards.BeginEpoch(epoch);
    }

    public FindResult FindById(uint userId) => Users.Find(userId);

    /// <summary>Finds the user who comes after one in the order of the table, after 0 the first, in a piece of it: see <see cref="TableOrder"/>.</summary>
    public FindResult FindNext(uint afterUserId, ref int place) => _order.FindNext(Users, afterUserId, afterUserId == 0, ref place);

    /// <summary>Finds the user who has a card.</summary>
    public FindResult FindByCard(ulong card)
    {
        FindResult result = Cards.Find(card);
        if (result != FindResult.Found)
        {
            return result;
        }

        result = Users.Find(LittleEndian.Get32(Cards.Record, OwnerOffset) & OwnerMask);
        return result == FindResult.Found && !UserSlot.HasCard(Users.Record, card) ? FindResult.NotFound : result;
    }

    /// <summary>Whether there are erased sectors where the user and the cards may need new ones; if not, idle work is asked for them.</summary>
    public bool IsReadyFor(User user)
    {
        bool isReady = Users.HasRoomFor(user.Id, 1);
        for (int i = 0; i < user.CardCount; i++)
        {
            // Cards of one user may begin sectors of one group.
            isReady &= Cards.HasRoomFor(user.Cards[i], user.CardCount);
        }

        return isReady;
    }

    /// <summary>Lets the user's cards that somebody has not yet be found.</summary>
    /// <param name="before">The user as he was; null for a new one.</param>
    /// <returns>Done, CardsFull or Fault.</returns>
    public StoreResult AppendCards(User user, User? before)
    {
        for (int i = 0; i < user.CardCount; i++)
        {
            if (before == null || !before.HasCard(user.Cards[i]))
            {
                StoreResult result = AppendCard(user.Cards[i], user.Id, SlotShape.Whole);
                if (result != StoreResult.Done)
                {
                    return result == StoreResult.Full ? StoreResult.CardsFull : result;
                }
            }
        }

        return StoreResult.Done;
    }

    /// <summary>Makes the user what he is from now on.</summary>
    /// <returns>Done, UsersFull or Fault.</returns>
    public StoreResult AppendUser(User user, uint revision)
    {
        int slots = UserSlot.Write(user, revision, _medium.Staged.Bytes, FlashBuffer.Lead);
        Users.Seal(slots);
        StoreResult result = Users.Append(user.Id, slots);
        return result == StoreResult.Full ? StoreResult.UsersFull : result;
    }

    /// <summary>The user exists no more from now on.</summary>
    /// <returns>Done, UsersFull or Fault.</returns>
    public StoreResult AppendRemoval(uint userId, uint revision)
    {
        UserSlot.WriteRemoval(userId, revision, _medium.Staged.Bytes, FlashBuffer.Lead);
        Users.Seal(1);
        StoreResult result = Users.Append(userId, 1);
        return result == StoreResult.Full ? StoreResult.UsersFull : result;
    }

    /// <summary>Removes the card slots of cards that the user has no more. One that stays does no harm: it means nothing.</summary>
    /// <param name="after">The user as he is now; null if he is no more.</param>
    public void RemoveCards(User before, User? after)
    {
        for (int i = 0; i < before.CardCount; i++)
        {
            if (after == null || !after.HasCard(before.Cards[i]))
            {
                RemoveCard(before.Cards[i], before.Id);
            }
        }
    }

    /// <summary>Removes the card slot found last if it means nothing.</summary>
    public void RemoveIfMeaningless(ulong card)
    {
        if (Cards.Find(card) == FindResult.Found)
        {
            uint owner = LittleEndian.Get32(Cards.Record, OwnerOffset) & OwnerMask;
            FindResult result = Users.Find(owner);
            if (result == FindResult.NotFound || (result == FindResult.Found && !UserSlot.HasCard(Users.Record, card)))
            {
                AppendCard(card, 0, SlotShape.Tombstone);
            }
        }
    }

    private void RemoveCard(ulong card, uint owner)
    {
        if (Cards.Find(card) == FindResult.Found && (LittleEndian.Get32(Cards.Record, OwnerOffset) & OwnerMask) == owner)
        {
            AppendCard(card, 0, SlotShape.Tombstone);
        }
    }

    private StoreResult AppendCard(ulong card, uint owner, int type)
    {
        byte[] bytes = _medium.Staged.Bytes;
        LittleEndian.Set64(bytes, FlashBuffer.Lead, card);
        LittleEndian.Set32(bytes, FlashBuffer.Lead + OwnerOffset, owner | ((uint)type << 27));
        Cards.Seal(1);
        return Cards.Append(card, 1);
    }
}
