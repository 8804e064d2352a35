using System;
using System.Collections.Generic;
using System.Linq;
using AccessStandalone.HalSim.Client.Messages;

namespace AccessStandalone.Proof.Sync;

/// <summary>A set as it is sent: a few of its entries are wrong, each in one way, and the device must refuse them and no others.</summary>
internal sealed class SentSet
{
    private const uint FirstWrongId = 50_000_000;
    private const int WaysToBeWrong = 3;

    private readonly List<(PlatformUser User, PlatformResult Result)> _entries;

    /// <param name="users">A set without a mistake.</param>
    /// <param name="wrong">How many entries more are wrong.</param>
    public SentSet(PlatformUser[] users, int wrong, Random random)
    {
        Users = users;
        _entries = [.. users.Select(user => (user, PlatformResult.Done))];
        foreach (PlatformUser victim in random.GetItems(users, wrong).Distinct())
        {
            (PlatformUser, PlatformResult) entry = random.Next(WaysToBeWrong) switch
            {
                0 => (new PlatformUser { Id = victim.Id, Name = "twice", Password = new UserPassword(4, 1234) }, PlatformResult.UserIdTaken),
                1 when victim.Cards.Count > 0 => (new PlatformUser { Id = FirstWrongId + victim.Id, Cards = victim.Cards }, PlatformResult.CardTaken),
                _ => (new PlatformUser { Id = FirstWrongId + victim.Id, Name = "nothing" }, PlatformResult.NoCredential),
            };
            int at = _entries.FindIndex(one => ReferenceEquals(one.User, victim));
            _entries.Insert(random.Next(at + 1, _entries.Count + 1), entry);
        }
    }

    /// <summary>Who is there in the end.</summary>
    public PlatformUser[] Users { get; }

    public PlatformUser[] Entries => [.. _entries.Select(entry => entry.User)];

    /// <returns>The first entry whose result is wrong, or null.</returns>
    public string? Difference(IReadOnlyList<PlatformResult?> results)
    {
        for (int i = 0; i < _entries.Count; i++)
        {
            if (results[i] != _entries[i].Result)
            {
                return $"entry {i}, user {_entries[i].User.Id}, became {results[i]?.ToString() ?? "nothing"} instead of {_entries[i].Result}";
            }
        }

        return null;
    }
}
