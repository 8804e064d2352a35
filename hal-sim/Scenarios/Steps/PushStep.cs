using System;

namespace AccessStandalone.HalSim.Scenarios.Steps;

/// <summary><c>push</c>: presses and releases the exit button.</summary>
public sealed class PushStep : IStep
{
    private const int DownMs = 200;
    private const int RestMs = 100;

    public bool Expects => false;

    public static IStep Parse(StepWords words) => new PushStep();

    public void Run(Bench bench)
    {
        ArgumentNullException.ThrowIfNull(bench);
        bench.Device.Board.Terminals.PushPressed = true;
        bench.RunFor(DownMs);
        bench.Device.Board.Terminals.PushPressed = false;
        bench.RunFor(RestMs);
    }
}
