namespace AccessStandalone.Rs485;

/// <summary>The functions of PDCAP that a peripheral acts by; the others it only repeats as they were given to it.</summary>
public static class PeripheralFunction
{
    public const byte Contacts = 1;
    public const byte Outputs = 2;

    public const byte CardFormat = 3;

    /// <summary>Its number is that of the LEDs of each reader.</summary>
    public const byte Leds = 4;
    public const byte Buzzer = 5;
    public const byte Text = 6;
    public const byte Check = 8;
    public const byte Security = 9;

    /// <summary>The largest frame that is taken: the low byte as compliance, the high byte as number.</summary>
    public const byte ReceiveBuffer = 10;
    public const byte Readers = 13;
}
