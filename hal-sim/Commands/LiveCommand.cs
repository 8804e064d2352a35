using System;
using System.IO;
using System.Threading;
using AccessStandalone.HalSim.Board;
using AccessStandalone.HalSim.Device;
using AccessStandalone.HalSim.Live;
using AccessStandalone.HalSim.Scenarios;

namespace AccessStandalone.HalSim.Commands;

/// <summary>The live device: drawn in a terminal, or driven by lines of input.</summary>
public sealed class LiveCommand
{
    private readonly TextReader _input;
    private readonly TextWriter _output;
    private readonly TextWriter _error;
    private readonly CancellationToken _stop;

    public LiveCommand(TextReader input, TextWriter output, TextWriter error, CancellationToken stop)
    {
        _input = input;
        _output = output;
        _error = error;
        _stop = stop;
    }

    /// <param name="imagePath">Flash image, loaded if it exists and saved at the end; null for none.</param>
    /// <param name="isTerminal">Whether to draw the device.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public int Run(string? imagePath, bool isTerminal)
    {
        var board = new VirtualBoard();
        try
        {
            if (imagePath != null && File.Exists(imagePath))
            {
                board.Flash.LoadImage(imagePath);
            }

            return Run(new Bench(new SimulatedDevice(board)), imagePath, isTerminal);
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            _error.WriteLine(failure.Message);
            return ExitCode.Usage;
        }
    }

    /// <summary>However it ends, the device loses its power then, and what its flash holds is kept.</summary>
    private int Run(Bench bench, string? imagePath, bool isTerminal)
    {
        try
        {
            return isTerminal ? new LiveScreen(bench, _stop).Run() : new LineSession(bench, _input, _output, _stop).Run();
        }
        finally
        {
            bench.Device.PowerOff();
            if (imagePath != null)
            {
                bench.Device.Board.Flash.SaveImage(imagePath);
            }
        }
    }
}
