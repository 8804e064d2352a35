using System;
using AccessStandalone.Access;

namespace AccessStandalone.HalSim.Scenarios.Steps;

/// <summary><c>clock 2026-11-21T08:00:00</c>: sets the device's clock to a local time.</summary>
public sealed class ClockStep : IStep
{
    private readonly long _utcMs;

    private ClockStep(long utcMs)
    {
        _utcMs = utcMs;
    }

    public bool Expects => false;

    public static IStep Parse(StepWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return new ClockStep(TimeText.ParseUtcMs(words.Next("a time")));
    }

    public void Run(Bench bench)
    {
        ArgumentNullException.ThrowIfNull(bench);
        bench.Ask((firmware, nowMs) =>
        {
            firmware.Clock.SetUtc(_utcMs, nowMs, Origin.Platform);
            return true;
        });
    }
}
