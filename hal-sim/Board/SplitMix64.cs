namespace AccessStandalone.HalSim.Board;

/// <summary>
/// SplitMix64 (Steele, Lea, Flood 2014): its own implementation, because the sequence of a seed must stay the same for as long as
/// seeds are written into bug reports, which System.Random does not promise.
/// </summary>
internal struct SplitMix64(ulong seed)
{
    private ulong _state = seed;

    public ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        ulong z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>A number from 0 to <paramref name="bound"/> - 1; the bias of the modulo does not matter for injecting faults.</summary>
    public int Below(int bound) => (int)(Next() % (ulong)bound);
}
