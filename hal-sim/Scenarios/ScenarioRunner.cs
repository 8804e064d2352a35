using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using AccessStandalone.HalSim.Board;
using AccessStandalone.HalSim.Bus;
using AccessStandalone.HalSim.Device;
using AccessStandalone.HalSim.Monitors;

namespace AccessStandalone.HalSim.Scenarios;

/// <summary>Runs scripts.</summary>
public sealed class ScenarioRunner
{
    private readonly ulong _seed;
    private readonly TextWriter? _trace;
    private readonly TextWriter _output;

    /// <param name="seed">Of the board's random generator: the same seed gives the same run.</param>
    /// <param name="trace">Gets each step and each change with its virtual time; null for none.</param>
    /// <param name="output">Gets what steps print; null for nobody.</param>
    public ScenarioRunner(ulong seed, TextWriter? trace, TextWriter? output = null)
    {
        _output = output ?? TextWriter.Null;
        _seed = seed;
        _trace = trace;
    }

    /// <summary>Gets every OSDP frame on a new board's RS-485 line, its virtual time counted from 1970 on; null for nobody.</summary>
    public TextWriter? LineCapture { get; init; }

    /// <summary>Runs a script on a new board, without power and with a blank flash.</summary>
    /// <returns>What failed, in the order of the lines; empty if the script passed.</returns>
    public IReadOnlyList<ScenarioError> Run(Scenario scenario)
    {
        var board = new VirtualBoard();
        board.Entropy.Seed = _seed;
        using OsdpCapture? capture = LineCapture == null ? null : new OsdpCapture(board, LineCapture, DateTimeOffset.UnixEpoch);
        return Run(scenario, new Bench(new SimulatedDevice(board)) { Output = _output });
    }

    /// <summary>Runs a script on a bench as it is.</summary>
    /// <returns>What failed, in the order of the lines; empty if the script passed.</returns>
    public IReadOnlyList<ScenarioError> Run(Scenario scenario, Bench bench)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(bench);
        bench.Folder = Path.GetDirectoryName(scenario.Path) ?? string.Empty;
        ChangeReporter? reporter = _trace == null ? null : new ChangeReporter(bench, change => Trace(bench, "  " + change));
        var failures = new List<ScenarioError>();
        foreach (ScenarioLine line in scenario.Lines)
        {
            Trace(bench, line.Text);
            bool goesOn = RunLine(scenario, line, bench, failures);
            reporter?.Look();
            if (!goesOn)
            {
                break;
            }
        }

        return failures;
    }

    /// <returns>Whether the script can go on.</returns>
    private static bool RunLine(Scenario scenario, ScenarioLine line, Bench bench, List<ScenarioError> failures)
    {
        try
        {
            line.Step.Run(bench);
            return true;
        }
        catch (ExpectationFailedException failure)
        {
            failures.Add(new ScenarioError(scenario.Path, line.Number, failure.Message));
            return true;
        }
        catch (Exception failure) when (failure is StepFailedException or FirmwareFailedException)
        {
            failures.Add(new ScenarioError(scenario.Path, line.Number, failure.Message));
            return false;
        }
    }

    private void Trace(Bench bench, string text) =>
        _trace?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{bench.Device.NowUs / 1e6,12:F3}  {text}"));
}
