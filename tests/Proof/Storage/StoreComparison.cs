using System;
using System.Collections.Generic;
using AccessStandalone.Storage;

namespace AccessStandalone.Proof.Storage;

/// <summary>Reads the whole store through its interfaces and compares it with a model.</summary>
public static class StoreComparison
{
    private const ulong UnknownCard = 0xFEDC_BA98_7654_3210;
    private const uint UnknownUser = User.MaxId;

    /// <returns>The first difference in words, or null.</returns>
    public static string? Difference(FlashRig rig, StoreModel model)
    {
        ArgumentNullException.ThrowIfNull(rig);
        return rig.Storage.State != StorageState.Ready
            ? $"the store is {rig.Storage.State}"
            : Users(rig.Storage.Users, model) ?? SettingComparison.Difference(rig.Storage, model) ?? Records(rig, model);
    }

    private static string? Users(IUserStore store, StoreModel model)
    {
        if (store.UserCount != model.Users.Count || store.CardCount != model.Cards.Count)
        {
            return $"{store.UserCount} users and {store.CardCount} cards instead of {model.Users.Count} and {model.Cards.Count}";
        }

        var found = new User();
        foreach (User user in model.Users.Values)
        {
            if (!store.TryFindById(user.Id, found) || !Same(user, found))
            {
                return $"user {user.Id} is not found, or not as he was";
            }
        }

        return Cards(store, model, found) ?? Unknown(store, model, found) ?? Enumeration(store, model);
    }

    private static string? Cards(IUserStore store, StoreModel model, User found)
    {
        foreach ((ulong card, uint owner) in model.Cards)
        {
            if (!store.TryFindByCard(card, found) || found.Id != owner)
            {
                return $"card {card} of user {owner} is not found";
            }
        }

        return null;
    }

    private static string? Unknown(IUserStore store, StoreModel model, User found)
    {
        foreach (ulong card in model.FormerCards)
        {
            if (!model.Cards.ContainsKey(card) && store.TryFindByCard(card, found))
            {
                return $"card {card} is found, of user {found.Id}, and nobody has it any more";
            }
        }

        return store.TryFindByCard(UnknownCard, found) || store.TryFindById(UnknownUser, found) ? "somebody unknown is found" : null;
    }

    private static string? Enumeration(IUserStore store, StoreModel model)
    {
        var seen = new HashSet<uint>();
        var found = new User();
        uint cursor = 0;
        while (store.TryFindNext(cursor, found))
        {
            cursor = found.Id;
            if (!seen.Add(cursor) || !model.Users.TryGetValue(cursor, out User? user) || !Same(user, found))
            {
                return $"user {cursor} is listed twice, or should not be there, or is not as he was";
            }
        }

        return seen.Count == model.Users.Count ? null : $"{seen.Count} users are listed instead of {model.Users.Count}";
    }

    private static string? Records(FlashRig rig, StoreModel model)
    {
        IRecordLog log = rig.Storage.Records;
        if (log.NewestSequence != model.NewestSequence || log.ReadAcknowledged() != model.Acknowledged)
        {
            return $"newest record {log.NewestSequence}, acknowledged {log.ReadAcknowledged()} instead of {model.NewestSequence} and {model.Acknowledged}";
        }

        uint wanted = Math.Min(model.NewestSequence, rig.FewestRecordsKept);
        if (wanted > 0 && log.OldestSequence > model.NewestSequence - wanted + 1)
        {
            return $"the oldest record is {log.OldestSequence}, and the newest {wanted} of {model.NewestSequence} must be kept";
        }

        var found = new Record();
        uint first = model.NewestSequence - (uint)model.Records.Count + 1;
        for (uint sequence = Math.Max(first, log.OldestSequence); sequence <= log.NewestSequence && sequence > 0; sequence++)
        {
            if (!log.TryRead(sequence, found) || !Same(model.Records[(int)(sequence - first)], found) || found.Sequence != sequence)
            {
                return $"record {sequence} of {log.OldestSequence} to {log.NewestSequence} is lost, or not as it was";
            }
        }

        return null;
    }

    private static bool Same(User a, User b) =>
        a.Id == b.Id && a.Kind == b.Kind && a.State == b.State && a.ValidFromS == b.ValidFromS && a.ValidToS == b.ValidToS
        && a.UsesLeft == b.UsesLeft && a.Schedule == b.Schedule && a.PasswordTag == b.PasswordTag && a.Name.AsSpan().SequenceEqual(b.Name)
        && a.Cards.AsSpan(0, a.CardCount).SequenceEqual(b.Cards.AsSpan(0, b.CardCount));

    private static bool Same(Record a, Record b) =>
        a.UtcMs == b.UtcMs && a.Kind == b.Kind && a.Reason == b.Reason && a.Method == b.Method && a.Reader == b.Reader && a.Alarm == b.Alarm
        && a.Duress == b.Duress && a.UserId == b.UserId && a.Card == b.Card && a.Name == b.Name && a.Word == b.Word && a.Value == b.Value;
}
