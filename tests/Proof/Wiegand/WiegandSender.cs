using System;
using AccessStandalone.Wiegand;

namespace AccessStandalone.Proof.Wiegand;

/// <summary>Sends frames as some reader would: at times of its own, to somebody who looks at once or late.</summary>
internal sealed class WiegandSender
{
    /// <summary>Bits that surely fit, if nobody looks.</summary>
    public const int LookAfter = 60;

    private readonly Random _random;

    public WiegandSender(Random random)
    {
        _random = random;
    }

    /// <summary>Sends some bits of a frame.</summary>
    public void Send(WiegandRig rig, WiegandFrame frame, int from, int to) => Send(rig, frame, from, to, _random.Next(2) == 0);

    /// <param name="looks">Whether somebody looks before and after each bit.</param>
    public void Send(WiegandRig rig, WiegandFrame frame, int from, int to, bool looks)
    {
        var pulses = new WiegandPulses
        {
            PulseUs = _random.Next(WiegandPulses.MinPulseUs, WiegandPulses.MaxPulseUs + 1),
            IntervalUs = _random.Next(WiegandPulses.MinIntervalUs, WiegandPulses.MaxIntervalUs + 1),
        };
        pulses.Set(frame);
        long startUs = rig.NowUs - pulses.StartUs(from);
        for (int i = from; i < to; i++)
        {
            rig.NowUs = startUs + pulses.StartUs(i);
            if (looks)
            {
                rig.Look();
            }

            rig.Pulse(pulses.Line(i), pulses.PulseUs);
            if (looks || i == LookAfter || (from > 0 && i == from))
            {
                rig.Look();
            }
        }

        rig.NowUs += pulses.IntervalUs - pulses.PulseUs;
    }
}
