using System;

namespace nanoFramework.Hardware.Esp32.Rmt;

public sealed class ReceiverChannelSettings : RmtChannelSettings
{
    private ushort _idleThreshold = 12_000;

    public ReceiverChannelSettings(int channel, int pinNumber)
        : base(channel, pinNumber)
    {
    }

    /// <summary>Ticks without an edge that end a burst.</summary>
    public ushort IdleThreshold
    {
        get => _idleThreshold;
        set
        {
            ArgumentOutOfRangeException.ThrowIfZero(value);
            _idleThreshold = value;
        }
    }

    /// <summary>Whether short pulses are ignored. The device counts its threshold in cycles of 80 MHz: nothing that lasts a microsecond is short.</summary>
    public bool EnableFilter { get; set; } = true;

    /// <summary>How long <see cref="ReceiverChannel.GetAllItems"/> waits, and every managed thread with it.</summary>
    public TimeSpan ReceiveTimeout { get; set; } = TimeSpan.FromSeconds(1);
}
