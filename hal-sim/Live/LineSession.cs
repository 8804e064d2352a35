using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using AccessStandalone.HalSim.Commands;
using AccessStandalone.HalSim.Device;
using AccessStandalone.HalSim.Monitors;
using AccessStandalone.HalSim.Scenarios;

namespace AccessStandalone.HalSim.Live;

/// <summary>
/// The live device without a terminal: each line of input is a step, and what it changed is answered. Time is virtual and passes
/// only as the steps take it, so that the same input always has the same answer.
/// </summary>
public sealed class LineSession
{
    /// <summary>Longest counted beeps; whatever else a step changes is clear sooner.</summary>
    private const int SettleMs = 2000;

    private readonly Bench _bench;
    private readonly TextReader _input;
    private readonly TextWriter _output;
    private readonly CancellationToken _stop;
    private readonly ChangeReporter _reporter;

    public LineSession(Bench bench, TextReader input, TextWriter output, CancellationToken stop)
    {
        _bench = bench;
        _input = input;
        _output = output;
        _stop = stop;
        bench.Output = output;
        _reporter = new ChangeReporter(bench, output.WriteLine);
    }

    /// <summary>Powers the device on and takes lines until the input ends.</summary>
    /// <returns>One of <see cref="ExitCode"/>: failed if any line was.</returns>
    public int Run()
    {
        int failed = 0;
        string? line = "power on";
        while (line != null)
        {
            string text = ScenarioParser.WithoutComment(line);
            if (text.Length > 0 && !Take(text))
            {
                failed++;
            }

            line = NextLine();
        }

        return failed == 0 ? ExitCode.Done : ExitCode.Failed;
    }

    private bool Take(string text)
    {
        string? wrong = LiveLine.Run(_bench, text) ?? Settle();
        _reporter.Look();
        if (wrong != null)
        {
            _output.WriteLine(wrong);
        }

        _output.Flush();
        return wrong == null;
    }

    /// <summary>Lets beeps end and the light become clear, so that the answer is complete.</summary>
    /// <returns>What went wrong, or null.</returns>
    private string? Settle()
    {
        try
        {
            _bench.RunUntil(() => !_bench.AreBeepsRunning && _bench.Light.Pattern != LightPattern.Unsettled, SettleMs);
            return null;
        }
        catch (FirmwareFailedException failure)
        {
            return failure.Message;
        }
    }

    /// <summary>Waits for a line where a signal can end the wait: reading itself cannot be broken off.</summary>
    /// <returns>null at the end of the input, or when told to stop.</returns>
    private string? NextLine()
    {
        try
        {
            _stop.ThrowIfCancellationRequested();
            Task<string?> reading = Task.Run(_input.ReadLine);
            reading.Wait(_stop);
            return reading.Result;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }
}
