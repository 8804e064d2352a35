using System;
using AccessStandalone.HalSim.Board.Rmt;

namespace nanoFramework.Hardware.Esp32.Rmt;

/// <summary>What a channel is made with; what changes afterwards changes nothing. The subset that this board has a use for.</summary>
public abstract class RmtChannelSettings
{
    private const int MaxBlocks = 8;

    private byte _clockDivider = 80;
    private byte _numberOfMemoryBlocks = 1;

    protected RmtChannelSettings(int channel, int pinNumber)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(channel, RmtUnit.Channels);
        Channel = channel;
        PinNumber = pinNumber;
    }

    /// <summary>Less than 0 for whichever is free.</summary>
    public int Channel { get; set; }

    public int PinNumber { get; set; }

    /// <summary>Of 80 MHz: 80 makes ticks of 1 µs.</summary>
    public byte ClockDivider
    {
        get => _clockDivider;
        set
        {
            ArgumentOutOfRangeException.ThrowIfZero(value);
            _clockDivider = value;
        }
    }

    /// <summary>Of 64 items each.</summary>
    public byte NumberOfMemoryBlocks
    {
        get => _numberOfMemoryBlocks;
        set
        {
            ArgumentOutOfRangeException.ThrowIfZero(value);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, MaxBlocks);
            _numberOfMemoryBlocks = value;
        }
    }

    /// <summary>The ring buffer's size in items; a burst of n needs 2 n + 4 of them.</summary>
    public int BufferSize { get; set; } = 100;
}
