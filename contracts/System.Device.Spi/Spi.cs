#pragma warning disable CS0612 // SpanByte is marked obsolete in the device's mscorlib; it is what this line of SPI takes.
namespace System.Device.Spi
{
    public enum SpiMode
    {
        Mode0 = 0,
        Mode1 = 1,
        Mode2 = 2,
        Mode3 = 3,
    }

    public sealed class SpiConnectionSettings
    {
        public SpiConnectionSettings(int busId, int chipSelectLine = -1) { }
        public SpiMode Mode { get; set; }
        public int ClockFrequency { get; set; }
    }

    public class SpiDevice
    {
        internal SpiDevice() { }
        public void Write(SpanByte buffer) => throw null;
        public void TransferFullDuplex(SpanByte writeBuffer, SpanByte readBuffer) => throw null;
        public static SpiDevice Create(SpiConnectionSettings settings) => throw null;
    }
}
