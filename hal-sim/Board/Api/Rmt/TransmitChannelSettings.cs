namespace nanoFramework.Hardware.Esp32.Rmt;

public sealed class TransmitChannelSettings : RmtChannelSettings
{
    public TransmitChannelSettings(int channel, int pinNumber)
        : base(channel, pinNumber)
    {
    }

    /// <summary>On, unless switched off.</summary>
    public bool EnableCarrierWave { get; set; } = true;

    public bool EnableIdleLevelOutput { get; set; } = true;

    /// <summary>What the pin is while nothing is sent; true is high.</summary>
    public bool IdleLevel { get; set; }
}
