using System;

namespace nanoFramework.Hardware.Esp32.Rmt
{
    public abstract class RmtChannelSettings
    {
        internal RmtChannelSettings() { }
        public byte ClockDivider { get; set; }
        public byte NumberOfMemoryBlocks { get; set; }
        public int BufferSize { get; set; }
    }

    public sealed class ReceiverChannelSettings : RmtChannelSettings
    {
        public ReceiverChannelSettings(int channel, int pinNumber) { }
        public ushort IdleThreshold { get; set; }
        public bool EnableFilter { get; set; }
        public TimeSpan ReceiveTimeout { get; set; }
    }

    public sealed class TransmitChannelSettings : RmtChannelSettings
    {
        public TransmitChannelSettings(int channel, int pinNumber) { }
        public bool EnableCarrierWave { get; set; }
        public bool EnableIdleLevelOutput { get; set; }
        public bool IdleLevel { get; set; }
    }

    public abstract class RmtChannel
    {
        internal RmtChannel() { }
        public int Pin { get; set; }
    }

    public class ReceiverChannel : RmtChannel
    {
        public ReceiverChannel(ReceiverChannelSettings settings) { }
        public void Start(bool clearBuffer) { }

        /// <summary>One burst; null if there is none.</summary>
        public RmtCommand[] GetAllItems() => throw null;
    }

    public class TransmitterChannel : RmtChannel
    {
        public TransmitterChannel(TransmitChannelSettings settings) { }
        public void SendData(byte[] data, bool waitTxDone) { }
    }

    public class RmtCommand
    {
        internal RmtCommand() { }
        public ushort Duration0 { get; set; }
        public ushort Duration1 { get; set; }
        public bool Level0 { get; set; }
        public bool Level1 { get; set; }
    }
}
