using System;
using System.Collections.Generic;
using AccessStandalone.HalSim.Client.Messages;
using AccessStandalone.HalSim.Records;
using AccessStandalone.HalSim.Scenarios;
using AccessStandalone.Storage;

namespace AccessStandalone.HalSim.Platform;

/// <summary>What <c>users add</c> asks for.</summary>
public sealed class UserRequest
{
    private const ulong MaxCount = 100_000;

    private readonly List<ulong> _firstCards = [];
    private bool? _keepsPassword;

    private UserRequest(ulong firstId, ulong count)
    {
        FirstId = firstId;
        Count = count;
    }

    public ulong FirstId { get; }

    /// <summary>Users to add, with IDs counting up: 1 to 100,000.</summary>
    public ulong Count { get; }

    /// <summary>The cards of the first user; the next user's are each one more.</summary>
    public IReadOnlyList<ulong> FirstCards => _firstCards;

    /// <summary>Empty for none.</summary>
    public string Name { get; private set; } = string.Empty;

    /// <summary>Empty for none.</summary>
    public string Password { get; private set; } = string.Empty;

    /// <summary>Whether the password there is stays.</summary>
    public bool KeepsPassword => _keepsPassword ?? Mode != PutMode.Insert;

    public PutMode Mode { get; private set; }

    public UserKind Kind { get; private set; }

    public UserState State { get; private set; }

    /// <summary>First second that counts, local time since 1970; 0 for none.</summary>
    public uint ValidFromS { get; private set; }

    /// <summary>Last second that counts, local time since 1970; 0 for none.</summary>
    public uint ValidToS { get; private set; }

    public ushort UsesLeft { get; private set; } = User.UnlimitedUses;

    /// <summary>Not always one that there can be: the device is to refuse it.</summary>
    public byte Schedule { get; private set; } = User.AlwaysSchedule;

    /// <exception cref="FormatException">The arguments are wrong.</exception>
    public static UserRequest Parse(StepWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        UserRequest request = ParseIds(words.Next("a user ID"));
        while (!words.IsAtEnd)
        {
            request.TakeOption(words.Next("an option"), words);
        }

        return request;
    }

    private static UserRequest ParseIds(string text)
    {
        int dots = text.IndexOf("..", StringComparison.Ordinal);
        string firstText = dots < 0 ? text : text[..dots];
        string lastText = dots < 0 ? text : text[(dots + 2)..];
        if (!NumberText.TryParse(firstText, out ulong first) || !NumberText.TryParse(lastText, out ulong last))
        {
            throw new FormatException($"'{text}' is no user ID and no range A..B of them");
        }

        return first <= last && last - first < MaxCount
            ? new UserRequest(first, last - first + 1)
            : throw new FormatException($"'{text}' is no range of 1 to {MaxCount} user IDs");
    }

    private void TakeOption(string option, StepWords words)
    {
        switch (option)
        {
            case "--name":
                Name = words.Next("a name");
                break;
            case "--password":
                _keepsPassword = words.TryTake("keep");
                Password = _keepsPassword == true || words.TryTake("none") ? string.Empty : words.Next("a password");
                break;
            case "--update":
                Mode = PutMode.Update;
                break;
            case "--or-update":
                Mode = PutMode.Either;
                break;
            case "--card":
                _firstCards.Add(words.Number("a card number"));
                break;
            case "--kind":
                Kind = Word(RecordWords.UserKinds, words.Next("a user kind"));
                break;
            case "--state":
                State = Word(RecordWords.UserStates, words.Next("a user state"));
                break;
            case "--from":
                ValidFromS = Limit(words, isEnd: false);
                break;
            case "--to":
                ValidToS = Limit(words, isEnd: true);
                break;
            case "--uses":
                UsesLeft = words.TryTake("unlimited") ? User.UnlimitedUses : (ushort)words.Number("a number of uses", 0, ushort.MaxValue);
                break;
            case "--schedule":
                Schedule = words.TryTake("always") ? User.AlwaysSchedule : (byte)words.Number("a schedule", 0, byte.MaxValue);
                break;
            default:
                throw new FormatException($"unknown option '{option}' of users add");
        }
    }

    private static T Word<T>(WordTable<T> words, string text)
        where T : struct, Enum =>
        words.TryParse(text, out T value, out string? error) ? value : throw new FormatException(error);

    /// <summary>The first second of 1970 would be no limit.</summary>
    private static uint Limit(StepWords words, bool isEnd)
    {
        string text = words.Next("a time");
        uint localS = TimeText.ParseLocalS(text, isEnd);
        return localS > 0 ? localS : throw new FormatException($"'{text}' would be no limit at all");
    }
}
