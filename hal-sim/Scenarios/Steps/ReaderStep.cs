using System;

namespace AccessStandalone.HalSim.Scenarios.Steps;

/// <summary><c>reader absent</c>, <c>reader good</c>: whether the chip of the built-in reader answers from now on.</summary>
public sealed class ReaderStep : IStep
{
    private readonly bool _absent;

    private ReaderStep(bool absent)
    {
        _absent = absent;
    }

    public bool Expects => false;

    public static IStep Parse(StepWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return new ReaderStep(words.Either("absent", "good"));
    }

    public void Run(Bench bench)
    {
        ArgumentNullException.ThrowIfNull(bench);
        bench.Device.Board.CardReader.Absent = _absent;
    }
}
