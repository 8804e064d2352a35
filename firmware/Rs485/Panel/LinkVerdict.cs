namespace AccessStandalone.Rs485;

/// <summary>What a reply means for its link.</summary>
public enum LinkVerdict : byte
{
    /// <summary>No answer to the command: go on waiting.</summary>
    Ignored = 0,

    /// <summary>The command is done.</summary>
    Answered = 1,

    /// <summary>Send the same again.</summary>
    Busy = 2,

    /// <summary>The link's start is over: it is on-line.</summary>
    Up = 3,

    /// <summary>The link is no good any more; begin anew.</summary>
    Ended = 4,

    /// <summary>None of the keys that may be tried is the peripheral's.</summary>
    KeyRefused = 5,

    /// <summary>There is no key here to try or to give.</summary>
    NoKey = 6,

    /// <summary>The peripheral may have a new key now: let it show it.</summary>
    Rekeyed = 7,
}
