using System;
using AccessStandalone.HalSim.Board;
using AccessStandalone.HalSim.Board.Gpio;
using AccessStandalone.HalSim.Board.Rmt;

namespace nanoFramework.Hardware.Esp32.Rmt;

/// <summary>
/// One of eight channels. It does not reserve its pin: GpioPin may have it open at the same time, and whoever sets it up last has its output. Every member
/// throws <see cref="InvalidOperationException"/> once the microcontroller has been reset or switched off.
/// </summary>
public abstract class RmtChannel : IDisposable
{
    private readonly RmtChannelSettings _settings;
    private bool _isDisposed;

    private protected RmtChannel(RmtChannelSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        _settings = settings;
        Unit = VirtualBoard.Current.Microcontroller.Rmt;
    }

    public int Channel => _settings.Channel;

    /// <summary>Connects the channel to a pin; also to the one that it has, if somebody else has taken that since.</summary>
    public int Pin
    {
        get => _settings.PinNumber;
        set
        {
            EnsureUsable();
            Connect(value);
            _settings.PinNumber = value;
        }
    }

    internal RmtUnit Unit { get; }

    /// <summary>Gives the channel back; its pin stays as it is.</summary>
    public void Dispose()
    {
        if (!_isDisposed)
        {
            _isDisposed = true;
            Unit.Uninstall(Channel);
        }
    }

    private protected abstract void Connect(int pin);

    private protected void Install(IRmtChannel channel) =>
        _settings.Channel = Unit.Install(_settings.Channel, _settings.NumberOfMemoryBlocks, channel);

    private protected void EnsureUsable()
    {
        Unit.EnsureRunning();
        ObjectDisposedException.ThrowIf(_isDisposed, this);
    }

    private protected static void RequireOutput(int pin)
    {
        if (!Esp32Pins.CanDrive(pin))
        {
            throw new RmtDriverException($"GPIO {pin} cannot drive.");
        }
    }
}
