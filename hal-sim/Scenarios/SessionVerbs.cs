using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading;
using AccessStandalone.HalSim.Client.Commands;
using AccessStandalone.HalSim.Client.Messages;
using AccessStandalone.HalSim.Client.Session;
using AccessStandalone.HalSim.Network;

namespace AccessStandalone.HalSim.Scenarios;

/// <summary>The verbs of the command line, run as they are there, over a login of their own on the virtual network.</summary>
internal static class SessionVerbs
{
    private const string Init = "init";
    private const string NewPassword = "password";

    /// <summary>Lost connections are not tried again: what a step does is to be clear.</summary>
    public static SessionOptions Options(Bench bench) => new() { Time = new VirtualTime(bench.Device.Board.Clock), MostRetries = 0 };

    /// <summary>Looks at the words before a script runs. In scripts <c>init</c> and <c>password</c> are followed by the new password.</summary>
    /// <exception cref="FormatException">The command line has no such verb, or takes it otherwise.</exception>
    public static void Check(IReadOnlyList<string> words)
    {
        using var nowhere = new StringWriter();
        ParseResult parsed = Parse(Host(null, nowhere, nowhere, _ => null, 0), WithoutPassword(words, out string? password));
        if (parsed.Errors.Count > 0)
        {
            throw new FormatException(parsed.Errors[0].Message);
        }

        if (words[0] is Init or NewPassword && password == null)
        {
            throw new FormatException($"the password is missing: '{words[0]} PASSWORD'");
        }
    }

    /// <summary>Runs a verb.</summary>
    /// <param name="address">Where the client is.</param>
    /// <returns>What the device answers, or <c>closed</c> if it ended the connection instead.</returns>
    /// <exception cref="StepFailedException">The words or a file are wrong, or there is no password to log in with.</exception>
    public static string Run(Bench bench, IReadOnlyList<string> words, uint address)
    {
        using var error = new StringWriter();
        string[] rest = WithoutPassword(words, out string? password);
        bool isChosen = words[0] == Init;
        if (!isChosen && bench.PlatformPassword == null)
        {
            throw new StepFailedException("nobody knows the platform's password: 'platform init PASSWORD' chooses one");
        }

        PlatformHost host = Host(
            bench, bench.Output, error, variable => isChosen || variable == PasswordSource.New ? password : bench.PlatformPassword, address);
        int exit = Parse(host, rest).Invoke(new InvocationConfiguration { Output = bench.Output, Error = error, EnableDefaultExceptionHandler = false });
        bench.LetPlatformSettle();
        if (exit == PlatformExit.NoConnection)
        {
            return ClientWords.Closed;
        }

        PlatformResult result = host.LastResult?.Refusal ?? PlatformResult.Done;
        if (exit != PlatformExit.Done && result == PlatformResult.Done)
        {
            throw new StepFailedException(error.ToString().Trim());
        }

        bench.PlatformPassword = exit == PlatformExit.Done && password != null ? password : bench.PlatformPassword;
        return ClientWords.Of(result);
    }

    private static ParseResult Parse(PlatformHost host, string[] words) => PlatformWords.Command(host).Parse([.. words, "--device", "virtual"]);

    /// <summary>Where the command line takes passwords from its environment, a script names the new one, and knows the current one.</summary>
    private static PlatformHost Host(Bench? bench, TextWriter output, TextWriter error, Func<string, string?> password, uint address) =>
        new(output, error, false, new PasswordSource(password, _ => null), _ => new VirtualDialer(bench!.Device, address), CancellationToken.None)
        {
            Options = bench == null ? new SessionOptions() : Options(bench),
            Folder = bench?.Folder ?? string.Empty,
        };

    private static string[] WithoutPassword(IReadOnlyList<string> words, out string? password)
    {
        bool hasOne = words is [Init or NewPassword, not ['-', ..], ..];
        password = hasOne ? words[1] : null;
        return hasOne ? [words[0], .. words.Skip(2)] : words.ToArray();
    }
}
