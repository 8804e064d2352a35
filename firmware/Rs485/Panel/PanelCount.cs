namespace AccessStandalone.Rs485;

/// <summary>What a panel counts for each of its peripherals.</summary>
public enum PanelCount : byte
{
    /// <summary>Commands sent, those sent again included.</summary>
    Sent = 0,

    /// <summary>Commands sent again with the same bytes.</summary>
    SentAgain = 1,

    /// <summary>Replies taken; BUSY is none.</summary>
    Replies = 2,

    /// <summary>No reply in time.</summary>
    Timeouts = 3,

    /// <summary>Commands during which bytes came that belong to no frame: noise, or a reply that was damaged.</summary>
    Garbled = 4,

    /// <summary>Frames of its address that do not answer the command: another number, another code, nothing asked.</summary>
    Ignored = 5,

    /// <summary>Frames inside the channel whose MAC or encryption does not hold.</summary>
    MacErrors = 6,

    /// <summary>Frames without MAC inside the channel.</summary>
    PlainFrames = 7,

    /// <summary>Data in clear under a right MAC, which is not told.</summary>
    ClearData = 8,
    Busy = 9,

    /// <summary>NAK, of which POLL's are told once only.</summary>
    Refusals = 10,

    /// <summary>Replies whose data is not what their code announces; a COM that names another place's address.</summary>
    BadData = 11,

    /// <summary>Replies that this panel has no event for.</summary>
    Unknown = 12,

    /// <summary>Commands that were not taken into the queue.</summary>
    NotQueued = 13,

    /// <summary>Queued commands that were lost with their link.</summary>
    Dropped = 14,

    /// <summary>Links that were given up.</summary>
    LinksEnded = 15,

    /// <summary>Handshakes that failed because of the key, by whatever of the keys tried.</summary>
    KeyRefusals = 16,
}
