using System;
using System.Collections.Generic;
using System.Linq;
using AccessStandalone.Storage;

namespace AccessStandalone.Proof.Storage;

/// <summary>What the store should hold, in plain collections.</summary>
public sealed class StoreModel
{
    private const int FormerCardsKept = 40;

    public Dictionary<uint, User> Users { get; private init; } = [];

    public Dictionary<ulong, uint> Cards { get; private init; } = [];

    public Dictionary<SettingId, int> Numbers { get; private init; } = [];

    public Dictionary<SecretId, byte[]> Secrets { get; private init; } = [];

    public HashSet<(ulong Tag, int Length)> Passwords { get; private init; } = [];

    /// <summary>Settings that are neither numbers nor secrets nor passwords, by their key in <see cref="SettingSlots"/>.</summary>
    public Dictionary<ulong, byte[]> Values { get; private init; } = [];

    /// <summary>Some cards that somebody had and nobody has now; the newest at the end.</summary>
    public List<ulong> FormerCards { get; private init; } = [];

    /// <summary>The last records, the newest at the end; the sequence number of the newest is <see cref="NewestSequence"/>.</summary>
    public List<Record> Records { get; private init; } = [];

    public uint NewestSequence { get; private set; }

    public uint Acknowledged { get; set; }

    /// <summary>The set being built, or null.</summary>
    public StoreModel? Replacement { get; set; }

    /// <summary>A copy whose collections are its own; users and records are shared, for nobody changes them.</summary>
    public StoreModel Clone() => new()
    {
        Users = new(Users),
        Cards = new(Cards),
        Numbers = new(Numbers),
        Secrets = new(Secrets),
        Passwords = [.. Passwords],
        Values = new(Values),
        FormerCards = [.. FormerCards],
        Records = [.. Records],
        NewestSequence = NewestSequence,
        Acknowledged = Acknowledged,
        Replacement = Replacement?.Clone(),
    };

    public void Put(User user)
    {
        Remove(user.Id);
        Users[user.Id] = user;
        foreach (ulong card in user.Cards.Take(user.CardCount))
        {
            Cards[card] = user.Id;
            FormerCards.Remove(card);
        }
    }

    public void Remove(uint userId)
    {
        if (Users.Remove(userId, out User? user))
        {
            foreach (ulong card in user.Cards.Take(user.CardCount))
            {
                Cards.Remove(card);
                FormerCards.Add(card);
            }

            ForgetFormerCards();
        }
    }

    public void RemoveAll()
    {
        FormerCards.AddRange(Cards.Keys.Take(FormerCardsKept));
        ForgetFormerCards();
        Users.Clear();
        Cards.Clear();
        Replacement = null;
    }

    public void CommitReplacement()
    {
        StoreModel set = Replacement!;
        RemoveAll();
        foreach (User user in set.Users.Values)
        {
            Put(user);
        }
    }

    public void ClearSettings()
    {
        Numbers.Clear();
        Secrets.Clear();
        Passwords.Clear();
        Values.Clear();
        Acknowledged = 0;
    }

    public void Append(Record record)
    {
        NewestSequence++;
        Records.Add(record);
    }

    private void ForgetFormerCards() => FormerCards.RemoveRange(0, Math.Max(0, FormerCards.Count - FormerCardsKept));
}
