using System;

namespace AccessStandalone.HalSim.Scenarios.Expectations;

/// <summary><c>expect wiegand-out 1011…</c>: the last frame sent in reader mode. The firmware sends none yet.</summary>
public sealed class WiegandOutExpectation : IStep
{
    public bool Expects => true;

    public static IStep Parse(StepWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        words.Bits();
        return new WiegandOutExpectation();
    }

    public void Run(Bench bench) => throw StepFailedException.NotSupported("expect wiegand-out");
}
