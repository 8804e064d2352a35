namespace AccessStandalone.Rs485;

/// <summary>The colours of LED records.</summary>
public static class LedColour
{
    public const byte Off = 0;
    public const byte Red = 1;
    public const byte Green = 2;
    public const byte Amber = 3;
    public const byte Blue = 4;
    public const byte Magenta = 5;
    public const byte Cyan = 6;
    public const byte White = 7;
}
