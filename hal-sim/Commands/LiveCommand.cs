using System;
using System.IO;
using System.Security.Cryptography;
using System.Threading;
using AccessStandalone.Board;
using AccessStandalone.HalSim.Board;
using AccessStandalone.HalSim.Bus;
using AccessStandalone.HalSim.Device;
using AccessStandalone.HalSim.Live;
using AccessStandalone.HalSim.Network;
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

    /// <param name="isTerminal">Whether to draw the device.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public int Run(LiveOptions options, bool isTerminal)
    {
        ArgumentNullException.ThrowIfNull(options);
        var board = new VirtualBoard();
        try
        {
            if (options.ImagePath != null && File.Exists(options.ImagePath))
            {
                board.Flash.LoadImage(options.ImagePath);
            }

            var device = new SimulatedDevice(board);
            using OutsidePorts? network = JoinNetwork(device, options.Port ?? (isTerminal ? SocketListener.PlatformPort : null));
            using var equipment = new LineEquipment(device, options.Rs485, options.CapturePath, _output);
            return Run(new Bench(device), options, isTerminal);
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException or UnauthorizedAccessException or PlatformNotSupportedException)
        {
            _error.WriteLine(failure.Message);
            return ExitCode.Usage;
        }
    }

    /// <summary>Puts the device on this machine's network.</summary>
    /// <returns>null if it stays alone.</returns>
    private OutsidePorts? JoinNetwork(SimulatedDevice device, int? port)
    {
        if (port is not int wanted)
        {
            return null;
        }

        var network = new OutsidePorts(wanted, NetworkPorts.DiscoveryPort);
        device.Outside = network;
        device.Board.Ethernet.JoinHost();

        // Its ID and its keys are its own: there may be several of them.
        device.Board.Entropy.Seed = BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(sizeof(ulong)));
        _output.WriteLine(network.Port > 0 ? $"platform: 127.0.0.1:{network.Port}" : $"platform: port {wanted} is taken; it is tried again");
        if (network.DiscoveryPort == 0)
        {
            _output.WriteLine($"discovery: UDP port {NetworkPorts.DiscoveryPort} is taken; nobody finds this device");
        }

        _output.Flush();
        return network;
    }

    /// <summary>However it ends, the device loses its power then, and what its flash holds is kept.</summary>
    private int Run(Bench bench, LiveOptions options, bool isTerminal)
    {
        try
        {
            bool keepsTime = options.Rs485 != null || bench.Device.Outside != null;
            double? lineSpeed = keepsTime ? options.Speed : null;
            return isTerminal ? new LiveScreen(bench, options.Speed, _stop).Run() : new LineSession(bench, _input, _output, _stop, lineSpeed).Run();
        }
        finally
        {
            bench.Device.PowerOff();
            if (options.ImagePath != null)
            {
                bench.Device.Board.Flash.SaveImage(options.ImagePath);
            }
        }
    }
}
