using System;

namespace AccessStandalone.HalSim.Scenarios.Steps;

/// <summary><c>wire osdp</c>, <c>wire wiegand</c>: a second device, which is new and switched off, is wired to the first by that line.</summary>
public sealed class WireStep : IStep
{
    private readonly bool _isOsdp;

    private WireStep(bool isOsdp)
    {
        _isOsdp = isOsdp;
    }

    public bool Expects => false;

    public static IStep Parse(StepWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return new WireStep(words.Either("osdp", "wiegand"));
    }

    public void Run(Bench bench)
    {
        ArgumentNullException.ThrowIfNull(bench);
        if (bench.Second != null)
        {
            throw new StepFailedException("there is a second device already");
        }

        bench.AddSecond(_isOsdp);
    }
}
