using System;

namespace AccessStandalone.HalSim.Scenarios.Expectations;

/// <summary><c>expect lock released</c>, <c>expect lock secured</c>: the relay, now.</summary>
public sealed class LockExpectation : Expectation
{
    private readonly bool _released;

    private LockExpectation(bool released)
        : base(Words(released))
    {
        _released = released;
    }

    public static IStep Parse(StepWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return new LockExpectation(words.Either("released", "secured"));
    }

    protected override bool IsMet(Bench bench)
    {
        ArgumentNullException.ThrowIfNull(bench);
        return bench.Outputs.IsLockReleased == _released;
    }

    protected override string Seen(Bench bench) => Words(!_released);

    private static string Words(bool released) => released ? "lock released" : "lock secured";
}
