using System;

namespace AccessStandalone.HalSim.Scenarios.Steps;

/// <summary><c>emergency on</c>, <c>emergency off</c>: the contact at the emergency input closes and stays so, or opens.</summary>
public sealed class EmergencyStep : IStep
{
    private const int SettleMs = 100;

    private readonly bool _on;

    private EmergencyStep(bool on)
    {
        _on = on;
    }

    public bool Expects => false;

    public static IStep Parse(StepWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return new EmergencyStep(words.Either("on", "off"));
    }

    public void Run(Bench bench)
    {
        ArgumentNullException.ThrowIfNull(bench);
        bench.Device.Board.Terminals.EmergencyActive = _on;
        bench.RunFor(SettleMs);
    }
}
