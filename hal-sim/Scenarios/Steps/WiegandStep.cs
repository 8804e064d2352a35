using System;

namespace AccessStandalone.HalSim.Scenarios.Steps;

/// <summary><c>wiegand 1011…</c>: raw bits on D0/D1. The firmware does not listen there yet.</summary>
public sealed class WiegandStep : IStep
{
    public bool Expects => false;

    public static IStep Parse(StepWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        words.Bits();
        return new WiegandStep();
    }

    public void Run(Bench bench) => throw StepFailedException.NotSupported("wiegand");
}
