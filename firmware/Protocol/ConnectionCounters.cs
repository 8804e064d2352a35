namespace AccessStandalone.Protocol;

/// <summary>How many connections there are, and how many were closed since start, by reason.</summary>
public sealed class ConnectionCounters
{
    /// <summary>So many reasons, from the first on, are told in the status.</summary>
    public const int Told = (int)CloseReason.NoRoom + 1;

    private readonly uint[] _closed = new uint[(int)CloseReason.OpenClient + 1];

    /// <summary>Connections there are now.</summary>
    public int Open { get; internal set; }

    public uint Closed(CloseReason reason) => _closed[(int)reason];

    internal void Count(CloseReason reason) => _closed[(int)reason]++;
}
