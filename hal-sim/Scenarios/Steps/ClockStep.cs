using System;
using AccessStandalone.HalSim.Client.Messages;
using AccessStandalone.HalSim.Platform;
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
        PlatformResult result = LocalClock.Set(new LocalLink(bench), _localS);
        if (result != PlatformResult.Done)
        {
            throw new StepFailedException("refused: " + RecordWords.Results.WordOf(result));
        }
    }
}
