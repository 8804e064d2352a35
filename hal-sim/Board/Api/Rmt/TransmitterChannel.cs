using System;
using AccessStandalone.HalSim.Board.Rmt;

namespace nanoFramework.Hardware.Esp32.Rmt;

/// <summary>
/// Drives a pin through levels of given durations, and to the idle level between. The pin becomes a push-pull output, also if it was an open drain before, and its
/// input is switched off.
/// </summary>
public class TransmitterChannel : RmtChannel
{
    private const int BytesPerItem = 4;

    private readonly RmtTransmitter _transmitter;

    /// <exception cref="RmtDriverException">The channel, or its memory, is somebody else's, or the pin is an input only.</exception>
    public TransmitterChannel(TransmitChannelSettings settings)
        : base(settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        RequireOutput(settings.PinNumber);
        _transmitter = new RmtTransmitter(Unit, settings);
        Install(_transmitter);
        Connect(settings.PinNumber);
    }

    /// <summary>On the device this tells whether the idle level is driven, not whether anything is being sent: it is always true.</summary>
    public bool IsChannelIdle
    {
        get
        {
            EnsureUsable();
            return true;
        }
    }

    /// <summary>Sends items. If others are still being sent it waits for those first, and nothing else runs meanwhile.</summary>
    /// <param name="data">4 bytes an item: twice a duration of 15 bits, least byte first, with the level in the top bit. A duration of 0 ends it.</param>
    /// <param name="waitTxDone">Whether to wait, with everything else, until all is sent.</param>
    /// <exception cref="ArgumentException">The length is no multiple of 4.</exception>
    public void SendData(byte[] data, bool waitTxDone)
    {
        EnsureUsable();
        ArgumentNullException.ThrowIfNull(data);
        if (data.Length % BytesPerItem != 0)
        {
            throw new ArgumentException("An item has 4 bytes.", nameof(data));
        }

        if (data.Length == 0)
        {
            return;
        }

        _transmitter.Send(data);
        if (waitTxDone)
        {
            _transmitter.WaitUntilSent();
        }
    }

    private protected override void Connect(int pin)
    {
        RequireOutput(pin);
        _transmitter.Connect(pin);
    }
}
