namespace AccessStandalone.Rs485;

/// <summary>Why a message's data is not what its code announces, or why a message cannot be built from its fields.</summary>
public enum DataRefusal : byte
{
    None = 0,

    /// <summary>More or fewer bytes than the message has, or than its own count says.</summary>
    Length = 1,

    /// <summary>More records, keys, bits or states than this device takes.</summary>
    TooMany = 2,

    /// <summary>The buffer to build in is too small.</summary>
    NoRoom = 3,

    /// <summary>A byte that has one meaning only has another value.</summary>
    Reserved = 4,

    /// <summary>A control, text or tone code that does not exist.</summary>
    Action = 5,
    Colour = 6,
    Address = 7,
    BaudRate = 8,
    KeyType = 9,
    KeyLength = 10,
    Format = 11,

    /// <summary>A state that the kind of input, output or reader does not have.</summary>
    State = 12,
    Reason = 13,
}
