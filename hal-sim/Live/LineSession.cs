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
/// only as the steps take it, so that the same input always has the same answer; unless a program outside talks to the device: then it keeps the wall clock's pace.
/// </summary>
public sealed class LineSession
{
    /// <summary>Longest counted beeps; whatever else a step changes is clear sooner.</summary>
    private const int SettleMs = 2000;
    private const int SliceMs = 10;

    private readonly Bench _bench;
    private readonly TextReader _input;
    private readonly TextWriter _output;
    private readonly CancellationToken _stop;
    private readonly double? _speed;
    private readonly ChangeReporter _reporter;

    /// <param name="speed">How much faster than the wall clock virtual time goes, also between the lines; null: only as the steps take it.</param>
    public LineSession(Bench bench, TextReader input, TextWriter output, CancellationToken stop, double? speed = null)
    {
        _speed = speed;
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
        _bench.Device.Pace = _speed is double speed ? new RealTimePace(_bench.Device.NowUs, speed, () => { }, _stop) : null;
        int failed = 0;
        try
        {
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
        }
        catch (OperationCanceledException)
        {
            // A signal is the other way to end.
        }
        finally
        {
            _bench.Device.Pace = null;
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
    /// <returns>null at the end of the input.</returns>
    private string? NextLine()
    {
        _stop.ThrowIfCancellationRequested();
        Task<string?> reading = Task.Run(_input.ReadLine);
        while (_speed != null && !reading.IsCompleted)
        {
            LiveOn();
        }

        reading.Wait(_stop);
        return reading.Result;
    }

    /// <summary>Lets time pass while nobody types.</summary>
    private void LiveOn()
    {
        try
        {
            _bench.RunFor(SliceMs);
        }
        catch (FirmwareFailedException failure)
        {
            _output.WriteLine(failure.Message);
        }

        _reporter.Look();
    }
}
