namespace AccessStandalone.Keypad;

public enum LightColour : byte
{
    Off = 0,
    Blue = 1,
    Green = 2,
    Red = 3,

    // The rest only by order of a control panel, in working mode reader.
    Amber = 4,
    Magenta = 5,
    Cyan = 6,
    White = 7,
}
