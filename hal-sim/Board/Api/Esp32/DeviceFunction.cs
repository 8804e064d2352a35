namespace nanoFramework.Hardware.Esp32;

/// <summary>Functions that can be put on a pin; the subset that this board has a use for.</summary>
public enum DeviceFunction
{
    SPI1_MOSI = 65792,
    SPI1_MISO = 65793,
    SPI1_CLOCK = 65794,
    SPI2_MOSI = 66048,
    SPI2_MISO = 66049,
    SPI2_CLOCK = 66050,
    COM1_TX = 196864,
    COM1_RX = 196865,
    COM1_RTS = 196866,
    COM1_CTS = 196867,
    COM2_TX = 197120,
    COM2_RX = 197121,
    COM2_RTS = 197122,
    COM2_CTS = 197123,
}
