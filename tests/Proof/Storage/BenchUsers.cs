using System;
using System.Collections.Generic;
using AccessStandalone.Storage;

namespace AccessStandalone.Proof.Storage;

/// <summary>Users with one card each, made and forgotten at random.</summary>
internal sealed class BenchUsers
{
    private const ulong FirstCard = 10_000_000;

    private readonly Random _random;
    private readonly List<User> _users = [];
    private uint _nextId = 1;
    private ulong _nextCard = FirstCard;

    public BenchUsers(Random random)
    {
        _random = random;
    }

    public IReadOnlyList<User> All => _users;

    public User Add()
    {
        var user = new User { Id = _nextId, CardCount = 1, PasswordTag = _nextId };
        user.Cards[0] = _nextCard;
        _nextId += (uint)_random.Next(1, 5);
        _nextCard += (ulong)_random.Next(1, 5);
        _users.Add(user);
        return user;
    }

    public User Any() => _users[_random.Next(_users.Count)];

    /// <returns>Who is gone.</returns>
    public User RemoveAny()
    {
        int index = _random.Next(_users.Count);
        User user = _users[index];
        _users[index] = _users[^1];
        _users.RemoveAt(_users.Count - 1);
        return user;
    }

    public User[] InAnyOrder()
    {
        User[] users = [.. _users];
        _random.Shuffle(users);
        return users;
    }
}
