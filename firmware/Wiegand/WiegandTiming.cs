namespace AccessStandalone.Wiegand;

/// <summary>
/// What counts as a pulse and as the end of a frame, in µs. Readers: pulses of 20–100 µs, 200 µs–20 ms apart (Wiegand facts: SIA AC-01), some 160 µs.
/// </summary>
public sealed class WiegandTiming
{
    /// <summary>Without a pulse for so long a frame has ended. Must be above the longest time between two pulses of the reader.</summary>
    public int FrameGapUs = 50_000;

    /// <summary>A shorter pulse is a glitch; only where the source knows the times of pulses.</summary>
    public int MinPulseUs = 20;

    /// <summary>A longer pulse is none; only where the source knows the times of pulses.</summary>
    public int MaxPulseUs = 200;

    /// <summary>A line that is low for so long is held: a short circuit, a reader without power, a cable cut where nothing pulls up.</summary>
    public int HeldUs = 50_000;
}
