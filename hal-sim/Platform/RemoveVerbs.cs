using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using AccessStandalone.HalSim.Client.Messages;
using AccessStandalone.HalSim.Scenarios;

namespace AccessStandalone.HalSim.Platform;

/// <summary><c>users remove ID…</c>, <c>users remove --all --yes</c>, <c>passwords add|remove DIGITS…</c>.</summary>
internal static class RemoveVerbs
{
    public static IPlatformVerb ParseUsers(StepWords words)
    {
        if (words.TryTake("--all"))
        {
            return words.TryTake("--yes")
                ? new LinkVerb(PlatformOperation.RemoveAllUsers, default)
                : throw new FormatException("this removes everybody: say --all --yes");
        }

        var ids = new List<ulong> { words.Number("a user ID") };
        while (!words.IsAtEnd)
        {
            ids.Add(words.Number("a user ID"));
        }

        // More than the message has room for is nobody's ID.
        return ids.Exists(id => id > uint.MaxValue)
            ? new LinkVerb(link => PlatformResult.NotFound)
            : LinkVerb.ForEach(PlatformOperation.RemoveUsers, new RemoveUsersRequest(ids.Select(id => (uint)id).ToArray()).Build());
    }

    public static IPlatformVerb ParsePasswords(StepWords words, bool isAdded)
    {
        var passwords = new List<PublicPassword> { ParsePassword(words) };
        while (!words.IsAtEnd)
        {
            passwords.Add(ParsePassword(words));
        }

        return LinkVerb.ForEach(PlatformOperation.PublicPasswords, PublicPasswordRequest.Build(isAdded, passwords.ToArray()));
    }

    /// <summary>Also more digits than a device takes.</summary>
    private static PublicPassword ParsePassword(StepWords words)
    {
        string text = words.Next("the digits of a public password");
        return ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong number)
            ? new PublicPassword((byte)text.Length, number)
            : throw new FormatException($"'{text}' is no row of digits");
    }
}
