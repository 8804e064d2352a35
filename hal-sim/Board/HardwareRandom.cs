using System;

namespace AccessStandalone.HalSim.Board;

/// <summary>
/// Stands for the ESP32's hardware random generator, but repeatable: the bytes depend only on <see cref="Seed"/> and on how many
/// were taken since it was set. It runs on through resets. Fit for simulation only.
/// </summary>
public sealed class HardwareRandom
{
    private ulong _seed;
    private SplitMix64 _generator;

    public HardwareRandom()
    {
        Seed = 1;
    }

    /// <summary>Setting it, even to the same value, starts the sequence again.</summary>
    public ulong Seed
    {
        get => _seed;
        set
        {
            _seed = value;
            _generator = new SplitMix64(value);
        }
    }

    /// <summary>Fills the whole buffer.</summary>
    public void NextBytes(byte[] buffer)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        for (int i = 0; i < buffer.Length; i++)
        {
            buffer[i] = (byte)(_generator.Next() >> 56);
        }
    }
}
