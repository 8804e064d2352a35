using System;
using System.Collections.Generic;
using AccessStandalone.HalSim.Records;
using AccessStandalone.HalSim.Scenarios;

namespace AccessStandalone.HalSim.Platform;

/// <summary>What <c>users add</c> asks for.</summary>
public sealed class UserRequest
{
    private const ulong MaxCount = 100_000;

    private readonly List<ulong> _firstCards = [];

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

    /// <summary>An option of the language that the device cannot do yet, or null.</summary>
    public string? UnsupportedOption { get; private set; }

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
                Password = words.Next("a password");
                break;
            case "--card":
                _firstCards.Add(words.Number("a card number"));
                break;
            case "--kind" or "--state" or "--from" or "--to" or "--uses" or "--schedule":
                words.Next("a value");
                UnsupportedOption = option;
                break;
            default:
                throw new FormatException($"unknown option '{option}' of users add");
        }
    }
}
