using System;
using AccessStandalone.Wiegand;
using nanoFramework.Hardware.Esp32.Rmt;

namespace AccessStandalone.Board;

/// <summary>
/// The Wiegand lines as two receive channels of the RMT capture them, in hardware: no pulse is missed however busy the chip is. A channel hands out a burst when
/// its line was quiet for the idle time, and goes on by itself. The two run apart from each other.
/// </summary>
public sealed class WiegandCapture : IBurstChannels
{
    // A frame ends by it, so it is what two frames must be apart, and it is three times the longest interval of the standard. At 2 ms a bit 29 equal bits between
    // two others are longer: such a frame comes in two bursts of one line, and is refused.
    private const int QuietUs = 60_000;
    private const int Lines = 2;

    // 80 MHz / 240: with ticks of 3 µs the idle time fits into the 15 bits of a duration.
    private const byte ClockDivider = 240;
    private const int TickUs = 3;

    // A burst of 66 pulses is 66 items, a block holds 64: two a channel. A ring buffer splits nothing and takes half its size at once: 2 n + 4.
    private const byte MemoryBlocks = 2;
    private const int BufferItems = 256;

    // The channel's interrupt may come so much later than the idle time.
    private const int InterruptUs = 2_000;

    private readonly ReceiverChannel[] _channels = new ReceiverChannel[Lines];
    private readonly long[] _emptyUs = new long[Lines];

    public WiegandCapture()
    {
        _channels[0] = Open(0, Pins.WiegandD0);
        _channels[1] = Open(MemoryBlocks, Pins.WiegandD1);
        _emptyUs[0] = BoardClock.NowUs;
        _emptyUs[1] = _emptyUs[0];
    }

    public int IdleUs => QuietUs;

    public bool TryReceive(int line, LineBurst into)
    {
        RmtCommand[]? items = _channels[line].GetAllItems();
        long nowUs = BoardClock.NowUs;
        if (items == null)
        {
            _emptyUs[line] = nowUs;
            return false;
        }

        into.Begin(line, _emptyUs[line] - QuietUs - InterruptUs, nowUs - QuietUs);
        bool goesOn = true;
        for (int i = 0; i < items.Length && goesOn; i++)
        {
            RmtCommand item = items[i];
            goesOn = Add(into, item.Duration0, item.Level0) && Add(into, item.Duration1, item.Level1);
        }

        return true;
    }

    /// <summary>Explicit channels: the driver, asked for any, would give one whose memory another has.</summary>
    private static ReceiverChannel Open(int channel, int pin)
    {
        // The filter counts in cycles of 80 MHz or in ticks, its documents do not agree: what is too short is found by the width.
        var settings = new ReceiverChannelSettings(channel, pin)
        {
            ClockDivider = ClockDivider,
            NumberOfMemoryBlocks = MemoryBlocks,
            BufferSize = BufferItems,
            IdleThreshold = QuietUs / TickUs,
            EnableFilter = false,
            ReceiveTimeout = TimeSpan.FromSeconds(0),
        };
        var opened = new ReceiverChannel(settings);
        opened.Start(true);
        return opened;
    }

    /// <returns>false at the end; what the item holds behind it is left from before.</returns>
    private static bool Add(LineBurst into, ushort ticks, bool isHigh)
    {
        // Up to a tick is lost: a pulse that is just long enough must not be too short by it. What a low has more the next high has less.
        int us = ticks * TickUs;
        if (ticks != 0)
        {
            us += isHigh ? 1 - TickUs : TickUs - 1;
        }

        into.Add((ushort)us, isHigh);
        return ticks != 0;
    }
}
