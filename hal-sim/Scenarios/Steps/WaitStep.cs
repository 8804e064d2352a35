using System;

namespace AccessStandalone.HalSim.Scenarios.Steps;

/// <summary><c>wait 500ms</c>, <c>wait 3s</c>, <c>wait 10m</c>, <c>wait 2h</c>, <c>wait 365d</c>: virtual time passes.</summary>
public sealed class WaitStep : IStep
{
    private readonly TimeSpan _duration;

    private WaitStep(TimeSpan duration)
    {
        _duration = duration;
    }

    public bool Expects => false;

    public static IStep Parse(StepWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return new WaitStep(TimeText.ParseDuration(words.Next("a duration")));
    }

    public void Run(Bench bench)
    {
        ArgumentNullException.ThrowIfNull(bench);
        bench.FastForward(_duration);
    }
}
