using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.Linq;
using AccessStandalone.HalSim.Client.Csv;
using AccessStandalone.HalSim.Client.Messages;
using AccessStandalone.HalSim.Records;

namespace AccessStandalone.HalSim.Client.Commands;

/// <summary><c>users add</c>: with <c>A..B</c> for the ID that many users, whose cards count up with their IDs.</summary>
internal static class AddUserWords
{
    private const uint MostUsers = 100_000;

    public static Command Command(PlatformHost host)
    {
        var ids = new Argument<string>("ID") { Description = "The user's ID, or a range A..B: cards then count up with the IDs." };
        var name = new Option<string>("--name") { Description = "At most 16 bytes of UTF-8.", DefaultValueFactory = _ => string.Empty };
        var cards = new Option<string[]>("--card") { Description = "A card (0x… for hexadecimal); may be given up to five times.", HelpName = "N" };
        var password = new Option<string?>("--password") { Description = "1 to 8 digits; none; keep: as it is.", HelpName = "DIGITS" };
        var kind = Text("--kind", "general, vip, guest, patrol, blocklist or duress.");
        var state = Text("--state", "normal, lost or frozen.");
        var from = Text("--from", "First day or second, such as 2026-11-21 or 2026-11-21T08:00:00.");
        var to = Text("--to", "Last day or second.");
        var uses = Text("--uses", "How often; unlimited without.");
        var schedule = Text("--schedule", "0 to 127, or always.");
        var update = new Option<bool>("--update") { Description = "Changes users who are there; where no password is given the old one stays." };
        var orUpdate = new Option<bool>("--or-update") { Description = "Adds users, or changes those who are there, as --update does." };
        var command = new Command("add", "Adds users, or with --update changes them.")
        {
            ids, name, cards, password, kind, state, from, to, uses, schedule, update, orUpdate,
        };
        host.Set(command, parsed =>
        {
            PutMode mode = parsed.GetValue(orUpdate) ? PutMode.Either : parsed.GetValue(update) ? PutMode.Update : PutMode.Insert;
            (uint first, uint last) = Range(parsed.GetRequiredValue(ids));
            var pattern = new PlatformUser
            {
                Id = first,
                Name = UserFields.Name(parsed.GetValue(name) ?? string.Empty),
                Cards = UserFields.Cards(string.Join(' ', parsed.GetValue(cards) ?? [])),
                Password = Password(parsed.GetValue(password), mode),
                Kind = UserFields.Word(RecordWords.UserKinds, parsed.GetValue(kind) ?? string.Empty),
                State = UserFields.Word(RecordWords.UserStates, parsed.GetValue(state) ?? string.Empty),
                ValidFromS = UserFields.Limit(parsed.GetValue(from) ?? string.Empty, isEnd: false),
                ValidToS = UserFields.Limit(parsed.GetValue(to) ?? string.Empty, isEnd: true),
                UsesLeft = UserFields.Uses(parsed.GetValue(uses) ?? string.Empty),
                Schedule = UserFields.Schedule(parsed.GetValue(schedule) ?? string.Empty),
            };
            PlatformUser[] users = Users(pattern, last - first + 1).ToArray();
            return (device, cancel) => device.AskAsync(
                (session, stop) => EntryResults.AskAsync(
                    device,
                    session,
                    PlatformOperation.PutUsers,
                    users,
                    PutUsersRequest.MostUsers,
                    batch => new PutUsersRequest(mode, batch).Build(),
                    user => $"user {user.Id}",
                    stop),
                cancel);
        });
        return command;
    }

    private static UserPassword Password(string? text, PutMode mode) => text switch
    {
        null => mode == PutMode.Insert ? UserPassword.None : UserPassword.Kept,
        "none" => UserPassword.None,
        "keep" => UserPassword.Kept,
        _ => UserPassword.Parse(text),
    };

    private static Option<string?> Text(string name, string description) => new(name) { Description = description };

    private static IEnumerable<PlatformUser> Users(PlatformUser pattern, uint count)
    {
        for (uint offset = 0; offset < count; offset++)
        {
            ulong more = offset;
            yield return pattern with { Id = pattern.Id + offset, Cards = pattern.Cards.Select(card => card + more).ToArray() };
        }
    }

    private static (uint First, uint Last) Range(string text)
    {
        string[] ends = text.Split("..");
        uint first = UserFields.Id(ends[0]);
        uint last = ends.Length == 2 ? UserFields.Id(ends[1]) : first;
        return ends.Length <= 2 && first <= last && last - first < MostUsers
            ? (first, last)
            : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"'{text}' is no range of 1 to {MostUsers} user IDs"));
    }
}
