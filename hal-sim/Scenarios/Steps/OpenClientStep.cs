using System;

namespace AccessStandalone.HalSim.Scenarios.Steps;

/// <summary><c>dhip connect …</c>, <c>dhip ask …</c>: what an open client does; <c>dhip disconnect</c>: it closes its connection.</summary>
public sealed class OpenClientStep : IStep
{
    private OpenClientStep()
    {
    }

    public bool Expects => false;

    public static IStep Parse(StepWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        string word = words.Next("'connect', 'ask' or 'disconnect'");
        return word switch
        {
            "connect" => OpenClientConnectStep.Parse(words),
            "ask" => OpenClientAskStep.Parse(words),
            "disconnect" => new OpenClientStep(),
            _ => throw new FormatException($"an open client can 'connect', 'ask' or 'disconnect', not '{word}'"),
        };
    }

    public void Run(Bench bench)
    {
        ArgumentNullException.ThrowIfNull(bench);
        Of(bench).Disconnect(bench);
    }

    /// <exception cref="StepFailedException">There is none, or it is not connected.</exception>
    internal static OpenClient Of(Bench bench) => bench.OpenClient is { IsConnected: true } client
        ? client
        : throw new StepFailedException("there is no open client connected; 'dhip connect' makes one");
}
