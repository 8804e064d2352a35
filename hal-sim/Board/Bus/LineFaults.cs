using System;

namespace AccessStandalone.HalSim.Board.Bus;

/// <summary>
/// What goes wrong on a line. All off on a new one. The same seed and the same talk have the same faults; a burst is what one party sends with one call, for
/// OSDP a frame.
/// </summary>
public sealed class LineFaults
{
    private const int Million = 1_000_000;

    private SplitMix64 _random;

    internal LineFaults(ulong seed)
    {
        _random = new SplitMix64(seed);
    }

    /// <summary>How many bytes a second nobody has sent, on average; 0 for none. One that meets a sent byte garbles it instead.</summary>
    public double NoisePerSecond { get; set; }

    /// <summary>Of a million bytes, how many nobody hears.</summary>
    public int LostPerMillion { get; set; }

    /// <summary>Of a million bytes, how many have one bit turned.</summary>
    public int FlippedPerMillion { get; set; }

    /// <summary>Of a million bursts, how many never get to the line; their sender does not notice.</summary>
    public int DroppedPerMillion { get; set; }

    /// <summary>Bursts from now on that never get to the line; counts down.</summary>
    public int DropNext { get; set; }

    /// <summary>Of a million bursts, how many begin later by <see cref="LateUs"/>.</summary>
    public int LatePerMillion { get; set; }

    public int LateUs { get; set; }

    internal bool LosesByte() => Happens(LostPerMillion);

    internal byte Disturbed(byte value) => Happens(FlippedPerMillion) ? (byte)(value ^ (1 << _random.Below(8))) : value;

    /// <summary>What is left of a byte that met another one: never itself.</summary>
    internal byte Garbled(byte value) => (byte)(value ^ (1 + _random.Below(255)));

    internal byte NoiseByte() => (byte)_random.Below(256);

    internal bool DropsBurst()
    {
        if (DropNext > 0)
        {
            DropNext--;
            return true;
        }

        return Happens(DroppedPerMillion);
    }

    internal long DelayNs() => Happens(LatePerMillion) ? LateUs * Rs485Bus.NsPerUs : 0;

    /// <summary>From one byte of noise to the next.</summary>
    internal long NoiseGapNs()
    {
        double chance = (_random.Below(Million) + 1) / (double)Million;
        return 1 + (long)(-Math.Log(chance) / NoisePerSecond * Rs485Bus.NsPerSecond);
    }

    private bool Happens(int perMillion) => perMillion > 0 && _random.Below(Million) < perMillion;
}
