using System;
using AccessStandalone.HalSim.Readers;

namespace AccessStandalone.HalSim.Scenarios.Steps;

/// <summary><c>wiegand 1011…</c>: raw bits on D0/D1.</summary>
public sealed class WiegandStep : IStep
{
    /// <summary>The end of a frame, and a step to take it.</summary>
    private const int SilenceMs = 150;

    private readonly string _bits;

    private WiegandStep(string bits)
    {
        _bits = bits;
    }

    public bool Expects => false;

    public static IStep Parse(StepWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return new WiegandStep(words.Bits());
    }

    public void Run(Bench bench)
    {
        ArgumentNullException.ThrowIfNull(bench);
        Send(bench, _bits);
    }

    /// <summary>Sends bits and waits for the device to take them.</summary>
    internal static void Send(Bench bench, string bits)
    {
        bench.StartCountingBeeps();
        new WiegandReader(bench.Device).Send(bits);
        bench.RunFor(SilenceMs);
    }
}
