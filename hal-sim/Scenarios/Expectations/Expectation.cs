using System;

namespace AccessStandalone.HalSim.Scenarios.Expectations;

/// <summary>Something that must be so now, or within 200 ms of virtual time.</summary>
public abstract class Expectation : IStep
{
    /// <summary>How long an expectation waits for what it wants.</summary>
    protected const int PatienceMs = 200;

    private readonly string _wanted;

    /// <param name="wanted">What is expected, as the script says it.</param>
    protected Expectation(string wanted)
    {
        _wanted = wanted;
    }

    public bool Expects => true;

    public void Run(Bench bench)
    {
        ArgumentNullException.ThrowIfNull(bench);
        if (!WaitUntilMet(bench))
        {
            throw new ExpectationFailedException(_wanted, Seen(bench));
        }
    }

    /// <summary>Lets virtual time pass until the expectation is met, or its patience ends.</summary>
    protected virtual bool WaitUntilMet(Bench bench)
    {
        ArgumentNullException.ThrowIfNull(bench);
        return bench.RunUntil(() => IsMet(bench), PatienceMs);
    }

    protected abstract bool IsMet(Bench bench);

    /// <summary>What is there instead, in the words of the script.</summary>
    protected abstract string Seen(Bench bench);
}
