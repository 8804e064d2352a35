using System;

namespace AccessStandalone.HalSim.Scenarios.Expectations;

/// <summary><c>expect restart</c>: the firmware restarted since the last <c>power</c> step.</summary>
public sealed class RestartExpectation : Expectation
{
    private RestartExpectation()
        : base("restart")
    {
    }

    public static IStep Parse(StepWords words) => new RestartExpectation();

    protected override bool IsMet(Bench bench)
    {
        ArgumentNullException.ThrowIfNull(bench);
        return bench.Device.Restarts > 0;
    }

    protected override string Seen(Bench bench) => "no restart";
}
