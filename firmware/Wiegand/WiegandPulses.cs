using System;

namespace AccessStandalone.Wiegand;

/// <summary>A frame as the pulses that a transmitter puts on the lines; times in µs from the first one's begin (Wiegand facts: SIA AC-01).</summary>
public sealed class WiegandPulses
{
    public const int MinPulseUs = 20;
    public const int MaxPulseUs = 100;
    public const int MinIntervalUs = 200;
    public const int MaxIntervalUs = 20_000;

    private readonly WiegandFrame _frame = new WiegandFrame();
    private int _pulseUs = 50;
    private int _intervalUs = 2_000;

    /// <summary>How long a line is low for a bit; <see cref="MinPulseUs"/> to <see cref="MaxPulseUs"/>.</summary>
    public int PulseUs
    {
        get => _pulseUs;
        set
        {
            if (value < MinPulseUs || value > MaxPulseUs)
            {
                throw new ArgumentOutOfRangeException(nameof(value));
            }

            _pulseUs = value;
        }
    }

    /// <summary>From one pulse's begin to the next one's; <see cref="MinIntervalUs"/> to <see cref="MaxIntervalUs"/>.</summary>
    public int IntervalUs
    {
        get => _intervalUs;
        set
        {
            if (value < MinIntervalUs || value > MaxIntervalUs)
            {
                throw new ArgumentOutOfRangeException(nameof(value));
            }

            _intervalUs = value;
        }
    }

    /// <summary>How long both lines are idle after a frame, so that no receiver takes two for one: twice what this one waits.</summary>
    public int SilenceUs { get; set; } = 100_000;

    /// <summary>How many pulses: one a bit.</summary>
    public int Count => _frame.Count;

    /// <summary>When the next frame may begin.</summary>
    public int TotalUs => Count == 0 ? 0 : EndUs(Count - 1) + SilenceUs;

    /// <summary>Takes a frame; the encoder of the format, or of a key of 4 or 8 bits, makes it.</summary>
    public void Set(WiegandFrame frame) => _frame.CopyFrom(frame);

    /// <returns>The line that is low: 0 is D0, 1 is D1.</returns>
    public int Line(int pulse) => _frame.Get(pulse);

    public int StartUs(int pulse) => pulse * _intervalUs;

    public int EndUs(int pulse) => StartUs(pulse) + _pulseUs;
}
