using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using AccessStandalone.HalSim.Client.Csv;
using AccessStandalone.HalSim.Client.Messages;
using AccessStandalone.HalSim.Client.Session;

namespace AccessStandalone.HalSim.Client.Commands;

/// <summary><c>users …</c>, <c>sync</c> and <c>passwords …</c>.</summary>
internal static class UserWords
{
    public static void AddTo(Command platform, PlatformHost host)
    {
        platform.Subcommands.Add(new Command("users", "The people who may come in.")
        {
            List(host), AddUserWords.Command(host), Remove(host), Find(host), UserFileWords.Import(host), UserFileWords.Export(host), UserFileWords.Extract(host),
        });
        platform.Subcommands.Add(SyncWords.Command(host));
        platform.Subcommands.Add(Passwords(host));
    }

    private static Command List(PlatformHost host)
    {
        var command = new Command("list", "Lists all users.");
        host.Set(command, _ => async (device, cancel) =>
        {
            IReadOnlyList<PlatformUser> users = await UserFileWords.ReadAllAsync(device, cancel).ConfigureAwait(false);
            return VerbResult.Done(Plural.Of(users.Count, "user"), UserView.ToJson(users), users.Count == 0 ? null : UserView.ToTable(users));
        });
        return command;
    }

    private static Command Find(PlatformHost host)
    {
        var id = new Argument<string?>("ID") { Description = "The user's ID.", Arity = ArgumentArity.ZeroOrOne };
        var card = new Option<string?>("--card") { Description = "The user with this card (0x… for hexadecimal).", HelpName = "N" };
        var command = new Command("find", "Finds one user, by ID or by card.") { id, card };
        host.Set(command, parsed =>
        {
            bool byCard = parsed.GetValue(card) != null;
            if (byCard == (parsed.GetValue(id) != null))
            {
                throw new FormatException("an ID or a --card is wanted");
            }

            ulong number = byCard ? UserFields.Card(parsed.GetValue(card)!) : UserFields.Id(parsed.GetValue(id)!);
            return (device, cancel) => device.AskAsync(
                async (session, stop) => await session.FindUserAsync(byCard, number, stop).ConfigureAwait(false) is { } user
                    ? VerbResult.Done(string.Empty, UserView.ToJson(user), UserView.ToTable([user]))
                    : new VerbResult(PlatformExit.Refused, "there is no such user") { Refusal = PlatformResult.NotFound },
                cancel);
        });
        return command;
    }

    private static Command Remove(PlatformHost host)
    {
        var ids = new Argument<string[]>("ID") { Description = "The users' IDs.", Arity = ArgumentArity.ZeroOrMore };
        var all = new Option<bool>("--all") { Description = "Everybody; needs --yes." };
        var yes = new Option<bool>("--yes") { Description = "Really." };
        var command = new Command("remove", "Removes users.") { ids, all, yes };
        host.Set(command, parsed =>
        {
            uint[] wanted = (parsed.GetValue(ids) ?? []).Select(UserFields.Id).ToArray();
            if (parsed.GetValue(all) == wanted.Length > 0 || (parsed.GetValue(all) && !parsed.GetValue(yes)))
            {
                throw new FormatException("IDs are wanted, or --all --yes");
            }

            return (device, cancel) => device.AskAsync(
                async (session, stop) =>
                {
                    if (wanted.Length == 0)
                    {
                        await session.AskAsync(PlatformOperation.RemoveAllUsers, ReadOnlyMemory<byte>.Empty, stop).ConfigureAwait(false);
                        return VerbResult.Done("all users were removed");
                    }

                    return await EntryResults.AskAsync(
                        device, session, PlatformOperation.RemoveUsers, wanted, RemoveUsersRequest.MostIds, batch => new RemoveUsersRequest(batch).Build(), id => $"user {id}", stop)
                        .ConfigureAwait(false);
                },
                cancel);
        });
        return command;
    }

    private static Command Passwords(PlatformHost host)
    {
        var clear = new Command("clear", "Removes all public passwords.");
        host.Set(clear, _ => (device, cancel) => device.AskAsync(
            async (session, stop) =>
            {
                await session.AskAsync(PlatformOperation.PublicPasswords, PublicPasswordRequest.BuildRemoveAll(), stop).ConfigureAwait(false);
                return VerbResult.Done("all public passwords were removed");
            },
            cancel));
        return new Command("passwords", "Public passwords: they open for everybody who knows them.")
        {
            ChangePasswords(host, "add", "Adds public passwords.", true), ChangePasswords(host, "remove", "Removes public passwords.", false), clear,
        };
    }

    private static Command ChangePasswords(PlatformHost host, string word, string description, bool add)
    {
        var digits = new Argument<string[]>("DIGITS") { Description = "1 to 16 digits; leading zeros count.", Arity = ArgumentArity.OneOrMore };
        var command = new Command(word, description) { digits };
        host.Set(command, parsed =>
        {
            PublicPassword[] passwords = parsed.GetRequiredValue(digits).Select(PublicPassword.Parse).ToArray();
            return (device, cancel) => device.AskAsync(
                (session, stop) => EntryResults.AskAsync(
                    device,
                    session,
                    PlatformOperation.PublicPasswords,
                    passwords,
                    PublicPasswordRequest.MostPasswords,
                    batch => PublicPasswordRequest.Build(add, batch),
                    password => $"public password {Array.IndexOf(passwords, password) + 1}",
                    stop),
                cancel);
        });
        return command;
    }
}
