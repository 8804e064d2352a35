using System;

namespace AccessStandalone.HalSim.Scenarios.Steps;

/// <summary><c>second STEP</c>: the step, done with the second device that <c>wire</c> has put beside the first.</summary>
public sealed class SecondStep : IStep
{
    private readonly IStep _step;

    private SecondStep(IStep step)
    {
        _step = step;
    }

    public bool Expects => _step.Expects;

    /// <exception cref="FormatException">The step is none, or about a second device itself.</exception>
    public static IStep Parse(StepWords words)
    {
        IStep step = StepParser.ParseStep(words);
        return step is SecondStep or WireStep
            ? throw new FormatException("there are two devices, and no third")
            : new SecondStep(step);
    }

    public void Run(Bench bench)
    {
        ArgumentNullException.ThrowIfNull(bench);
        _step.Run(bench.Second ?? throw new StepFailedException("there is no second device; 'wire osdp' or 'wire wiegand' adds one"));
    }
}
