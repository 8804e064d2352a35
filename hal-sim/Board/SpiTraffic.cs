namespace AccessStandalone.HalSim.Board;

/// <summary>What has gone over one chip select since the board was made or since <see cref="Clear"/>; resets do not clear it.</summary>
public sealed class SpiTraffic
{
    public long Transactions { get; private set; }

    /// <summary>Bytes clocked, each counted once although they go both ways.</summary>
    public long Bytes { get; private set; }

    public void Clear()
    {
        Transactions = 0;
        Bytes = 0;
    }

    internal void Add(int transactions, int bytes)
    {
        Transactions += transactions;
        Bytes += bytes;
    }
}
