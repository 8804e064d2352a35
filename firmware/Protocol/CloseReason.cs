namespace AccessStandalone.Protocol;

/// <summary>Why a connection was closed. The first eight are told in the status, in this order (PROTOCOL.md §6.1): never change their numbers.</summary>
public enum CloseReason
{
    /// <summary>A wrong magic, kind, zero or length.</summary>
    BadFrame = 0,

    /// <summary>A sealed frame did not open.</summary>
    BadTag = 1,

    /// <summary>A sealed frame came before login.</summary>
    NotAllowed = 2,

    /// <summary>Not logged in in time.</summary>
    NotLoggedIn = 3,

    /// <summary>Nothing was heard after login.</summary>
    Silent = 4,

    /// <summary>A frame was begun and not ended, or nothing was taken of what is to be sent.</summary>
    Stalled = 5,

    /// <summary>The list of addresses refuses it.</summary>
    RefusedAddress = 6,

    /// <summary>All places are taken; or its place was given to a newer one.</summary>
    NoRoom = 7,

    /// <summary>The other side closed it, or it broke.</summary>
    Ended = 8,

    /// <summary>The device was initialised over it, or the password was set over another.</summary>
    NewPassword = 9,

    /// <summary>An open client: it did what it must not, or may not be here any more.</summary>
    OpenClient = 10,
}
