using System;
using System.Collections.Generic;
using System.Linq;
using AccessStandalone.HalSim.Client.Messages;
using AccessStandalone.HalSim.Device;
using AccessStandalone.Storage;

namespace AccessStandalone.Simulator.Tests.Client;

/// <summary>Looks users and cards of two sets up, step after step: they must be all of the old set or all of the new one, and never go back. One that is not throws.</summary>
internal sealed class SetWatch
{
    private const int Watched = 4;
    private const int AtOnce = 50;
    private static readonly TimeSpan OneStep = TimeSpan.FromMilliseconds(10);

    private readonly SimulatedDevice _device;
    private readonly Random? _random;
    private readonly (uint Id, PlatformUser? Old, PlatformUser? New)[] _allIds;
    private readonly (ulong Card, uint Old, uint New)[] _allCards;
    private (uint Id, PlatformUser? Old, PlatformUser? New)[] _ids;
    private (ulong Card, uint Old, uint New)[] _cards;
    private readonly User _found = new();
    private long _steps;

    /// <param name="random">Chooses others for every look; without it they are always the same.</param>
    public SetWatch(SimulatedDevice device, PlatformUser[] old, PlatformUser[] fresh, int everySteps, Random? random = null)
    {
        _device = device;
        _random = random;
        EverySteps = everySteps;
        Dictionary<uint, PlatformUser> before = old.ToDictionary(user => user.Id);
        Dictionary<uint, PlatformUser> after = fresh.ToDictionary(user => user.Id);
        _allIds = [.. old.Concat(fresh).Select(user => (user.Id, before.GetValueOrDefault(user.Id), after.GetValueOrDefault(user.Id)))];
        Dictionary<ulong, uint> hadBy = CardsOf(old);
        Dictionary<ulong, uint> hasNow = CardsOf(fresh);
        _allCards = [.. hadBy.Keys.Concat(hasNow.Keys).Select(card => (card, hadBy.GetValueOrDefault(card), hasNow.GetValueOrDefault(card)))];
        _ids = [.. Some(_allIds[..old.Length]), .. Some(_allIds[old.Length..])];
        _cards = [.. Some(_allCards[..hadBy.Count]), .. Some(_allCards[hadBy.Count..])];
        device.Stepped += Look;
    }

    /// <summary>A look takes about a step's time, in which the flash erases nothing: who looks at every step holds up what waits for erased flash.</summary>
    public int EverySteps { get; set; }

    public int Looks { get; private set; }

    public bool IsNew { get; private set; }

    private static Dictionary<ulong, uint> CardsOf(PlatformUser[] users) =>
        users.SelectMany(user => user.Cards.Select(card => (card, user.Id))).ToDictionary(pair => pair.card, pair => pair.Id);

    /// <summary>The first and last, and some between.</summary>
    private static IEnumerable<T> Some<T>(T[] all) =>
        all.Length == 0 ? [] : Enumerable.Range(0, Watched).Select(i => all[i * (all.Length - 1) / (Watched - 1)]);

    private void Look()
    {
        if (!_device.IsPowered || _steps++ % EverySteps != 0)
        {
            return;
        }

        Looks++;
        if (_random != null)
        {
            _ids = _random.GetItems(_allIds, _ids.Length);
            _cards = _allCards.Length == 0 ? [] : _random.GetItems(_allCards, _cards.Length);
        }

        bool isOld = _ids.All(one => IsAt(one.Id, one.Old)) && _cards.All(one => IsOf(one.Card, one.Old));
        if (isOld && !IsNew)
        {
            return;
        }

        IsNew = _ids.All(one => IsAt(one.Id, one.New)) && _cards.All(one => IsOf(one.Card, one.New));
        if (!IsNew)
        {
            throw new InvalidOperationException($"half a set at {_device.NowUs} µs, step {_steps}");
        }
    }

    /// <summary>Looks everybody up, in pieces, between which the device takes its steps.</summary>
    /// <returns>The first who is not as the new set has him, or null.</returns>
    public string? LookForAll()
    {
        foreach ((uint id, _, PlatformUser? wanted) in Stepping(_allIds))
        {
            if (!IsAt(id, wanted))
            {
                return $"user {id} is not {(wanted == null ? "gone" : "as he was sent")}";
            }
        }

        foreach ((ulong card, _, uint owner) in Stepping(_allCards))
        {
            if (!IsOf(card, owner))
            {
                return $"card {card} is not that of user {owner}";
            }
        }

        return null;
    }

    private IEnumerable<T> Stepping<T>(T[] all)
    {
        for (int i = 0; i < all.Length; i++)
        {
            if (i % AtOnce == 0)
            {
                _device.RunFor(OneStep);
            }

            yield return all[i];
        }
    }

    private bool IsAt(uint id, PlatformUser? wanted) =>
        _device.Firmware.Users.Store.TryFindById(id, _found)
            ? wanted != null && wanted.Name == NameOf(_found) && wanted.Cards.SequenceEqual(_found.Cards.Take(_found.CardCount))
            : wanted == null;

    private bool IsOf(ulong card, uint wanted) =>
        _device.Firmware.Users.Store.TryFindByCard(card, _found) ? wanted == _found.Id : wanted == 0;

    private static string NameOf(User user) => System.Text.Encoding.UTF8.GetString(user.Name).TrimEnd('\0');
}
