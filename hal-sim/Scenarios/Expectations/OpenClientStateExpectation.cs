using System;

namespace AccessStandalone.HalSim.Scenarios.Expectations;

/// <summary>How the open client is, or what it was answered last.</summary>
public sealed class OpenClientStateExpectation : Expectation
{
    private readonly Predicate<OpenClient?> _isSo;
    private readonly Func<OpenClient?, string> _seen;

    public OpenClientStateExpectation(string wanted, Predicate<OpenClient?> isSo, Func<OpenClient?, string> seen)
        : base(wanted)
    {
        _isSo = isSo;
        _seen = seen;
    }

    protected override bool IsMet(Bench bench)
    {
        ArgumentNullException.ThrowIfNull(bench);
        return _isSo(bench.OpenClient);
    }

    protected override string Seen(Bench bench)
    {
        ArgumentNullException.ThrowIfNull(bench);
        return _seen(bench.OpenClient);
    }
}
