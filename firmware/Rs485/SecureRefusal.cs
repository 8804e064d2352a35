namespace AccessStandalone.Rs485;

/// <summary>Why a step of the handshake or a frame in the secure channel was refused.</summary>
public enum SecureRefusal : byte
{
    None = 0,

    /// <summary>There is no secure channel.</summary>
    NotOpen = 1,

    /// <summary>A frame without MAC inside the channel, which ends it.</summary>
    PlainFrame = 2,

    /// <summary>A secured frame with sequence 0, which ends the channel.</summary>
    SequenceZero = 3,

    /// <summary>A block of the other direction or of another step.</summary>
    BlockType = 4,
    Mac = 5,

    /// <summary>Encrypted data that is not whole blocks.</summary>
    EncryptedLength = 6,

    /// <summary>Decrypted data that does not end in 0x80 and zeros.</summary>
    Padding = 7,

    /// <summary>Data in clear under a right MAC: the channel stays, the data is not given out.</summary>
    ClearData = 8,

    /// <summary>A peripheral that is busy: the only plain frame that does not end the channel. Ask again.</summary>
    Busy = 9,

    /// <summary>A frame larger than the channel was made for, or than the buffer.</summary>
    TooLong = 10,

    /// <summary>A message of the handshake that nothing was sent for.</summary>
    Step = 11,

    /// <summary>A message of the handshake with another code or of another length.</summary>
    Message = 12,

    /// <summary>The other side answers with another kind of key, SCBK-D for SCBK, than it was asked for.</summary>
    KeyKind = 13,

    /// <summary>The key the other side asks for is not here, or SCBK-D is not allowed.</summary>
    NoKey = 14,

    /// <summary>The other side has another key.</summary>
    Cryptogram = 15,

    /// <summary>The peripheral says so: status other than 1 with its initial R-MAC.</summary>
    Declined = 16,
}
