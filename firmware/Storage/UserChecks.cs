namespace AccessStandalone.Storage;

/// <summary>Whether a user could be written to a table: nothing twice, nothing too much.</summary>
public sealed class UserChecks
{
    private readonly int _userCapacity;
    private readonly int _cardCapacity;

    public UserChecks(int userCapacity, int cardCapacity)
    {
        _userCapacity = userCapacity;
        _cardCapacity = cardCapacity;
    }

    /// <param name="userCount">Users there are.</param>
    /// <param name="cardCount">Cards there are.</param>
    /// <returns>Done, UserIdTaken, CardTaken, UsersFull, CardsFull or Fault.</returns>
    public StoreResult CheckInsert(UserTable table, User user, int userCount, int cardCount)
    {
        // The user last: where he is to go is known then.
        StoreResult cards = CheckCards(table, user, null);
        FindResult found = cards == StoreResult.Fault ? FindResult.Fault : table.FindById(user.Id);
        if (found != FindResult.NotFound)
        {
            return found == FindResult.Found ? StoreResult.UserIdTaken : StoreResult.Fault;
        }

        if (cards != StoreResult.Done)
        {
            return cards;
        }

        if (userCount >= _userCapacity)
        {
            return StoreResult.UsersFull;
        }

        return cardCount + user.CardCount > _cardCapacity ? StoreResult.CardsFull : StoreResult.Done;
    }

    /// <param name="before">Gets the user as he is now.</param>
    /// <param name="cardCount">Cards there are.</param>
    /// <returns>Done, NotFound, CardTaken, CardsFull or Fault.</returns>
    public StoreResult CheckUpdate(UserTable table, User user, User before, int cardCount)
    {
        FindResult found = table.FindById(user.Id);
        if (found != FindResult.Found)
        {
            return found == FindResult.Fault ? StoreResult.Fault : StoreResult.NotFound;
        }

        UserSlot.Read(table.Record, before);
        StoreResult cards = CheckCards(table, user, before);
        if (cards != StoreResult.Done)
        {
            return cards;
        }

        return cardCount + user.CardCount - before.CardCount > _cardCapacity ? StoreResult.CardsFull : StoreResult.Done;
    }

    /// <summary>No card twice, none that another user has.</summary>
    /// <param name="before">Whose cards are known to be free for him; or null.</param>
    private static StoreResult CheckCards(UserTable table, User user, User? before)
    {
        for (int i = 0; i < user.CardCount; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (user.Cards[i] == user.Cards[j])
                {
                    return StoreResult.CardTaken;
                }
            }

            if (before == null || !before.HasCard(user.Cards[i]))
            {
                FindResult found = table.FindByCard(user.Cards[i]);
                if (found != FindResult.NotFound)
                {
                    return found == FindResult.Found ? StoreResult.CardTaken : StoreResult.Fault;
                }
            }
        }

        return StoreResult.Done;
    }
}
