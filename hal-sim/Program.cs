using System;
using System.Runtime.InteropServices;
using System.Threading;
using AccessStandalone.HalSim.Commands;

namespace AccessStandalone.HalSim;

/// <summary>The simulator: the firmware on a virtual board, live or under scenario scripts.</summary>
public static class Program
{
    public static int Main(string[] args)
    {
        using var stop = new CancellationTokenSource();
        using PosixSignalRegistration interrupt = StopOn(PosixSignal.SIGINT, stop);
        using PosixSignalRegistration terminate = StopOn(PosixSignal.SIGTERM, stop);
        using PosixSignalRegistration hangUp = StopOn(PosixSignal.SIGHUP, stop);
        bool isTerminal = !Console.IsInputRedirected && !Console.IsOutputRedirected;
        return new CommandLine(Console.In, Console.Out, Console.Error, isTerminal, stop.Token) { IsErrorTerminal = !Console.IsErrorRedirected }.Run(args);
    }

    /// <summary>Ctrl+C must leave the terminal as it was and save the image: the command is told, and ends by itself.</summary>
    private static PosixSignalRegistration StopOn(PosixSignal signal, CancellationTokenSource stop) =>
        PosixSignalRegistration.Create(signal, context =>
        {
            context.Cancel = true;
            stop.Cancel();
        });
}
