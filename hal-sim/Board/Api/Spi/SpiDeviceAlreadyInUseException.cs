namespace System.Device.Spi;

/// <summary>Another SpiDevice already has this chip select.</summary>
public class SpiDeviceAlreadyInUseException : Exception
{
    public SpiDeviceAlreadyInUseException()
        : base("Another SpiDevice already has this chip select.")
    {
    }

    internal SpiDeviceAlreadyInUseException(int chipSelect)
        : base($"Another SpiDevice already has the chip select GPIO {chipSelect}.")
    {
    }
}
