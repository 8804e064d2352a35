namespace AccessStandalone.Wiegand;

/// <summary>A source of the bits of one pair of lines: a bounded queue that never waits.</summary>
public interface IWiegandBits
{
    /// <summary>Whether a line is low that is not yet said to be held: a frame does not end in the middle of a pulse. True of what was taken so far.</summary>
    bool IsPulseUnderWay { get; }

    /// <summary>Takes the oldest bit or fault.</summary>
    /// <param name="nowUs">µs, of the same clock as the events.</param>
    /// <param name="bit">Overwritten if there is one.</param>
    /// <returns>false if there is none.</returns>
    bool TryTake(long nowUs, WiegandBit bit);
}
