using System;
using AccessStandalone.Access;
using AccessStandalone.HalSim.Records;

namespace AccessStandalone.HalSim.Scenarios.Steps;

/// <summary><c>clock 2026-11-21T08:00:00</c>: sets the device's clock to a local time.</summary>
public sealed class ClockStep : IStep
{
    private readonly uint _localS;

    private ClockStep(uint localS)
    {
        _localS = localS;
    }

    public bool Expects => false;

    public static IStep Parse(StepWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return new ClockStep(TimeText.ParseLocalS(words.Next("a time")));
    }

    public void Run(Bench bench)
    {
        ArgumentNullException.ThrowIfNull(bench);
        ChangeResult result = bench.Ask((firmware, nowMs) => firmware.Clock.SetLocal(_localS, nowMs, Origin.Platform));
        if (result != ChangeResult.Done)
        {
            throw new StepFailedException("refused: " + RecordWords.Results.WordOf(result));
        }
    }
}
