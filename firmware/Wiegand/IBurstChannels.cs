namespace AccessStandalone.Wiegand;

/// <summary>A timer in hardware that captures the two lines, each by itself, in bursts. It never waits.</summary>
public interface IBurstChannels
{
    /// <summary>How long a line is quiet when its burst ends; µs.</summary>
    int IdleUs { get; }

    /// <summary>Takes a line's oldest burst.</summary>
    /// <param name="line">0 is D0, 1 is D1.</param>
    /// <param name="into">Begun anew, and filled, if there is one: the last duration is 0.</param>
    /// <returns>false if there is none.</returns>
    bool TryReceive(int line, LineBurst into);
}
