using System;

namespace AccessStandalone.HalSim.Scenarios.Expectations;

/// <summary><c>expect alarm-tone on</c>, <c>expect alarm-tone off</c>.</summary>
public sealed class AlarmToneExpectation : Expectation
{
    private readonly bool _on;

    private AlarmToneExpectation(bool on)
        : base(Words(on))
    {
        _on = on;
    }

    public static IStep Parse(StepWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return new AlarmToneExpectation(words.Either("on", "off"));
    }

    protected override bool IsMet(Bench bench)
    {
        ArgumentNullException.ThrowIfNull(bench);
        return bench.HasAlarmTone == _on;
    }

    protected override string Seen(Bench bench) => Words(!_on);

    private static string Words(bool on) => on ? "alarm-tone on" : "alarm-tone off";
}
