using System;

namespace AccessStandalone.HalSim.Scenarios.Expectations;

/// <summary><c>expect wiegand-out 1011…</c>: the last frame that the device sent on D0 and D1. A frame that has begun, and those behind it, may end first.</summary>
public sealed class WiegandOutExpectation : Expectation
{
    // 66 bits at 20 ms and the silence that ends them.
    private const int LongestFrameMs = 1_400;

    private readonly string _bits;

    private WiegandOutExpectation(string bits)
        : base($"wiegand-out {bits}")
    {
        _bits = bits;
    }

    public static IStep Parse(StepWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return new WiegandOutExpectation(words.Bits());
    }

    protected override bool WaitUntilMet(Bench bench)
    {
        ArgumentNullException.ThrowIfNull(bench);
        bool goesOn = true;
        while (!IsMet(bench) && goesOn)
        {
            goesOn = bench.RunUntil(() => bench.WiegandOut.IsFrameUnderWay, PatienceMs);
            bench.RunUntil(() => !bench.WiegandOut.IsFrameUnderWay, LongestFrameMs);
        }

        return IsMet(bench);
    }

    protected override bool IsMet(Bench bench)
    {
        ArgumentNullException.ThrowIfNull(bench);
        return !bench.WiegandOut.IsFrameUnderWay && bench.WiegandOut.LastFrame == _bits;
    }

    protected override string Seen(Bench bench)
    {
        ArgumentNullException.ThrowIfNull(bench);
        string last = bench.WiegandOut.LastFrame;
        return last.Length == 0 ? "no wiegand-out" : $"wiegand-out {last}";
    }
}
