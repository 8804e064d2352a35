using System;
using System.Linq;
using AccessStandalone.Storage;

namespace AccessStandalone.Proof.Storage;

/// <summary>Random users, records and values from a seed.</summary>
public sealed class RandomContent
{
    private readonly Random _random;
    private ulong _nextCard;

    /// <param name="firstCard">New cards have higher numbers.</param>
    public RandomContent(Random random, ulong firstCard)
    {
        _random = random;
        _nextCard = firstCard;
    }

    /// <summary>A user with cards that nobody has; some are new, some had an owner before.</summary>
    /// <param name="model">Whose cards are taken; null if they are to be new.</param>
    public User NewUser(uint id, int cardCount, StoreModel? model = null)
    {
        var user = new User { Id = id };
        FillFields(user);
        AddCards(user, cardCount, model);
        return user;
    }

    /// <summary>The user with other fields, some cards dropped and some that nobody has.</summary>
    public User Changed(User user, int maxNewCards, StoreModel? model = null)
    {
        ArgumentNullException.ThrowIfNull(user);
        var changed = new User { Id = user.Id };
        FillFields(changed);
        foreach (ulong card in user.Cards.Take(user.CardCount))
        {
            if (_random.Next(3) > 0)
            {
                changed.Cards[changed.CardCount++] = card;
            }
        }

        AddCards(changed, Math.Min(_random.Next(maxNewCards + 1), User.MaxCards - changed.CardCount), model);
        return changed;
    }

    public Record NewRecord() => new()
    {
        UtcMs = _random.NextInt64(1L << 47),
        Kind = (RecordKind)_random.Next(1, 16),
        Reason = (Reason)_random.Next(16),
        Method = (AccessMethod)_random.Next(8),
        Reader = (ReaderId)_random.Next(4),
        Alarm = (AlarmKind)_random.Next(11),
        Duress = _random.Next(2) == 1,
        UserId = (uint)_random.Next((int)User.MaxId),
        Card = (ulong)_random.NextInt64(),
        Name = (RecordName)_random.Next(8),
        Word = (RecordWord)_random.Next(11),
        Value = _random.Next(int.MinValue, int.MaxValue),
    };

    public byte[] NewBytes(int count)
    {
        var bytes = new byte[count];
        _random.NextBytes(bytes);
        return bytes;
    }

    /// <summary>A value for a setting that is kept as bytes: what such a setting may hold.</summary>
    public byte[] NewValue(SettingClass kind) =>
        RandomTimeRules.IsTimeRule(kind) ? RandomTimeRules.Next(kind, _random) : NewBytes(_random.Next(SettingSlots.MaxValueBytes + 1));

    private void FillFields(User user)
    {
        user.Kind = (UserKind)_random.Next(6);
        user.State = (UserState)_random.Next(3);
        user.ValidFromS = (uint)_random.NextInt64(uint.MaxValue);
        user.ValidToS = (uint)_random.NextInt64(uint.MaxValue);
        user.UsesLeft = (ushort)_random.Next(65_536);
        user.Schedule = (byte)_random.Next(256);
        user.PasswordTag = (ulong)_random.NextInt64();
        FillName(user.Name);
    }

    private void FillName(byte[] name)
    {
        Array.Clear(name);
        for (int i = _random.Next(name.Length + 1) - 1; i >= 0; i--)
        {
            name[i] = (byte)_random.Next('A', 'Z' + 1);
        }
    }

    private void AddCards(User user, int count, StoreModel? model)
    {
        for (int i = 0; i < count; i++)
        {
            user.Cards[user.CardCount] = FormerCard(user, model) ?? NextCard();
            user.CardCount++;
        }
    }

    private ulong? FormerCard(User user, StoreModel? model)
    {
        if (model == null || model.FormerCards.Count == 0 || _random.Next(3) > 0)
        {
            return null;
        }

        ulong card = model.FormerCards[_random.Next(model.FormerCards.Count)];
        bool isFree = !user.HasCard(card) && !model.Cards.ContainsKey(card) && model.Replacement?.Cards.ContainsKey(card) != true;
        return isFree ? card : null;
    }

    private ulong NextCard()
    {
        _nextCard += (ulong)_random.Next(1, 4);
        return _nextCard;
    }
}
