using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using AccessStandalone.HalSim.Client.Messages;
using AccessStandalone.Storage;

namespace AccessStandalone.Simulator.Tests.Client;

/// <summary>
/// Sets of users with something of everything, one card each on the average: a tenth has two, a tenth none. Half of the IDs of a set are those of the next,
/// with other names; half of the cards are given to others there.
/// </summary>
internal static class SyncSets
{
    private const uint FirstId = 1000;
    private const int OwnCards = 0x2000_0000;
    private const int SharedCards = 0x1000_0000;
    private const uint MorningS = 1_795_248_000;
    private static readonly string[] Names = ["Ann", "Zoë", "Łukasz", "", "sixteen bytes ok"];

    /// <param name="round">0, 1, …: which set.</param>
    public static PlatformUser[] Make(int count, int round, Random random)
    {
        PlatformUser[] users = [.. Enumerable.Range(0, count).Select(i => Make(i, count, round, random))];
        random.Shuffle(users);
        return users;
    }

    /// <summary>Whom a card lets in at any time.</summary>
    public static bool OpensByCard(PlatformUser user) => IsPlain(user) && user.Cards.Count > 0;

    /// <summary>Whom a password lets in at any time.</summary>
    public static bool OpensByPassword(PlatformUser user) => IsPlain(user) && !user.Password.IsNone && !user.Password.IsKept;

    /// <summary>Every field of every user, but for what devices do not tell: the digits of passwords.</summary>
    /// <returns>The first difference, or null.</returns>
    public static string? Difference(IEnumerable<PlatformUser> wanted, IEnumerable<PlatformUser> found)
    {
        PlatformUser[] expected = [.. wanted.OrderBy(user => user.Id).Select(user => user with { Password = user.Password.IsNone ? UserPassword.None : UserPassword.Kept })];
        PlatformUser[] actual = [.. found.OrderBy(user => user.Id).Select(user => user with { Revision = 0 })];
        for (int i = 0; i < Math.Min(expected.Length, actual.Length); i++)
        {
            if (expected[i] != actual[i])
            {
                return $"instead of {expected[i]} there is {actual[i]}";
            }
        }

        return expected.Length == actual.Length ? null : $"there are {actual.Length} users instead of {expected.Length}";
    }

    private static PlatformUser Make(int i, int count, int round, Random random)
    {
        var user = new PlatformUser
        {
            Id = (uint)(FirstId + i + (round * count / 2)),
            Name = NameOf(i, round),
            Cards = CardsOf(i, count, round),
            Password = i % 5 == 0 ? PasswordOf(random) : UserPassword.None,
        };
        return i % 4 == 1 ? Varied(user, random) : user;
    }

    private static string NameOf(int i, int round)
    {
        string name = Names[i % Names.Length];
        string full = name.Length == 0 ? name : $"{name} {round}.{i}";
        return Encoding.UTF8.GetByteCount(full) <= PlatformUser.MaxNameBytes ? full : name;
    }

    private static ulong[] CardsOf(int i, int count, int round)
    {
        ulong own = (ulong)(OwnCards + (round * count) + i);
        return (i % 10) switch
        {
            0 => [],
            1 => [own, (ulong)(SharedCards + i)],
            _ => [i % 2 == 0 ? own : (ulong)(SharedCards + i)],
        };
    }

    private static UserPassword PasswordOf(Random random)
    {
        byte length = (byte)random.Next(1, UserPassword.MaxDigits + 1);
        return new UserPassword(length, (uint)random.Next((int)Math.Pow(10, length)));
    }

    private static PlatformUser Varied(PlatformUser user, Random random) => user with
    {
        Kind = (UserKind)random.Next(6),
        State = (UserState)random.Next(3),
        UsesLeft = (ushort)random.Next(65_536),
        ValidFromS = MorningS + (uint)random.Next(100_000),
        ValidToS = random.Next(2) == 0 ? 0 : MorningS + 200_000,
        Schedule = (byte)random.Next(128),
    };

    private static bool IsPlain(PlatformUser user) => user.Kind == UserKind.General && user.State == UserState.Normal && user.ValidFromS == 0 && user.Schedule == PlatformUser.AlwaysSchedule;
}
