using System;
using System.Collections.Generic;
using System.Linq;
using AccessStandalone.Storage;

namespace AccessStandalone.Proof.Decision;

/// <summary>The table of users without a medium: a million decisions want no flash.</summary>
internal sealed class RamUsers : IUserStore
{
    private readonly Dictionary<uint, User> _users = [];
    private readonly Dictionary<ulong, User> _owners = [];

    public int UserCount => _users.Count;

    public int CardCount => _owners.Count;

    public uint Revision { get; private set; }

    public bool IsReplacing => false;

    public uint Epoch => 0;

    public uint ReplacementEpoch => 0;

    public bool TryFindById(uint userId, User into) => TryCopy(_users.GetValueOrDefault(userId), into);

    public bool TryFindByCard(ulong card, User into) => TryCopy(_owners.GetValueOrDefault(card), into);

    public bool TryFindNext(uint afterUserId, User into) => TryCopy(_users.Values.OrderBy(user => user.Id).FirstOrDefault(user => user.Id > afterUserId), into);

    public bool TryFindNext(uint afterUserId, ref int place, User into)
    {
        bool isFound = TryFindNext(afterUserId, into);
        place = isFound ? 0 : -1;
        return isFound;
    }

    public StoreResult Insert(User user)
    {
        var kept = new User();
        kept.CopyFrom(user);
        kept.Revision = ++Revision;
        _users.Add(kept.Id, kept);
        foreach (ulong card in kept.Cards.Take(kept.CardCount))
        {
            _owners.Add(card, kept);
        }

        return StoreResult.Done;
    }

    public StoreResult Update(User user)
    {
        StoreResult result = Delete(user.Id);
        return result == StoreResult.Done ? Insert(user) : result;
    }

    public StoreResult SetUsesLeft(uint userId, ushort usesLeft)
    {
        if (!_users.TryGetValue(userId, out User? user))
        {
            return StoreResult.NotFound;
        }

        user.UsesLeft = usesLeft;
        user.Revision = ++Revision;
        return StoreResult.Done;
    }

    public StoreResult Delete(uint userId)
    {
        if (!_users.Remove(userId, out User? user))
        {
            return StoreResult.NotFound;
        }

        Revision++;
        foreach (ulong card in user.Cards.Take(user.CardCount))
        {
            _owners.Remove(card);
        }

        return StoreResult.Done;
    }

    public StoreResult DeleteAll() => throw new NotSupportedException();

    public StoreResult BeginReplacement() => throw new NotSupportedException();

    public bool IsReadyFor(User user) => true;

    public bool IsReadyToDelete(uint userId) => true;

    public bool IsReplacementReadyFor(User user) => throw new NotSupportedException();

    public StoreResult AddToReplacement(User user) => throw new NotSupportedException();

    public StoreResult CommitReplacement() => throw new NotSupportedException();

    public void AbandonReplacement() => throw new NotSupportedException();

    private static bool TryCopy(User? from, User into)
    {
        if (from != null)
        {
            into.CopyFrom(from);
        }

        return from != null;
    }
}
