using System;
using AccessStandalone.HalSim.Platform;

namespace AccessStandalone.HalSim.Scenarios.Steps;

/// <summary><c>platform VERB ARGS…</c>: what the management platform asks; the device must do it.</summary>
public sealed class PlatformStep : IRefusable
{
    private readonly Func<Bench, string> _ask;

    private PlatformStep(Func<Bench, string> ask)
    {
        _ask = ask;
    }

    public bool Expects => false;

    public static IStep Parse(StepWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return new PlatformStep(PlatformVerbs.Parse(words));
    }

    public void Run(Bench bench)
    {
        string result = Try(bench);
        if (result != ClientWords.Done)
        {
            throw new StepFailedException("refused: " + result);
        }
    }

    public string Try(Bench bench) => _ask(bench);
}
