using System;
using System.Linq;
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

    public static IStep Parse(StepWords words) => new LightExpectation(ParseReading(words));

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

    /// <summary>Reads <c>blue solid</c>, <c>red flashing</c>, <c>off</c>.</summary>
    internal static LightReading ParseReading(StepWords words)
    {
        LightColour colour = ColourOf(words.Next("a colour or 'off'"));
        bool solid = colour == LightColour.Off || words.Either("solid", "flashing");
        return new LightReading(colour, solid ? LightPattern.Solid : LightPattern.Flashing);
    }

    private static LightColour ColourOf(string word)
    {
        foreach (LightColour colour in Enum.GetValues<LightColour>())
        {
            if (LightReading.WordOf(colour) == word)
            {
                return colour;
            }
        }

        throw new FormatException($"the light is {string.Join(", ", Enum.GetValues<LightColour>().Select(colour => $"'{LightReading.WordOf(colour)}'"))}, not '{word}'");
    }
}
