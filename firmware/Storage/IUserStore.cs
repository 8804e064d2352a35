namespace AccessStandalone.Storage;

public enum StoreResult : byte
{
    Done = 0,

    /// <summary>Another user has this ID.</summary>
    UserIdTaken = 1,

    /// <summary>Another user has one of the cards, or the same card is given twice.</summary>
    CardTaken = 2,
    UsersFull = 3,
    CardsFull = 4,

    /// <summary>No user has this ID.</summary>
    NotFound = 5,

    /// <summary>The medium failed; the old data still stand.</summary>
    Fault = 6,
}

/// <summary>The table of users and their cards. Every change is all or nothing, and durable once it has returned <see cref="StoreResult.Done"/>.</summary>
public interface IUserStore
{
    int UserCount { get; }

    int CardCount { get; }

    /// <summary>Changes with every change of the table, so that a platform sees whether its copy is current.</summary>
    uint Revision { get; }

    /// <returns>false if nobody has this ID; <paramref name="into"/> is unchanged then.</returns>
    bool TryFindById(uint userId, User into);

    /// <returns>false if nobody has this card; <paramref name="into"/> is unchanged then.</returns>
    bool TryFindByCard(ulong card, User into);

    /// <summary>Reads the user with the smallest ID above <paramref name="afterUserId"/>: start with 0, go on with the ID read. Stable while the table changes.</summary>
    bool TryFindNext(uint afterUserId, User into);

    /// <summary>Adds a user.</summary>
    /// <returns>Done, UserIdTaken, CardTaken, UsersFull, CardsFull or Fault.</returns>
    StoreResult Insert(User user);

    /// <summary>Removes a user with all cards.</summary>
    /// <returns>Done, NotFound or Fault.</returns>
    StoreResult Delete(uint userId);

    /// <returns>Done or Fault.</returns>
    StoreResult DeleteAll();
}
