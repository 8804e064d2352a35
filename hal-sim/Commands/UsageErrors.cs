using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.IO;
using System.Linq;

namespace AccessStandalone.HalSim.Commands;

/// <summary>Tells what is wrong with a command line, and where more is said.</summary>
internal static class UsageErrors
{
    public static void Write(ParseResult parsed, TextWriter error)
    {
        CommandResult at = parsed.CommandResult;
        bool lacksVerb = at.Command.Subcommands.Count > 0 && at.Command.Action == null;
        if (lacksVerb)
        {
            // What the library says then is about everything behind it.
            string? verb = parsed.UnmatchedTokens.Count > 0 ? parsed.UnmatchedTokens[0] : null;
            string there = string.Join(", ", at.Command.Subcommands.Select(command => command.Name));
            error.WriteLine(verb == null ? $"a verb is missing; there are: {there}" : $"unknown verb '{verb}'; there are: {there}");
        }
        else
        {
            foreach (string message in parsed.Errors.Select(wrong => wrong.Message).Distinct())
            {
                error.WriteLine(message);
            }
        }

        if (at.Parent != null)
        {
            error.WriteLine($"'{string.Join(' ', PathOf(at))} --help' says more");
        }
    }

    private static Stack<string> PathOf(CommandResult at)
    {
        var path = new Stack<string>();
        for (SymbolResult? result = at; result != null; result = result.Parent)
        {
            if (result is CommandResult command)
            {
                path.Push(command.Command.Name);
            }
        }

        return path;
    }
}
