using System;
using System.IO;
using System.Threading;
using AccessStandalone.HalSim.Commands;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Simulator.Tests;

[TestClass]
public sealed class RunCommandTests
{
    private const string Passing = "power on\nwait 1s\nexpect light blue solid\ncard 99\nexpect beeps 3\n";
    private const string Failing = "power on\nexpect light red solid\n";

    private string _folder = string.Empty;

    [TestInitialize]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("hal-sim-test-").FullName;

    [TestCleanup]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [TestMethod]
    public void Scripts_that_pass_exit_with_0()
    {
        string script = Write("a.door", Passing);
        AssertRun(ExitCode.Done, "seed 1\n1 passed, 0 failed\n", string.Empty, "run", script);
    }

    [TestMethod]
    public void Scripts_that_fail_are_told_line_by_line_and_exit_with_1()
    {
        Write("sub/b.door", Failing);
        Write("a.door", Passing);
        Write("not-a-script.txt", "nonsense");
        string expected = $"seed 7\n{_folder}/sub/b.door:2: expected light red solid saw light blue solid\n1 passed, 1 failed\n";
        AssertRun(ExitCode.Failed, expected, string.Empty, "run", _folder, "--seed", "7");
    }

    [TestMethod]
    public void Nothing_runs_if_any_script_is_wrong()
    {
        Write("a.door", Failing);
        Write("b.door", "power on\njump\n");
        int exitCode = Run(out string output, out string error, "run", _folder);
        Assert.AreEqual(ExitCode.Usage, exitCode);
        Assert.AreEqual(string.Empty, output);
        StringAssert.StartsWith(error, $"{_folder}/b.door:2: unknown step 'jump'", StringComparison.Ordinal);
    }

    [TestMethod]
    public void A_path_that_is_not_there_exits_with_2() =>
        AssertRun(ExitCode.Usage, string.Empty, $"{_folder}/no: no such file or folder\n", "run", _folder + "/no");

    [TestMethod]
    public void A_folder_without_scripts_exits_with_2() =>
        AssertRun(ExitCode.Usage, string.Empty, "no scenario scripts (*.door) there\n", "run", _folder);

    [TestMethod]
    [DataRow("run")]
    [DataRow("run a.door --seed x")]
    [DataRow("jump")]
    [DataRow("--jump")]
    public void A_wrong_command_line_exits_with_2(string args)
    {
        ArgumentNullException.ThrowIfNull(args);
        Assert.AreEqual(ExitCode.Usage, Run(out string output, out string error, args.Split(' ')));
        Assert.AreEqual(string.Empty, output);
        Assert.AreNotEqual(string.Empty, error);
    }

    [TestMethod]
    public void A_trace_tells_steps_changes_and_records_with_their_time()
    {
        string script = Write("a.door", Passing);
        Run(out string output, out _, "run", script, "--trace");
        StringAssert.Contains(output, "0.000  power on\n", StringComparison.Ordinal);
        StringAssert.Contains(output, "    record start\n", StringComparison.Ordinal);
        StringAssert.Contains(output, "    light blue solid\n", StringComparison.Ordinal);
        StringAssert.Contains(output, "  card 99\n", StringComparison.Ordinal);
        StringAssert.Contains(output, "    record refused card=99 method=card reason=unknown reader=builtin\n", StringComparison.Ordinal);
        StringAssert.Contains(output, "    beeps 1\n", StringComparison.Ordinal);
        StringAssert.Contains(output, "    beeps 3\n", StringComparison.Ordinal);
    }

    [TestMethod]
    public void The_same_script_has_the_same_trace_every_time()
    {
        string script = Write("a.door", Passing + "keys # 88888888 #\nwait 1h\ndoor open\npower cycle\ntamper open\nwait 1h\n");
        Run(out string first, out _, "run", script, "--trace", "--seed", "42");
        Run(out string second, out _, "run", script, "--trace", "--seed", "42");
        Assert.AreEqual(first, second);
    }

    private static int Run(out string output, out string error, params string[] args)
    {
        using var outputWriter = new StringWriter { NewLine = "\n" };
        using var errorWriter = new StringWriter { NewLine = "\n" };
        int exitCode = new CommandLine(TextReader.Null, outputWriter, errorWriter, isTerminal: false, CancellationToken.None).Run(args);
        output = outputWriter.ToString();
        error = errorWriter.ToString();
        return exitCode;
    }

    private static void AssertRun(int exitCode, string output, string error, params string[] args)
    {
        Assert.AreEqual(exitCode, Run(out string outputSeen, out string errorSeen, args));
        Assert.AreEqual(output, outputSeen);
        Assert.AreEqual(error, errorSeen);
    }

    private string Write(string name, string text)
    {
        string path = $"{_folder}/{name}";
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }
}
