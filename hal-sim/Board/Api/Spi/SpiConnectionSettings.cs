using System.Device.Gpio;

namespace System.Device.Spi;

/// <summary>How to talk to one chip on a bus. A device copies its settings when it is created.</summary>
public sealed class SpiConnectionSettings
{
    /// <param name="busId">1 for SPI1, 2 for SPI2.</param>
    /// <param name="chipSelectLine">GPIO number of the chip select.</param>
    public SpiConnectionSettings(int busId, int chipSelectLine = -1)
    {
        BusId = busId;
        ChipSelectLine = chipSelectLine;
    }

    internal SpiConnectionSettings(SpiConnectionSettings other)
    {
        BusId = other.BusId;
        ChipSelectLine = other.ChipSelectLine;
        Mode = other.Mode;
        DataBitLength = other.DataBitLength;
        ClockFrequency = other.ClockFrequency;
        DataFlow = other.DataFlow;
        ChipSelectLineActiveState = other.ChipSelectLineActiveState;
        Configuration = other.Configuration;
    }

    public int BusId { get; set; }

    public int ChipSelectLine { get; set; }

    public SpiMode Mode { get; set; } = SpiMode.Mode0;

    /// <summary>Bits a word.</summary>
    public int DataBitLength { get; set; } = 8;

    /// <summary>Hertz.</summary>
    public int ClockFrequency { get; set; } = 500_000;

    public DataFlow DataFlow { get; set; } = DataFlow.MsbFirst;

    public PinValue ChipSelectLineActiveState { get; set; } = PinValue.Low;

    public SpiBusConfiguration Configuration { get; set; } = SpiBusConfiguration.FullDuplex;
}
