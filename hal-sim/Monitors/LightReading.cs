namespace AccessStandalone.HalSim.Monitors;

public enum LightColour
{
    Off,
    Blue,
    Green,
    Red,

    /// <summary>More than one colour at once: the firmware never means that.</summary>
    Mixed,
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
        string colour = Colour switch
        {
            LightColour.Off => "off",
            LightColour.Blue => "blue",
            LightColour.Green => "green",
            LightColour.Red => "red",
            _ => "mixed",
        };
        return Pattern switch
        {
            LightPattern.Unsettled => colour + " unsettled",
            LightPattern.Flashing => colour + " flashing",
            _ => this == Dark ? colour : colour + " solid",
        };
    }
}
