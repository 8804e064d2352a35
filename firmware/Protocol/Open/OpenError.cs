namespace AccessStandalone.Protocol.Open;

/// <summary>The errors that open clients are told (DHIP.md §2). The numbers are theirs.</summary>
public enum OpenError
{
    None = 0,
    NoObject = 268632064,
    Challenge = 268632079,
    LockedOut = 268632081,
    LoginRefused = 268632085,
    NotInitialised = 268632086,
    BadRequest = 268894209,
    NoMethod = 268894210,
    BadParam = 268894211,
    NotDone = 268959743,
    NotFound = 285409284,
    NoSession = 287637505,
}
