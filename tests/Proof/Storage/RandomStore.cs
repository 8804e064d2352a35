using System;
using System.Collections.Generic;
using System.Linq;
using AccessStandalone.Storage;

namespace AccessStandalone.Proof.Storage;

/// <summary>Random operations from a seed, always such as the store must take.</summary>
public sealed class RandomStore
{
    private readonly Random _random;
    private readonly RandomSettings _settings;
    private readonly uint _maxId;
    private readonly int _maxUsers;
    private readonly int _maxCards;

    /// <param name="maxId">User IDs go from 1 to this.</param>
    /// <param name="firstCard">Above those that the store has already.</param>
    public RandomStore(int seed, uint maxId, int maxUsers, int maxCards, ulong firstCard = 1_000_000)
    {
        _random = new Random(seed);
        _maxId = maxId;
        _maxUsers = maxUsers;
        _maxCards = maxCards;
        Content = new RandomContent(_random, firstCard);
        _settings = new RandomSettings(_random, Content);
    }

    public RandomContent Content { get; }

    /// <summary>An operation that the store must acknowledge in this state.</summary>
    public StoreOp Next(StoreModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        int choice = _random.Next(100);
        return choice switch
        {
            < 35 => Insert(model),
            < 52 => Update(model),
            < 55 => model.Users.Count > 0 ? StoreOp.SetUsesLeft(AnyId(model), (ushort)_random.Next(1 + User.UnlimitedUses)) : StoreOp.Idle(1),
            < 65 => model.Users.Count > 0 ? StoreOp.Delete(AnyId(model)) : StoreOp.Append(Content.NewRecord()),
            < 80 => StoreOp.Append(Content.NewRecord()),
            < 86 => _settings.Next(model),
            < 89 => Replacement(model),
            < 90 => _random.Next(50) == 0 ? StoreOp.DeleteAll() : StoreOp.Acknowledge((uint)_random.NextInt64(model.NewestSequence + 1L)),
            < 99 => StoreOp.Idle(_random.Next(1, 30)),
            _ => _random.Next(4) == 0 ? StoreOp.Restart() : StoreOp.Idle(200),
        };
    }

    private StoreOp Insert(StoreModel model)
    {
        uint id = (uint)_random.Next(1, (int)_maxId + 1);
        bool isTaken = model.Users.ContainsKey(id) || model.Replacement?.Users.ContainsKey(id) == true;
        bool isFull = model.Users.Count >= _maxUsers || model.Replacement?.Users.Count >= _maxUsers;
        if (isTaken || isFull)
        {
            return StoreOp.Idle(1);
        }

        int[] usual = [1, 1, 1, 1, 1, 1, 0, 2, 3, 5];
        return StoreOp.Insert(Content.NewUser(id, Math.Min(usual[_random.Next(usual.Length)], RoomForCards(model)), model));
    }

    private StoreOp Update(StoreModel model)
    {
        // The new set's user may have fewer cards than the one that takes his place.
        bool hasRoom = model.Replacement == null || model.Replacement.Cards.Count <= _maxCards - User.MaxCards;
        return model.Users.Count > 0 && hasRoom
            ? StoreOp.Update(Content.Changed(model.Users[AnyId(model)], Math.Min(RoomForCards(model), 2), model))
            : StoreOp.Idle(1);
    }

    private StoreOp Replacement(StoreModel model)
    {
        if (model.Replacement == null)
        {
            return _random.Next(10) == 0 ? StoreOp.BeginReplacement() : StoreOp.Idle(1);
        }

        switch (_random.Next(60))
        {
            case 0 or 1:
                return StoreOp.CommitReplacement();
            case 2:
                return StoreOp.AbandonReplacement();
            default:
                return AddToReplacement(model, model.Replacement);
        }
    }

    /// <summary>Somebody new, or one of those there are with some of his cards: so no card has two owners in the two sets.</summary>
    private StoreOp AddToReplacement(StoreModel model, StoreModel set)
    {
        uint id = _random.Next(2) == 0 && model.Users.Count > 0 ? AnyId(model) : (uint)_random.Next(1, (int)_maxId + 1);
        bool hasRoom = set.Users.Count < _maxUsers && set.Cards.Count <= _maxCards - User.MaxCards;
        if (!hasRoom || set.Users.ContainsKey(id))
        {
            return StoreOp.Idle(1);
        }

        return StoreOp.AddToReplacement(model.Users.TryGetValue(id, out User? user) ? Content.Changed(user, 0) : Content.NewUser(id, _random.Next(2)));
    }

    private int RoomForCards(StoreModel model) =>
        Math.Min(_maxCards - model.Cards.Count, model.Replacement == null ? User.MaxCards : _maxCards - model.Replacement.Cards.Count);

    private uint AnyId(StoreModel model)
    {
        // Which one is all the same, but it must follow from the seed alone, and not cost a walk over 30,000.
        IEnumerable<uint> ids = model.Users.Keys;
        return ids.ElementAt(_random.Next(Math.Min(model.Users.Count, 64)));
    }
}
