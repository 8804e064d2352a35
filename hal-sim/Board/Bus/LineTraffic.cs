namespace AccessStandalone.HalSim.Board.Bus;

/// <summary>What has gone over a line since it was made or since <see cref="Clear"/>.</summary>
public sealed class LineTraffic
{
    /// <summary>Bytes sent, by whomever; what each party sent and heard is at its tap.</summary>
    public long Bytes { get; private set; }

    /// <summary>Of these, how many another byte garbled, or a sender that changed its speed.</summary>
    public long Garbled { get; private set; }

    /// <summary>Of these, how many nobody heard because the line lost them.</summary>
    public long Lost { get; private set; }

    /// <summary>Bytes that nobody sent.</summary>
    public long Noise { get; private set; }

    /// <summary>Bursts that never got to the line.</summary>
    public long DroppedBursts { get; private set; }

    /// <summary>How long bytes were on the line, in nanoseconds; two at once count twice.</summary>
    public long BusyNs { get; private set; }

    public long BusyUs => BusyNs / Rs485Bus.NsPerUs;

    public void Clear()
    {
        Bytes = 0;
        Garbled = 0;
        Lost = 0;
        Noise = 0;
        DroppedBursts = 0;
        BusyNs = 0;
    }

    internal void AddByte(long ns, bool garbled)
    {
        Bytes++;
        BusyNs += ns;
        Garbled += garbled ? 1 : 0;
    }

    internal void AddLost() => Lost++;

    internal void AddNoise() => Noise++;

    internal void AddDropped() => DroppedBursts++;
}
