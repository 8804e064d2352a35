using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Linq;
using System.Threading;
using AccessStandalone.Proof.Decision;
using AccessStandalone.Proof.Storage;
using AccessStandalone.Proof.Swipe;
using AccessStandalone.Proof.Sync;

namespace AccessStandalone.Proof.Commands;

/// <summary>The program's words: which command runs with what.</summary>
public sealed class CommandLine
{
    private const int ModelOperations = 1_000_000;
    private const int DecisionCases = 1_000_000;
    private const int GarbleCases = 10_000;
    private const int FuzzCases = 1_000_000;
    private const int SyncCutCases = 20;

    private readonly Terminal _terminal;
    private readonly CancellationToken _stop;

    /// <param name="stop">Ends the running command cleanly.</param>
    public CommandLine(Terminal terminal, CancellationToken stop)
    {
        _terminal = terminal;
        _stop = stop;
    }

    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public int Run(string[] args)
    {
        ParseResult parsed = Root().Parse(args);
        foreach (ParseError wrong in parsed.Errors)
        {
            _terminal.Error.WriteLine(wrong.Message);
        }

        if (parsed.Errors.Count > 0)
        {
            return ExitCode.Usage;
        }

        // Signals are the program's own business: a campaign tells what it has found before it ends.
        var invocation = new InvocationConfiguration
        {
            Output = _terminal.Output,
            Error = _terminal.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        return parsed.Invoke(invocation);
    }

    private RootCommand Root() => new("Long campaigns and tables of costs. The last line is always: N cases, N failed.")
    {
        Bench(),
        PowerCut(),
        SwipeCut(),
        SyncCut(),
        BitRot(),
        Model(),
        Decision(),
        Garble(),
        BadFlash(),
        Fuzz(),
    };

    private Command Bench()
    {
        var rooms = new Argument<string[]>("ROOM")
        {
            Description = $"What to measure: {string.Join(", ", BenchCommand.Rooms)}. All without.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        rooms.Validators.Add(result => RequireNames(result, BenchCommand.Rooms, "nothing is measured"));
        Option<int> seed = Seed();
        var command = new Command("bench", "Measures what operations cost and holds it against the targets.") { rooms, seed };
        command.SetAction(parsed => new BenchCommand(_terminal, _stop).Run(parsed.GetValue(seed), parsed.GetValue(rooms) ?? []));
        return command;
    }

    private Command PowerCut()
    {
        var exhaustive = new Option<bool>("--exhaustive") { Description = "Cuts each recovery at all its programs and erases as well." };
        Option<int> seed = Seed();
        Option<int?> count = Count("So many cuts at random. Without: all, and one of each recovery.");
        var command = new Command("power-cut", "Cuts the power at each program and erase.") { exhaustive, seed, count };
        command.Validators.Add(result =>
        {
            if (result.GetValue(exhaustive) && result.GetValue(count) != null)
            {
                result.AddError("--exhaustive and --count exclude each other");
            }
        });
        command.SetAction(parsed => RunCampaign(parsed.GetValue(seed), control =>
        {
            int recoveryCuts = parsed.GetValue(exhaustive) ? Storage.PowerCut.AllRecoveryCuts : 1;
            return parsed.GetValue(count) is { } cases
                ? PowerCutCampaign.RunSample(parsed.GetValue(seed), cases, control)
                : PowerCutCampaign.RunAll(parsed.GetValue(seed), recoveryCuts, control);
        }));
        return command;
    }

    private Command SwipeCut()
    {
        Option<int> seed = Seed();
        var command = new Command("swipe-cut", "Cuts the power, or lets the flash go wrong, at each program and erase while somebody opens the door.") { seed };
        command.SetAction(parsed => RunCampaign(
            parsed.GetValue(seed), control => SwipeCutCampaign.Run(parsed.GetValue(seed), Storage.PowerCut.AllRecoveryCuts, control)));
        return command;
    }

    private Command SyncCut()
    {
        var users = new Option<int>("--users")
        {
            Description = $"Users in a full set, {SyncCutCampaign.FewestUsers} to {SyncCutCampaign.MostUsers}; the log has twice as many records.",
            HelpName = "N",
            DefaultValueFactory = _ => SyncCutCampaign.MostUsers,
        };
        users.Validators.Add(result =>
        {
            if (Numbers(result).Any(number => number is < SyncCutCampaign.FewestUsers or > SyncCutCampaign.MostUsers))
            {
                result.AddError($"--users takes a number from {SyncCutCampaign.FewestUsers} to {SyncCutCampaign.MostUsers}");
            }
        });
        Option<int> seed = Seed();
        Option<int?> count = Count($"So many syncs and pulls; {SyncCutCases} without.");
        var command = new Command("sync-cut", "Cuts connections and power anywhere while the platform replaces all users or pulls all records.") { seed, count, users };
        command.SetAction(parsed => RunCampaign(
            parsed.GetValue(seed),
            control => SyncCutCampaign.Run(parsed.GetValue(seed), parsed.GetValue(count) ?? SyncCutCases, parsed.GetValue(users), control)));
        return command;
    }

    private Command BitRot()
    {
        Option<int> seed = Seed();
        Option<int?> count = Count("So many bits at random. Without: all of a small store, and some of the product's.");
        var command = new Command("bit-rot", "Flips single bits of a filled flash.") { seed, count };
        command.SetAction(parsed => RunCampaign(parsed.GetValue(seed), control => parsed.GetValue(count) is { } cases
            ? BitRotCampaign.RunSample(parsed.GetValue(seed), cases, control)
            : BitRotCampaign.RunAll(parsed.GetValue(seed), control)));
        return command;
    }

    private Command Model()
    {
        Option<int> seed = Seed();
        Option<int?> count = Count($"So many operations; {ModelOperations} without.");
        var command = new Command("model", "Random operations on the store, compared with a model.") { seed, count };
        command.SetAction(parsed => RunCampaign(
            parsed.GetValue(seed), control => ModelCampaign.Run(parsed.GetValue(seed), parsed.GetValue(count) ?? ModelOperations, control)));
        return command;
    }

    private Command Decision()
    {
        Option<int> seed = Seed();
        Option<int?> count = Count($"So many credentials; {DecisionCases} without.");
        var command = new Command("decision", "Random users, rules, moments and credentials: decided as a model does.") { seed, count };
        command.SetAction(parsed => RunCampaign(
            parsed.GetValue(seed), control => DecisionCampaign.Run(parsed.GetValue(seed), parsed.GetValue(count) ?? DecisionCases, control)));
        return command;
    }

    private Command Garble()
    {
        Option<int> seed = Seed();
        Option<int?> count = Count($"So many times; {GarbleCases} without.");
        var command = new Command("garble", "Destroys parts of a filled flash: the store must go on answering.") { seed, count };
        command.SetAction(parsed => RunCampaign(
            parsed.GetValue(seed), control => GarbleCampaign.Run(parsed.GetValue(seed), parsed.GetValue(count) ?? GarbleCases, control)));
        return command;
    }

    private Command BadFlash()
    {
        Option<int> seed = Seed();
        var command = new Command("bad-flash", "Lets programs and erases do nothing, one after the other.") { seed };
        command.SetAction(parsed => RunCampaign(parsed.GetValue(seed), control => FaultCampaign.RunAll(parsed.GetValue(seed), control)));
        return command;
    }

    private Command Fuzz()
    {
        var wire = new Argument<string>("WIRE") { Description = $"What to feed: {string.Join(", ", FuzzCampaigns.Wires)}." };
        wire.Validators.Add(result => RequireNames(result, FuzzCampaigns.Wires, "nothing is fuzzed"));
        Option<int> seed = Seed();
        Option<int?> count = Count($"So many cases; {FuzzCases} without.");
        var command = new Command("fuzz", "Random and wrong input on a wire: what is right is read as it is, what is wrong is refused.") { wire, seed, count };
        command.SetAction(parsed => RunCampaign(
            parsed.GetValue(seed),
            control => FuzzCampaigns.Run(parsed.GetValue(wire)!, parsed.GetValue(seed), parsed.GetValue(count) ?? FuzzCases, control)));
        return command;
    }

    private int RunCampaign(int seed, Func<CampaignControl, CampaignReport> campaign) => new CampaignCommand(_terminal, _stop).Run(seed, campaign);

    private static Option<int> Seed() => new("--seed") { Description = "Of all that is random; 1 without.", HelpName = "N", DefaultValueFactory = _ => 1 };

    private static Option<int?> Count(string description)
    {
        var count = new Option<int?>("--count") { Description = description, HelpName = "N" };
        count.Validators.Add(result =>
        {
            if (Numbers(result).Any(number => number < 1))
            {
                result.AddError("--count takes a number from 1 on");
            }
        });
        return count;
    }

    /// <summary>What was given; what is no number is refused by the parser itself.</summary>
    private static IEnumerable<int> Numbers(OptionResult result)
    {
        foreach (Token token in result.Tokens)
        {
            if (int.TryParse(token.Value, CultureInfo.InvariantCulture, out int number))
            {
                yield return number;
            }
        }
    }

    private static void RequireNames(ArgumentResult result, IReadOnlyCollection<string> names, string refusal)
    {
        foreach (string unknown in result.Tokens.Select(token => token.Value).Except(names))
        {
            result.AddError($"{refusal} of '{unknown}': there is {string.Join(", ", names)}");
        }
    }
}
