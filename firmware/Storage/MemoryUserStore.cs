using System;

namespace AccessStandalone.Storage;

/// <summary>
/// The user table in RAM: lost at power-off. Stands in until the flash table of the next step, behind the same interface.
/// Users are parallel arrays sorted by ID, cards are rows sorted by number that name their user: both are found by bisection,
/// and a change moves the rows behind it with one native copy.
/// </summary>
public sealed class MemoryUserStore : IUserStore
{
    private readonly uint[] _ids;
    private readonly ulong[] _passwordTags;
    private readonly byte[] _names;
    private readonly ulong[] _cards;
    private readonly uint[] _cardOwners;

    /// <param name="userCapacity">Users it takes, at least 1; 30,000 in the product.</param>
    /// <param name="cardCapacity">Cards it takes, at least 1; 30,000 in the product.</param>
    public MemoryUserStore(int userCapacity, int cardCapacity)
    {
        _ids = new uint[userCapacity];
        _passwordTags = new ulong[userCapacity];
        _names = new byte[userCapacity * User.MaxNameBytes];
        _cards = new ulong[cardCapacity];
        _cardOwners = new uint[cardCapacity];
    }

    public int UserCount { get; private set; }

    public int CardCount { get; private set; }

    public uint Revision { get; private set; }

    public bool TryFindById(uint userId, User into)
    {
        int row = UserRow(userId);
        return row < UserCount && _ids[row] == userId && ReadUser(row, into);
    }

    public bool TryFindByCard(ulong card, User into)
    {
        int row = CardRow(card);
        return row < CardCount && _cards[row] == card && TryFindById(_cardOwners[row], into);
    }

    public bool TryFindNext(uint afterUserId, User into)
    {
        if (afterUserId == uint.MaxValue)
        {
            return false;
        }

        int row = UserRow(afterUserId + 1);
        return row < UserCount && ReadUser(row, into);
    }

    public StoreResult Insert(User user)
    {
        int row = UserRow(user.Id);
        if (row < UserCount && _ids[row] == user.Id)
        {
            return StoreResult.UserIdTaken;
        }

        if (!CardsAreFree(user))
        {
            return StoreResult.CardTaken;
        }

        if (UserCount == _ids.Length)
        {
            return StoreResult.UsersFull;
        }

        if (CardCount + user.CardCount > _cards.Length)
        {
            return StoreResult.CardsFull;
        }

        InsertUserRow(row, user);
        for (int i = 0; i < user.CardCount; i++)
        {
            InsertCardRow(user.Cards[i], user.Id);
        }

        Revision++;
        return StoreResult.Done;
    }

    public StoreResult Delete(uint userId)
    {
        int row = UserRow(userId);
        if (row >= UserCount || _ids[row] != userId)
        {
            return StoreResult.NotFound;
        }

        int behind = UserCount - row - 1;
        Array.Copy(_ids, row + 1, _ids, row, behind);
        Array.Copy(_passwordTags, row + 1, _passwordTags, row, behind);
        Array.Copy(_names, (row + 1) * User.MaxNameBytes, _names, row * User.MaxNameBytes, behind * User.MaxNameBytes);
        UserCount--;
        DeleteCardsOf(userId);
        Revision++;
        return StoreResult.Done;
    }

    public StoreResult DeleteAll()
    {
        UserCount = 0;
        CardCount = 0;
        Revision++;
        return StoreResult.Done;
    }

    private bool ReadUser(int row, User into)
    {
        into.Clear();
        into.Id = _ids[row];
        into.PasswordTag = _passwordTags[row];
        Array.Copy(_names, row * User.MaxNameBytes, into.Name, 0, User.MaxNameBytes);
        for (int i = 0; i < CardCount && into.CardCount < User.MaxCards; i++)
        {
            if (_cardOwners[i] == into.Id)
            {
                into.Cards[into.CardCount++] = _cards[i];
            }
        }

        return true;
    }

    private bool CardsAreFree(User user)
    {
        for (int i = 0; i < user.CardCount; i++)
        {
            int row = CardRow(user.Cards[i]);
            if (row < CardCount && _cards[row] == user.Cards[i])
            {
                return false;
            }

            for (int j = 0; j < i; j++)
            {
                if (user.Cards[j] == user.Cards[i])
                {
                    return false;
                }
            }
        }

        return true;
    }

    private void InsertUserRow(int row, User user)
    {
        int behind = UserCount - row;
        Array.Copy(_ids, row, _ids, row + 1, behind);
        Array.Copy(_passwordTags, row, _passwordTags, row + 1, behind);
        Array.Copy(_names, row * User.MaxNameBytes, _names, (row + 1) * User.MaxNameBytes, behind * User.MaxNameBytes);
        _ids[row] = user.Id;
        _passwordTags[row] = user.PasswordTag;
        Array.Copy(user.Name, 0, _names, row * User.MaxNameBytes, User.MaxNameBytes);
        UserCount++;
    }

    private void InsertCardRow(ulong card, uint owner)
    {
        int row = CardRow(card);
        int behind = CardCount - row;
        Array.Copy(_cards, row, _cards, row + 1, behind);
        Array.Copy(_cardOwners, row, _cardOwners, row + 1, behind);
        _cards[row] = card;
        _cardOwners[row] = owner;
        CardCount++;
    }

    private void DeleteCardsOf(uint userId)
    {
        int kept = 0;
        for (int i = 0; i < CardCount; i++)
        {
            if (_cardOwners[i] != userId)
            {
                _cards[kept] = _cards[i];
                _cardOwners[kept] = _cardOwners[i];
                kept++;
            }
        }

        CardCount = kept;
    }

    /// <summary>The row of the first user whose ID is not below the given one.</summary>
    private int UserRow(uint userId)
    {
        int low = 0;
        int high = UserCount;
        while (low < high)
        {
            int middle = (low + high) >> 1;
            if (_ids[middle] < userId)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>The row of the first card whose number is not below the given one.</summary>
    private int CardRow(ulong card)
    {
        int low = 0;
        int high = CardCount;
        while (low < high)
        {
            int middle = (low + high) >> 1;
            if (_cards[middle] < card)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
