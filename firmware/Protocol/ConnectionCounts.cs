namespace AccessStandalone.Protocol;

/// <summary>Why a connection was closed; the first eight are told, in the order of PROTOCOL.md §6.1.</summary>
public enum CloseReason : byte
{
    BadFrame = 0,
    BadTag = 1,

    /// <summary>A sealed frame came before login.</summary>
    NotAllowed = 2,

    /// <summary>Not logged in in time.</summary>
    LoginTime = 3,
    Silent = 4,

    /// <summary>Took nothing, or did not end a frame.</summary>
    Stalled = 5,

    /// <summary>The list of addresses has it out.</summary>
    Address = 6,

    /// <summary>There was no place for it, or its place was given to a newer one.</summary>
    NoRoom = 7,

    /// <summary>The other side ended it, or it broke.</summary>
    Ended = 8,

    /// <summary>The device was initialised over it, or another password was set over another.</summary>
    NewPassword = 9,

    /// <summary>An open client has ended it by what it said, or may be here no more.</summary>
    OpenClient = 10,
}

/// <summary>How many connections there are, and were closed since start: counted where they are served, told in the status.</summary>
public sealed class ConnectionCounts
{
    /// <summary>So many of the reasons are told.</summary>
    public const int Reasons = 8;

    private readonly uint[] _closed = new uint[(int)CloseReason.OpenClient + 1];

    /// <summary>Connections there are now.</summary>
    public int Open { get; set; }

    public uint Closed(CloseReason reason) => _closed[(int)reason];

    public void Count(CloseReason reason) => _closed[(int)reason]++;
}
