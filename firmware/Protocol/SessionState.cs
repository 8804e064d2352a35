namespace AccessStandalone.Protocol;

/// <summary>How far a connection has come.</summary>
internal enum SessionState
{
    /// <summary>There is none in this place.</summary>
    None = 0,

    /// <summary>Not logged in: only clear frames are taken.</summary>
    Stranger = 1,

    /// <summary>It has a channel to set the first password through, and no other right.</summary>
    Initialising = 2,
    LoggedIn = 3,

    /// <summary>It speaks another protocol.</summary>
    OpenClient = 4,
}
