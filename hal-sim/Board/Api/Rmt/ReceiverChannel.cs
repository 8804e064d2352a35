using System;
using AccessStandalone.HalSim.Board.Gpio;
using AccessStandalone.HalSim.Board.Rmt;

namespace nanoFramework.Hardware.Esp32.Rmt;

/// <summary>Captures how long a pin was at which level. The pin becomes an input, and keeps its pull resistor.</summary>
public class ReceiverChannel : RmtChannel
{
    private readonly ReceiverChannelSettings _settings;
    private readonly RmtReceiver _receiver;

    /// <exception cref="RmtDriverException">The channel, or its memory, is somebody else's.</exception>
    public ReceiverChannel(ReceiverChannelSettings settings)
        : base(settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        Esp32Pins.RequireExistence(settings.PinNumber);
        _settings = settings;
        _receiver = new RmtReceiver(Unit, settings);
        Install(_receiver);
        Connect(settings.PinNumber);
    }

    /// <summary>Receives from now on, one burst after the other.</summary>
    /// <param name="clearBuffer">Whether to forget the bursts that nobody has taken, and what there is of the one under way.</param>
    public void Start(bool clearBuffer)
    {
        EnsureUsable();
        _receiver.Start(clearBuffer);
        if (clearBuffer)
        {
            _receiver.Bursts.Clear();
        }
    }

    public void Stop()
    {
        EnsureUsable();
        _receiver.Stop();
    }

    /// <summary>Takes the oldest burst. Waits for one as the settings say.</summary>
    /// <returns>null, not an empty array, if there is none.</returns>
    public RmtCommand[]? GetAllItems()
    {
        EnsureUsable();
        _receiver.Settle();
        RmtCommand[]? burst = _receiver.Bursts.Take();
        for (long ms = 0; burst == null && ms < (long)_settings.ReceiveTimeout.TotalMilliseconds; ms++)
        {
            Unit.Clock.Advance(1_000);
            _receiver.Settle();
            burst = _receiver.Bursts.Take();
        }

        return burst;
    }

    private protected override void Connect(int pin)
    {
        _receiver.Pin = pin;
        Unit.Pins.ConnectInput(pin);
    }
}
