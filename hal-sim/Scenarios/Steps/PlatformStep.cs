using System;
using AccessStandalone.HalSim.Client.Messages;
using AccessStandalone.HalSim.Platform;
using AccessStandalone.HalSim.Records;

namespace AccessStandalone.HalSim.Scenarios.Steps;

/// <summary><c>platform VERB ARGS…</c>: what the management platform asks; the device must do it.</summary>
public sealed class PlatformStep : IStep
{
    private readonly IPlatformVerb _verb;

    private PlatformStep(IPlatformVerb verb)
    {
        _verb = verb;
    }

    public bool Expects => false;

    public static IStep Parse(StepWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return new PlatformStep(PlatformVerbs.Parse(words));
    }

    public void Run(Bench bench)
    {
        PlatformResult result = _verb.Ask(bench);
        if (result != PlatformResult.Done)
        {
            throw new StepFailedException("refused: " + RecordWords.Results.WordOf(result));
        }
    }
}
