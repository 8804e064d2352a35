namespace AccessStandalone.Rs485;

/// <summary>Codes of the commands that a control panel sends.</summary>
public static class OsdpCommand
{
    public const byte Poll = 0x60;
    public const byte Identify = 0x61;
    public const byte Capabilities = 0x62;
    public const byte LocalStatus = 0x64;
    public const byte InputStatus = 0x65;
    public const byte OutputStatus = 0x66;
    public const byte ReaderStatus = 0x67;
    public const byte Output = 0x68;
    public const byte Led = 0x69;
    public const byte Buzzer = 0x6A;
    public const byte Text = 0x6B;
    public const byte Link = 0x6E;
    public const byte KeySet = 0x75;
    public const byte Challenge = 0x76;
    public const byte ServerCryptogram = 0x77;
    public const byte ReceiveSize = 0x7B;
    public const byte Abort = 0xA2;
    public const byte KeepActive = 0xA7;
}
