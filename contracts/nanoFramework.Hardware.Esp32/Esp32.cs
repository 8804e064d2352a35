namespace nanoFramework.Hardware.Esp32
{
    public class Configuration
    {
        internal Configuration() { }
        public static void SetPinFunction(int pin, DeviceFunction value) => throw null;
    }

    public enum DeviceFunction
    {
        SPI1_MOSI = 65792,
        SPI1_MISO = 65793,
        SPI1_CLOCK = 65794,
        COM2_TX = 197120,
        COM2_RX = 197121,
    }

    public class HighResTimer
    {
        internal HighResTimer() { }

        /// <summary>Microseconds since the chip started.</summary>
        public static ulong GetCurrent() => throw null;
    }
}
