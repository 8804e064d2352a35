using System;
using System.Collections.Generic;
using System.IO;
using AccessStandalone.HalSim.Scenarios;

namespace AccessStandalone.HalSim.Commands;

/// <summary><c>run PATH…</c>: runs scripts, tells what failed, and counts.</summary>
public static class RunCommand
{
    /// <param name="paths">Files and folders.</param>
    /// <param name="seed">Of the boards' random generators.</param>
    /// <param name="trace">Whether to tell each step and change.</param>
    /// <param name="capturePath">The file for what is said on the RS-485 lines, one script's after the other's; null for none.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(IEnumerable<string> paths, ulong seed, bool trace, TextWriter output, TextWriter error, string? capturePath = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(error);
        var problems = new List<string>();
        IReadOnlyList<string> files = ScenarioFiles.Find(paths, problems);
        if (files.Count == 0 && problems.Count == 0)
        {
            problems.Add("no scenario scripts (*.door) there");
        }

        IReadOnlyList<Scenario> scenarios = ScenarioFiles.Read(files, problems);
        if (problems.Count > 0)
        {
            foreach (string problem in problems)
            {
                error.WriteLine(problem);
            }

            return ExitCode.Usage;
        }

        if (!TryOpen(capturePath, error, out StreamWriter? capture))
        {
            return ExitCode.Usage;
        }

        using (capture)
        {
            return RunAll(scenarios, seed, trace, output, capture);
        }
    }

    private static bool TryOpen(string? capturePath, TextWriter error, out StreamWriter? capture)
    {
        capture = null;
        try
        {
            capture = capturePath == null ? null : new StreamWriter(capturePath) { NewLine = "\n" };
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            error.WriteLine(failure.Message);
            return false;
        }
    }

    private static int RunAll(IReadOnlyList<Scenario> scenarios, ulong seed, bool trace, TextWriter output, TextWriter? capture)
    {
        output.WriteLine($"seed {seed}");
        var runner = new ScenarioRunner(seed, trace ? output : null, output) { LineCapture = capture };
        int failed = 0;
        foreach (Scenario scenario in scenarios)
        {
            if (trace)
            {
                output.WriteLine(scenario.Path);
            }

            IReadOnlyList<ScenarioError> failures = runner.Run(scenario);
            foreach (ScenarioError failure in failures)
            {
                output.WriteLine(failure);
            }

            failed += failures.Count > 0 ? 1 : 0;
        }

        output.WriteLine($"{scenarios.Count - failed} passed, {failed} failed");
        return failed == 0 ? ExitCode.Done : ExitCode.Failed;
    }
}
