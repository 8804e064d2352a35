using System;
using System.Collections.Generic;

namespace AccessStandalone.Proof.Osdp;

/// <summary>Storms over a world, one after the other; after each all must be well again, and stay so.</summary>
internal sealed class OsdpRun
{
    private const int RecoveryMs = 10_000;
    private const int LongestStormMs = 11_000;
    private const int MostStormCases = 120;
    private const int PassingMs = 2_000;

    /// <summary>What waited at a peripheral during a storm is told first.</summary>
    private const int SettlingMs = 700;

    private readonly Random _random;
    private readonly OsdpWorld _world;

    public OsdpRun(Random random)
    {
        _random = random;
        _world = new OsdpWorld(random);
    }

    /// <summary>What each case was.</summary>
    public IReadOnlyList<string> Cases => _world.Attacker.Cases;

    /// <summary>What came of the cards.</summary>
    public IEnumerable<(string Outcome, long Times)> Cards()
    {
        foreach (OsdpPlace place in _world.Places)
        {
            yield return ("cards told", place.Judge.Cards.Told);
            yield return ("cards lost with a broken link", place.Judge.Cards.Lost);
        }
    }

    /// <returns>What was wrong; null if nothing.</returns>
    public string? Run(int cases)
    {
        string? failure = Recover();
        while (failure == null && Cases.Count < cases)
        {
            int count = Math.Min(_random.Next(10, MostStormCases), cases - Cases.Count);
            AttackStyle style = _random.Next(20) switch
            {
                < 13 => AttackStyle.Mixed,
                < 16 => AttackStyle.Losses,
                < 17 => AttackStyle.Blackout,
                < 18 => AttackStyle.Busy,
                _ => AttackStyle.Impostor,
            };
            failure = style == AttackStyle.Losses ? Faithfully(style, count) : Storm(style, count);
            failure ??= Recover();
        }

        return failure;
    }

    private string? Storm(AttackStyle style, int cases)
    {
        Install();
        _world.IsBusy = true;
        _world.Attacker.Begin(style, cases);
        long untilMs = _world.NowMs + LongestStormMs;
        bool endsInstalling = _random.Next(2) == 0;
        while (_world.Attacker.IsActive && _world.NowMs < untilMs && _world.Failure == null)
        {
            _world.Tick();
            if (endsInstalling && _world.Panel.IsInstalling && _random.Next(100) == 0)
            {
                SetInstalling(false);
            }
        }

        _world.IsBusy = false;
        _world.Silence();
        return _world.Failure;
    }

    /// <summary>Sometimes a peripheral comes fresh from its maker into a storm.</summary>
    private void Install()
    {
        if (_random.Next(6) > 0)
        {
            return;
        }

        OsdpPlace place = _world.Places[_random.Next(_world.Places.Count)];
        if (place.Judge.IsSecure)
        {
            place.LoseKey();
            SetInstalling(true);
        }
    }

    /// <summary>Peripherals that have a key are not in install mode: it is switched on at the reader itself.</summary>
    private void SetInstalling(bool isInstalling)
    {
        _world.Panel.IsInstalling = isInstalling;
        _world.Places.ForEach(place => place.Peripheral.AllowsDefaultKey = isInstalling && (place.IsWithoutKey || place.Peripheral.AllowsDefaultKey));
    }

    private string? Recover()
    {
        bool isIncomplete = _world.Places.Exists(place => place.IsWithoutKey);
        SetInstalling(isIncomplete);
        long offlineMs = _world.NowMs;
        if (!Pass(RecoveryMs + SettlingMs, () => IsSettled(ref offlineMs)))
        {
            return _world.Failure ?? $"{Offline()} not on-line {RecoveryMs} ms after {_world.Attacker.Style} (at {_world.NowMs} ms)";
        }

        SetInstalling(false);
        return Faithfully(null, 0);
    }

    /// <summary>Nothing is forged: all that is said must be heard once, and no link may end.</summary>
    private string? Faithfully(AttackStyle? style, int cases)
    {
        _world.IsFaithful = true;
        _world.Places.ForEach(place => place.Judge.Orders.Forget());
        int links = Links();
        int stale = Stale();
        long sinceMs = _world.NowMs;
        if (style is { } losses)
        {
            _world.IsBusy = true;
            _world.Attacker.Begin(losses, cases);
            Pass(LongestStormMs, () => !_world.Attacker.IsActive);
            _world.IsBusy = false;
            _world.Attacker.Stop();
        }

        foreach (OsdpPlace place in _world.Places)
        {
            bool isTaken = style != null || (place.Activity.PresentCard() & place.Activity.PresentCard() & place.Activity.OrderLed());
            if (!isTaken)
            {
                place.Judge.Fail("an on-line place takes no card or no order");
            }
        }

        bool hasPassed = Pass(
            PassingMs, () => _world.Places.TrueForAll(place => place.Judge.Orders.IsHeard && place.Judge.Cards.HasToldSince(sinceMs)));
        Pass(_random.Next(300), () => false);
        _world.IsFaithful = false;
        if (_world.Failure == null && Stale() != stale)
        {
            // So many frames were lost that a card waited for longer than it may, or that a link began anew and a card on its way was lost with it.
            return null;
        }

        return _world.Failure
            ?? (hasPassed ? null : $"a card or an order does not pass, though nothing is forged (at {_world.NowMs} ms, {style})")
            ?? (_world.Places.Exists(place => place.Judge.Orders.Missed > 0) ? $"an order was left out (at {_world.NowMs} ms)" : null)
            ?? (Links() == links ? null : $"a link ended, though nothing was forged (at {_world.NowMs} ms, {style})");
    }

    private bool IsSettled(ref long offlineMs)
    {
        if (!_world.Places.TrueForAll(place => place.IsOnline && place.AtPanel.QueuedCommands == 0))
        {
            offlineMs = _world.NowMs;
        }

        return _world.NowMs - offlineMs > SettlingMs;
    }

    private int Links()
    {
        int links = 0;
        _world.Places.ForEach(place => links += place.Judge.Links);
        return links;
    }

    private int Stale()
    {
        int stale = 0;
        _world.Places.ForEach(place => stale += place.Peripheral.Counters.StaleEvents + place.Peripheral.Counters.UnconfirmedEvents);
        return stale;
    }

    private string Offline() => string.Join(", ", _world.Places.FindAll(place => !place.IsOnline).ConvertAll(place => $"place {place.Number}"));

    /// <returns>Whether it came to that in time.</returns>
    private bool Pass(int withinMs, Func<bool> isDone)
    {
        long untilMs = _world.NowMs + withinMs;
        while (!isDone())
        {
            if (_world.NowMs >= untilMs || _world.Failure != null)
            {
                return false;
            }

            _world.Tick();
        }

        return _world.Failure == null;
    }
}
