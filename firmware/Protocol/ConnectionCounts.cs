namespace AccessStandalone.Protocol;

/// <summary>Why the device closed a connection, in the order of PROTOCOL.md §6.1.</summary>
public enum CloseReason : byte
{
    BadFrame = 0,
    BadTag = 1,

    /// <summary>Asked for what is not allowed before login.</summary>
    NotAllowed = 2,

    /// <summary>Not logged in in time.</summary>
    LoginTime = 3,
    Silent = 4,

    /// <summary>Took nothing, or did not end a frame.</summary>
    Stalled = 5,

    /// <summary>The list of addresses has it out.</summary>
    Address = 6,
    NoRoom = 7,
}

/// <summary>How many connections there are, and were closed since start: counted where they are served, told in the status.</summary>
public sealed class ConnectionCounts
{
    public const int Reasons = 8;

    private readonly uint[] _closed = new uint[Reasons];

    /// <summary>Connections there are now.</summary>
    public int Open { get; set; }

    public uint Closed(CloseReason reason) => _closed[(int)reason];

    public void Count(CloseReason reason) => _closed[(int)reason]++;
}
