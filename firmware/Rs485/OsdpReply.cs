namespace AccessStandalone.Rs485;

/// <summary>Codes of the replies that a peripheral sends.</summary>
public static class OsdpReply
{
    public const byte Ack = 0x40;
    public const byte Nak = 0x41;
    public const byte Identity = 0x45;
    public const byte Capabilities = 0x46;
    public const byte LocalStatus = 0x48;
    public const byte InputStatus = 0x49;
    public const byte OutputStatus = 0x4A;
    public const byte ReaderStatus = 0x4B;
    public const byte Card = 0x50;
    public const byte Keypad = 0x53;
    public const byte Link = 0x54;
    public const byte ClientCryptogram = 0x76;
    public const byte InitialMac = 0x78;
    public const byte Busy = 0x79;
}
