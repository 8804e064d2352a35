namespace AccessStandalone.Rs485;

/// <summary>What may be done with a command, by its security.</summary>
public enum PeripheralAdmission : byte
{
    /// <summary>Without a channel, and it needs none: do it, answer plainly.</summary>
    Plain = 0,

    /// <summary>Its MAC holds, its data is decrypted: do it, answer in the channel.</summary>
    Sealed = 1,

    /// <summary>A step of the handshake, done: its answer is ready.</summary>
    Handshake = 2,

    /// <summary>NAK 6 in the channel: its MAC holds, but its data is in clear.</summary>
    RefusedSealed = 3,

    /// <summary>NAK, plainly; its number counts.</summary>
    Refused = 4,

    /// <summary>NAK 6, plainly, and its number does not count: in a channel, or as if in one, it has not happened. The channel has ended.</summary>
    NotHappened = 5,
}
