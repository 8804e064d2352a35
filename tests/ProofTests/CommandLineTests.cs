using System;
using System.IO;
using System.Threading;
using AccessStandalone.Proof.Commands;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Proof.Tests;

/// <summary>Others script the program's words, its last line and its exit codes.</summary>
[TestClass]
public sealed class CommandLineTests
{
    [TestMethod]
    [DataRow("power-cut --seed 3 --count 20", 3, 20)]
    [DataRow("bit-rot --count 20 --seed 4", 4, 20)]
    [DataRow("model --count 500", 1, 500)]
    [DataRow("decision --count 700 --seed 2", 2, 700)]
    [DataRow("garble --count 5", 1, 5)]
    [DataRow("sync-cut --count 1 --seed 3 --users 100", 3, 1)]
    [DataRow("fuzz protocol --count 30 --seed 6", 6, 30)]
    [DataRow("fuzz wiegand --count 300 --seed 6", 6, 300)]
    public void A_campaign_tells_its_seed_first_and_its_cases_last(string args, int seed, int cases)
    {
        ArgumentNullException.ThrowIfNull(args);
        Assert.AreEqual(ExitCode.Done, Run(args, out string output, out string error));
        StringAssert.StartsWith(output, $"seed {seed}\n", StringComparison.Ordinal);
        StringAssert.EndsWith(output, $"\n{cases} cases, 0 failed\n", StringComparison.Ordinal);
        Assert.AreEqual(string.Empty, error);
    }

    [TestMethod]
    public void The_same_seed_has_the_same_outcome()
    {
        Run("power-cut --seed 5 --count 60", out string first, out _);
        Run("power-cut --seed 5 --count 60", out string second, out _);
        Assert.AreEqual(first, second);
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("jump")]
    [DataRow("bench nothing")]
    [DataRow("model --count 0")]
    [DataRow("model --count x")]
    [DataRow("model --seed x")]
    [DataRow("power-cut --exhaustive --count 5")]
    [DataRow("sync-cut --users 99")]
    [DataRow("sync-cut --users 30001")]
    [DataRow("sync-cut --users x")]
    [DataRow("fuzz")]
    [DataRow("fuzz nothing")]
    public void A_wrong_command_line_exits_with_2(string args)
    {
        ArgumentNullException.ThrowIfNull(args);
        Assert.AreEqual(ExitCode.Usage, Run(args, out string output, out string error));
        Assert.AreEqual(string.Empty, output);
        Assert.AreNotEqual(string.Empty, error);
    }

    [TestMethod]
    public void An_unknown_room_is_refused_with_those_there_are()
    {
        Run("bench attic", out _, out string error);
        Assert.AreEqual("nothing is measured of 'attic': there is storage, decision, readers, sync\n", error);
    }

    [TestMethod]
    public void A_campaign_that_is_stopped_says_so_and_exits_with_1()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.AreEqual(ExitCode.Failed, Run("model --count 500", out string output, out _, stop.Token));
        StringAssert.EndsWith(output, "stopped before the end\n0 cases, 0 failed\n", StringComparison.Ordinal);
    }

    private static int Run(string args, out string output, out string error, CancellationToken stop = default)
    {
        using var outputWriter = new StringWriter { NewLine = "\n" };
        using var errorWriter = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal(outputWriter, errorWriter, IsOutputTerminal: false, IsErrorTerminal: false);
        int exitCode = new CommandLine(terminal, stop).Run(args.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        output = outputWriter.ToString();
        error = errorWriter.ToString();
        return exitCode;
    }
}
