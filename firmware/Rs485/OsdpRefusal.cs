namespace AccessStandalone.Rs485;

/// <summary>Why bytes are no frame, or why a frame could not be built.</summary>
public enum OsdpRefusal : byte
{
    None = 0,

    /// <summary>Fewer bytes than the smallest frame.</summary>
    TooShort = 1,

    /// <summary>Does not begin with 0x53.</summary>
    NoSom = 2,

    /// <summary>The length field leaves no room for what the control byte and the security block say is there.</summary>
    LengthTooSmall = 3,

    /// <summary>The length field, or the frame to build, is above the maximum frame size.</summary>
    LengthTooLarge = 4,

    /// <summary>The length field says more than there is.</summary>
    LengthBeyondEnd = 5,

    /// <summary>The length field says less than there is.</summary>
    LengthBeforeEnd = 6,

    BadCrc = 7,
    BadChecksum = 8,

    /// <summary>A security block of neither two nor three bytes.</summary>
    BlockLength = 9,

    /// <summary>A security block of a type other than 0x11 to 0x18.</summary>
    BlockType = 10,

    /// <summary>The rest of a frame did not come in time.</summary>
    Gap = 11,

    /// <summary>The caller's buffer is too small for the frame to build.</summary>
    NoRoom = 12,
}
