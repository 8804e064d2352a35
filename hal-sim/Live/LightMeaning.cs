using AccessStandalone.HalSim.Monitors;

namespace AccessStandalone.HalSim.Live;

/// <summary>What the light tells the person in front of the device (behaviour: keypad, light, buzzer).</summary>
public static class LightMeaning
{
    public static string Of(LightReading light) => (light.Colour, light.Pattern) switch
    {
        (_, LightPattern.Unsettled) => "…",
        (LightColour.Off, _) => "standby",
        (LightColour.Blue, LightPattern.Solid) => "waiting for a code or a card",
        (LightColour.Blue, _) => "menu",
        (LightColour.Green, LightPattern.Solid) => "success",
        (LightColour.Green, _) => "card accepted, password wanted",
        (LightColour.Red, LightPattern.Solid) => "failure",
        (LightColour.Red, _) => "local alarm",
        _ => "as the control panel says",
    };
}
