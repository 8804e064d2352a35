using System;
using AccessStandalone.HalSim.Monitors;

namespace AccessStandalone.HalSim.Scenarios.Expectations;

/// <summary><c>expect light blue solid</c>, <c>expect light red flashing</c>, <c>expect light off</c>.</summary>
public sealed class LightExpectation : Expectation
{
    private readonly LightReading _wanted;

    private LightExpectation(LightReading wanted)
        : base("light " + wanted)
    {
        _wanted = wanted;
    }

    public static IStep Parse(StepWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        string word = words.Next("'off', 'blue', 'green' or 'red'");
        LightColour colour = word switch
        {
            "off" => LightColour.Off,
            "blue" => LightColour.Blue,
            "green" => LightColour.Green,
            "red" => LightColour.Red,
            _ => throw new FormatException($"the light is 'off', 'blue', 'green' or 'red', not '{word}'"),
        };
        bool solid = colour == LightColour.Off || words.Either("solid", "flashing");
        return new LightExpectation(new LightReading(colour, solid ? LightPattern.Solid : LightPattern.Flashing));
    }

    protected override bool IsMet(Bench bench)
    {
        ArgumentNullException.ThrowIfNull(bench);
        return bench.Light == _wanted;
    }

    protected override string Seen(Bench bench)
    {
        ArgumentNullException.ThrowIfNull(bench);
        return "light " + bench.Light;
    }
}
