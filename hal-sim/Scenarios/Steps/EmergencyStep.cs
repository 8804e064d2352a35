using System;

namespace AccessStandalone.HalSim.Scenarios.Steps;

/// <summary><c>emergency on</c>, <c>emergency off</c>. The firmware does not read that input yet.</summary>
public sealed class EmergencyStep : IStep
{
    public bool Expects => false;

    public static IStep Parse(StepWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        words.Either("on", "off");
        return new EmergencyStep();
    }

    public void Run(Bench bench) => throw StepFailedException.NotSupported("emergency");
}
