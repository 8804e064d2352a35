using System;
using System.IO;
using System.Threading;
using AccessStandalone.HalSim.Board;
using AccessStandalone.HalSim.Bus;
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
    /// <param name="rs485">Where its RS-485 line goes, in words of <see cref="LineWords"/>; null for nowhere.</param>
    /// <param name="capturePath">The file for what is said on that line; null for none.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public int Run(string? imagePath, bool isTerminal, string? rs485 = null, string? capturePath = null)
    {
        var board = new VirtualBoard();
        try
        {
            if (imagePath != null && File.Exists(imagePath))
            {
                board.Flash.LoadImage(imagePath);
            }

            var device = new SimulatedDevice(board);
            using var equipment = new LineEquipment(device, rs485, capturePath, _output);
            return Run(new Bench(device), imagePath, isTerminal, keepsTime: rs485 != null);
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException or UnauthorizedAccessException or PlatformNotSupportedException)
        {
            _error.WriteLine(failure.Message);
            return ExitCode.Usage;
        }
    }

    /// <summary>However it ends, the device loses its power then, and what its flash holds is kept.</summary>
    private int Run(Bench bench, string? imagePath, bool isTerminal, bool keepsTime)
    {
        try
        {
            return isTerminal ? new LiveScreen(bench, _stop).Run() : new LineSession(bench, _input, _output, _stop, keepsTime).Run();
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
