using AccessStandalone.Wiegand;

namespace AccessStandalone.Tests.Wiegand;

/// <summary>A receiver on two lines, and a clock in µs.</summary>
internal sealed class WiegandBench
{
    public const int PulseUs = 50;
    public const int IntervalUs = 2_000;
    public const int GapUs = 50_000;

    public WiegandBench(bool hasPulseTimes = true)
    {
        var timing = new WiegandTiming();
        Bits = new PinEventBits(timing, hasPulseTimes);
        Receiver = new WiegandReceiver(Bits, timing, Faults);
    }

    public WiegandFaults Faults { get; } = new WiegandFaults();

    public PinEventBits Bits { get; }

    public WiegandReceiver Receiver { get; }

    public long NowUs { get; set; } = 1_000_000;

    /// <summary>Pulses, each <see cref="IntervalUs"/> after the one before; the receiver is updated after each.</summary>
    /// <returns>false if the receiver told something before the end.</returns>
    public bool Send(string bits)
    {
        bool isQuiet = true;
        for (int i = 0; i < bits.Length; i++)
        {
            Pulse(bits[i] - '0', PulseUs);
            NowUs += IntervalUs - PulseUs;
            isQuiet &= Update() == WiegandArrival.Nothing;
        }

        return isQuiet;
    }

    public void Pulse(int line, int widthUs)
    {
        Bits.Put(line, false, NowUs);
        NowUs += widthUs;
        Bits.Put(line, true, NowUs);
    }

    public WiegandArrival Update() => Receiver.Update(NowUs);

    /// <summary>Waits until the frame must be over.</summary>
    public WiegandArrival Silence()
    {
        NowUs += GapUs;
        return Update();
    }
}
