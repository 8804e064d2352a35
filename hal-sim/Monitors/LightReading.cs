using System;

namespace AccessStandalone.HalSim.Monitors;

public enum LightColour
{
    Off,
    Blue,
    Green,
    Red,

    // Several lamps at once: only by order of a control panel.
    Amber,
    Magenta,
    Cyan,
    White,
}

public enum LightPattern
{
    /// <summary>The light changed too recently to tell.</summary>
    Unsettled,
    Solid,
    Flashing,
}

/// <summary>What somebody in front of the device would say the light does.</summary>
public readonly record struct LightReading(LightColour Colour, LightPattern Pattern)
{
    public static readonly LightReading Dark = new(LightColour.Off, LightPattern.Solid);

    /// <summary>In the words of scenario scripts: <c>off</c>, <c>blue solid</c>, <c>red flashing</c>.</summary>
    public override string ToString()
    {
        string colour = WordOf(Colour);
        return Pattern switch
        {
            LightPattern.Unsettled => colour + " unsettled",
            LightPattern.Flashing => colour + " flashing",
            _ => this == Dark ? colour : colour + " solid",
        };
    }

    /// <summary>The word of scenario scripts.</summary>
    public static string WordOf(LightColour colour) => colour switch
    {
        LightColour.Off => "off",
        LightColour.Blue => "blue",
        LightColour.Green => "green",
        LightColour.Red => "red",
        LightColour.Amber => "amber",
        LightColour.Magenta => "magenta",
        LightColour.Cyan => "cyan",
        LightColour.White => "white",
        _ => throw new ArgumentOutOfRangeException(nameof(colour)),
    };
}
