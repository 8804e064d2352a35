namespace AccessStandalone.Keypad;

public enum LightColour : byte
{
    Off = 0,
    Blue = 1,
    Green = 2,
    Red = 3,
}
