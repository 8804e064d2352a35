using System;
using System.Collections.Generic;
using System.Linq;
using AccessStandalone.Storage;

namespace AccessStandalone.Proof.Decision;

/// <summary>Random users and public passwords. Numbers of cards, IDs and passwords meet often: they are no keys to each other.</summary>
internal sealed class RandomPeople
{
    private const int Numbers = 90;
    private const int MaxCards = 5;

    private static readonly UserKind[] Kinds =
    [
        UserKind.General, UserKind.General, UserKind.General, UserKind.General, UserKind.Vip, UserKind.Guest, UserKind.Guest, UserKind.Patrol,
        UserKind.Blocklist, UserKind.Duress,
    ];

    private readonly Random _random;
    private readonly RandomPlans _plans;
    private readonly DecisionWorld _world;

    public RandomPeople(Random random, RandomPlans plans, DecisionWorld world)
    {
        _random = random;
        _plans = plans;
        _world = world;
    }

    /// <summary>A number that is somebody's ID, card or password, or nobody's.</summary>
    public uint Number() => _random.Percent(5) ? 99_999_999 - (uint)_random.Next(3) : (uint)_random.Next(1, Numbers);

    /// <returns>Somebody new, or null where the number is taken.</returns>
    public Person? Newcomer()
    {
        uint id = Number();
        bool isTaken = _world.People.ContainsKey(id) || _world.PublicPasswords.Any(password => ulong.Parse(password) == id);
        return isTaken ? null : Filled(new Person(id));
    }

    /// <summary>The same ID with other rights, and in half of the cases other cards and another password.</summary>
    public Person Changed(Person person) => _random.Percent(50) ? Filled(person) : WithRights(person);

    /// <returns>Digits, or null where they are taken or an ID.</returns>
    public string? NewPublicPassword()
    {
        string digits = _random.Percent(50) ? WithZeros(Number().ToString()) : _random.Digits(_random.Next(1, 17));
        ulong number = ulong.Parse(digits);
        return _world.PublicPasswords.Contains(digits) || _world.People.Keys.Any(id => id == number) ? null : digits;
    }

    public string WithZeros(string digits) => new string('0', _random.Next(4)) + digits;

    private Person Filled(Person person)
    {
        string? password = _random.Percent(85) ? Password() : null;
        int cards = password == null ? _random.Next(1, MaxCards + 1) : _random.Of(0, 1, 1, 1, 2, 3, MaxCards);
        return WithRights(person with { Password = password ?? "1", Cards = NewCards(cards, person.Id) }) is var filled && password == null && filled.Cards.Count > 0
            ? filled with { Password = null }
            : filled;
    }

    private Person WithRights(Person person)
    {
        UserKind kind = _random.Of(Kinds);
        (DateTime? from, DateTime? to) = Validity();
        return person with
        {
            Kind = kind,
            State = _random.Percent(88) ? UserState.Normal : _random.Of(UserState.Lost, UserState.Frozen),
            ValidFrom = from,
            ValidTo = to,
            UsesLeft = _random.Percent(kind == UserKind.Guest ? 90 : 15) ? _random.Of(0, 1, 2, 3, 5, 20, 300, 65_534) : null,
            Schedule = _random.Percent(35) ? _plans.Number() : null,
        };
    }

    private (DateTime? From, DateTime? To) Validity()
    {
        DateTime one = _plans.Second();
        DateTime other = _random.Percent(80) ? one.AddDays(_random.Next(300)) : one;
        return _random.Next(10) switch
        {
            0 => (one.AddDays(-_random.Next(300)), null),
            1 => (null, one.AddDays(_random.Next(300))),
            2 => (one, other),
            3 => (one.AddDays(-400), other.AddDays(200)),
            _ => (null, null),
        };
    }

    private string Password()
    {
        string digits = _random.Percent(25) ? WithZeros(Number().ToString()) : _random.Digits(_random.Next(1, 9));
        digits = digits.Length > 8 ? digits[..8] : digits;
        return _random.Percent(25) ? digits[..^1] + '9' : digits;
    }

    private List<ulong> NewCards(int count, uint id)
    {
        var cards = new List<ulong>();
        for (int i = 0; i < count; i++)
        {
            ulong card = _random.Percent(60) ? Number() : (ulong)_random.NextInt64(1, long.MaxValue);
            Person? owner = _world.OwnerOf(card);
            if (!cards.Contains(card) && (owner == null || owner.Id == id))
            {
                cards.Add(card);
            }
        }

        return cards;
    }
}
