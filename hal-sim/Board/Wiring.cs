namespace AccessStandalone.HalSim.Board;

/// <summary>
/// Every signal of hardware/pinout.csv by its name there. Signals of the ESP32 are GPIO numbers; signals of the expanders U2 (front)
/// and U3 (door) are bit numbers, 0-7 = GPA0-7 and 8-15 = GPB0-7.
/// </summary>
public static class Wiring
{
    public const int Spi1Clock = 14;
    public const int Spi1Mosi = 13;
    public const int Spi1Miso = 35;
    public const int FlashCs = 15;
    public const int RfidCs = 5;
    public const int ExpanderCs = 4;
    public const int Rs485Tx = 2;
    public const int Rs485Rx = 36;
    public const int WiegandD0 = 32;
    public const int WiegandD1 = 33;
    public const int ExpanderInt = 39;

    public const int Row0 = 0;
    public const int Row1 = 1;
    public const int Row2 = 2;
    public const int Row3 = 3;
    public const int Column0 = 4;
    public const int Column1 = 5;
    public const int Column2 = 6;
    public const int LightRed = 8;
    public const int LightGreen = 9;
    public const int LightBlue = 10;
    public const int Buzzer = 11;
    public const int KeyLight = 12;
    public const int Touch = 13;

    public const int LockRelay = 0;
    public const int ReaderLed = 1;
    public const int WatchdogKick = 2;
    public const int Push = 8;
    public const int DoorContact = 9;
    public const int ReaderCase = 10;
    public const int Tamper = 11;
    public const int Emergency = 12;
}
