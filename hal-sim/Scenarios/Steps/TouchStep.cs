using System;

namespace AccessStandalone.HalSim.Scenarios.Steps;

/// <summary><c>touch</c>: a hand on the glass that presses no key.</summary>
public sealed class TouchStep : IStep
{
    private const int DownMs = 100;
    private const int RestMs = 50;

    public bool Expects => false;

    public static IStep Parse(StepWords words) => new TouchStep();

    public void Run(Bench bench)
    {
        ArgumentNullException.ThrowIfNull(bench);
        bench.Device.Board.Keypad.Touched = true;
        bench.RunFor(DownMs);
        bench.Device.Board.Keypad.Touched = false;
        bench.RunFor(RestMs);
    }
}
