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

    /// <summary>There is no room where it belongs.</summary>
    Full = 7,

    /// <summary>No replacement of the table is under way, or it was given up.</summary>
    NotReplacing = 8,
}

/// <summary>The table of users and their cards. Every change is all or nothing, and durable once it has returned <see cref="StoreResult.Done"/>.</summary>
public interface IUserStore
{
    int UserCount { get; }

    int CardCount { get; }

    /// <summary>Changes with every change of the table, so that a platform sees whether its copy is current.</summary>
    uint Revision { get; }

    /// <summary>Changes only when the whole set was replaced or deleted.</summary>
    uint Epoch { get; }

    /// <returns>false if nobody has this ID; <paramref name="into"/> is unchanged then.</returns>
    bool TryFindById(uint userId, User into);

    /// <returns>false if nobody has this card; <paramref name="into"/> is unchanged then.</returns>
    bool TryFindByCard(ulong card, User into);

    /// <summary>
    /// Reads all users one after the other: start with 0, go on with the ID read. The order is the table's own and stays while the table
    /// changes: whoever is there throughout is read exactly once.
    /// </summary>
    bool TryFindNext(uint afterUserId, User into);

    /// <summary>The same, but looks at a piece of the table only: where it is nearly empty, all of it takes some 300 ms.</summary>
    /// <param name="place">Where to look: 0 after the user; gets where to go on if nobody was found, below 0 at the end, 0 if somebody was.</param>
    /// <returns>Whether somebody was found in this piece.</returns>
    bool TryFindNext(uint afterUserId, ref int place, User into);

    /// <summary>
    /// Whether inserting a user, or making the one with this ID what he is here, finds erased flash, so that it takes some milliseconds. If not, idle work
    /// erases what is wanted next; who does not wait for it waits in <see cref="Insert"/> instead, 45 ms and more for each erase.
    /// </summary>
    bool IsReadyFor(User user);

    /// <summary>The same for <see cref="Delete"/>.</summary>
    bool IsReadyToDelete(uint userId);

    /// <summary>Adds a user.</summary>
    /// <returns>Done, UserIdTaken, CardTaken, UsersFull, CardsFull or Fault.</returns>
    StoreResult Insert(User user);

    /// <summary>Replaces the record of the user with this ID, cards included.</summary>
    /// <returns>Done, NotFound, CardTaken, UsersFull, CardsFull or Fault.</returns>
    StoreResult Update(User user);

    /// <summary>
    /// Sets how many uses a user has left. Not in a new set that is being built: there the platform's number holds.
    /// </summary>
    /// <returns>Done, NotFound, Full or Fault.</returns>
    StoreResult SetUsesLeft(uint userId, ushort usesLeft);

    /// <summary>Removes a user with all cards.</summary>
    /// <returns>Done, NotFound or Fault.</returns>
    StoreResult Delete(uint userId);

    /// <returns>Done or Fault.</returns>
    StoreResult DeleteAll();

    /// <summary>Whether a replacement is being built.</summary>
    bool IsReplacing { get; }

    /// <summary>What <see cref="Epoch"/> is once the replacement under way is committed.</summary>
    uint ReplacementEpoch { get; }

    /// <summary>
    /// Begins to build a new set of users, which replaces all there are when it is committed. Until then the old ones serve, and changes go to
    /// both in the order in which they come; one that the new set cannot take is refused. One begun before is abandoned.
    /// </summary>
    /// <returns>Done or Fault.</returns>
    StoreResult BeginReplacement();

    /// <summary>As <see cref="IsReadyFor"/>, for the new set.</summary>
    bool IsReplacementReadyFor(User user);

    /// <summary>Adds a user to the new set.</summary>
    /// <returns>Done, UserIdTaken, CardTaken, UsersFull, CardsFull, NotReplacing or Fault.</returns>
    StoreResult AddToReplacement(User user);

    /// <summary>The new set is the table from now on, all of it or, after a power cut, nothing of it.</summary>
    /// <returns>Done, NotReplacing or Fault.</returns>
    StoreResult CommitReplacement();

    void AbandonReplacement();
}
