using System;

namespace AccessStandalone.HalSim.Scenarios.Expectations;

/// <summary><c>expect beeps 3</c>: exactly that many since the last step that starts the count; a running pattern may end first.</summary>
public sealed class BeepsExpectation : Expectation
{
    private const int LongestPatternMs = 2000;
    private const int MaxBeeps = 100;

    private readonly int _wanted;

    private BeepsExpectation(int wanted)
        : base($"beeps {wanted}")
    {
        _wanted = wanted;
    }

    public static IStep Parse(StepWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return new BeepsExpectation(words.Number("a number of beeps", 0, MaxBeeps));
    }

    protected override bool WaitUntilMet(Bench bench)
    {
        ArgumentNullException.ThrowIfNull(bench);
        bench.RunUntil(() => bench.AreBeepsRunning || bench.Beeps >= _wanted, PatienceMs);
        bench.RunUntil(() => !bench.AreBeepsRunning, LongestPatternMs);
        bool met = IsMet(bench);
        if (met)
        {
            // Those seen are not seen again by the next expectation.
            bench.StartCountingBeeps();
        }

        return met;
    }

    protected override bool IsMet(Bench bench)
    {
        ArgumentNullException.ThrowIfNull(bench);
        return bench.Beeps == _wanted;
    }

    protected override string Seen(Bench bench)
    {
        ArgumentNullException.ThrowIfNull(bench);
        string seen = $"beeps {bench.Beeps}";
        bench.StartCountingBeeps();
        return seen;
    }
}
