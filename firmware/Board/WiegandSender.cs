using AccessStandalone.Wiegand;
using nanoFramework.Hardware.Esp32.Rmt;

namespace AccessStandalone.Board;

/// <summary>
/// Pulses out over D0 and D1, timed by two transmit channels of the RMT. Each line is started by a call of its own: <see cref="MaxSkewUs"/> is what may lie between.
/// On the ESP32 the RMT drives its pins push-pull; the level shifters behind them make that an open drain for the wires. So while the lines are taken nothing else
/// may pull them low. Nothing is allocated once the lines were taken for the first time.
/// </summary>
public sealed class WiegandSender : IPulseTransmitter
{
    // Behind the blocks that the receive channels may have.
    private const int FirstChannel = 4;
    private const byte MemoryBlocks = 2;
    private const byte ClockDivider = 80;
    private const int BytesPerItem = 4;

    // 66 pulses and what lies between them are 86 items at most. Less than the two blocks hold, so that no interrupt must refill them in time.
    private const int Items = 100;
    private const int MaxDurationUs = 32_767;
    private const byte High = 0x80;

    private readonly WiegandPort _port;
    private readonly byte[] _items0 = new byte[Items * BytesPerItem];
    private readonly byte[] _items1 = new byte[Items * BytesPerItem];
    private TransmitterChannel? _d0;
    private TransmitterChannel? _d1;

    public WiegandSender(WiegandPort port)
    {
        _port = port;
    }

    /// <summary>An interpreted call takes some 100 µs on the ESP32, a step of the garbage collection between two may take longer.</summary>
    public int MaxSkewUs => 500;

    public void Take()
    {
        if (_d0 == null || _d1 == null)
        {
            _d0 = Open(FirstChannel, Pins.WiegandD0);
            _d1 = Open(FirstChannel + MemoryBlocks, Pins.WiegandD1);
        }
        else
        {
            _d0.Pin = Pins.WiegandD0;
            _d1.Pin = Pins.WiegandD1;
        }
    }

    public void Send(WiegandPulses pulses)
    {
        if (_d0 == null || _d1 == null)
        {
            throw new System.InvalidOperationException();
        }

        // All is ready before the first line starts: nothing but the call lies between the two.
        Fill(pulses, 0, _items0);
        Fill(pulses, 1, _items1);
        _d0.SendData(_items0, false);
        _d1.SendData(_items1, false);
    }

    public void Release() => _port.Listen();

    private static TransmitterChannel Open(int channel, int pin)
    {
        var settings = new TransmitChannelSettings(channel, pin)
        {
            ClockDivider = ClockDivider,
            NumberOfMemoryBlocks = MemoryBlocks,
            EnableCarrierWave = false,
            EnableIdleLevelOutput = true,
            IdleLevel = true,
        };
        return new TransmitterChannel(settings);
    }

    /// <summary>One line's levels: high up to its next pulse, low for the pulse. What is left of the buffer is a duration of 0: the end.</summary>
    private static void Fill(WiegandPulses pulses, int line, byte[] items)
    {
        int length = 0;
        int atUs = 0;
        for (int i = 0; i < pulses.Count; i++)
        {
            if (pulses.Line(i) == line)
            {
                length = Add(items, length, pulses.StartUs(i) - atUs, High);
                length = Add(items, length, pulses.EndUs(i) - pulses.StartUs(i), 0);
                atUs = pulses.EndUs(i);
            }
        }

        for (int i = length; i < items.Length; i += 2)
        {
            items[i] = 0;
            items[i + 1] = High;
        }
    }

    /// <param name="durationUs">µs are ticks; more than 15 bits of them become several durations.</param>
    /// <returns>How many bytes there are now.</returns>
    private static int Add(byte[] items, int length, int durationUs, byte level)
    {
        for (int rest = durationUs; rest > 0; rest -= MaxDurationUs)
        {
            int us = rest < MaxDurationUs ? rest : MaxDurationUs;
            items[length] = (byte)us;
            items[length + 1] = (byte)((us >> 8) | level);
            length += 2;
        }

        return length;
    }
}
