using System;
using System.Linq;
using AccessStandalone.Storage;

namespace AccessStandalone.Proof.Decision;

/// <summary>Random credentials: right ones, wrong ones, those of others and of nobody.</summary>
internal sealed class RandomCredentials
{
    private const int MaxDigits = 16;

    private readonly Random _random;
    private readonly RandomPeople _people;
    private readonly DecisionWorld _world;

    public RandomCredentials(Random random, RandomPeople people, DecisionWorld world)
    {
        _random = random;
        _people = people;
        _world = world;
    }

    /// <param name="person">Who comes; null for a stranger.</param>
    public Credential Next(Person? person)
    {
        string password = Password(person);
        if (_random.Percent(50) || (_world.Mode is 0 or 1 && _random.Percent(50)))
        {
            return new Credential(Card(person), Reader(), null, password);
        }

        string digits = _random.Percent(12) ? PublicPassword() : Id(person);
        return new Credential(0, ReaderId.Keypad, digits.Length > MaxDigits ? digits[..MaxDigits] : digits, password);
    }

    private ulong Card(Person? person) => person?.Cards.Count > 0 && _random.Percent(92) ? person.Cards[_random.Next(person.Cards.Count)] : _people.Number();

    private ReaderId Reader() => _random.Of(ReaderId.Builtin, ReaderId.Builtin, ReaderId.Wiegand, ReaderId.Osdp1, ReaderId.Osdp8);

    private string Id(Person? person)
    {
        string id = person != null && _random.Percent(92) ? person.Id.ToString() : StrangeId();
        return _random.Percent(15) ? _people.WithZeros(id) : id;
    }

    private string StrangeId() => _random.Next(4) switch
    {
        0 => "0",
        1 => (4_294_967_296 + _people.Number()).ToString(),
        2 => _random.Digits(_random.Next(1, MaxDigits + 1)),
        _ => _people.Number().ToString(),
    };

    private string PublicPassword()
    {
        string digits = _random.Any(_world.PublicPasswords) ?? _people.Number().ToString();
        return _random.Next(8) switch
        {
            0 => "0" + digits,
            1 when digits.Length > 1 => digits[1..],
            2 => digits[..^1] + _random.Next(10),
            _ => digits,
        };
    }

    private string Password(Person? person)
    {
        string right = person?.Password ?? _random.Digits(4);
        return _random.Next(20) switch
        {
            0 => string.Empty,
            1 => _random.Any(_world.People.Values)?.Password ?? right,
            2 => "0" + right,
            3 => right[..^1] + _random.Next(10),
            4 => right[1..],
            5 => person?.Cards.Count > 0 ? OfCard(person.Cards[0]) : right,
            6 => _random.Digits(_random.Next(1, MaxDigits + 1)),
            < 11 => person?.DuressPassword ?? right,
            _ => right,
        };
    }

    private static string OfCard(ulong card)
    {
        string digits = card.ToString();
        return new string([.. digits.Take(MaxDigits)]);
    }
}
