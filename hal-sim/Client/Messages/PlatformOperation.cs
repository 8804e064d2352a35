namespace AccessStandalone.HalSim.Client.Messages;

/// <summary>What a client asks, or a device tells by itself (PROTOCOL.md §3 to §8).</summary>
public enum PlatformOperation : byte
{
    None = 0,
    Info = 0x01,
    LoginFirst = 0x02,
    LoginFinal = 0x03,
    KeyExchange = 0x04,
    Initialise = 0x05,
    Ping = 0x06,
    Status = 0x10,
    SetPassword = 0x11,
    Restart = 0x12,
    Restore = 0x13,
    PutUsers = 0x20,
    RemoveUsers = 0x21,
    RemoveAllUsers = 0x22,
    ReadUsers = 0x23,
    FindUser = 0x24,
    BeginReplacement = 0x25,
    AddToReplacement = 0x26,
    CommitReplacement = 0x27,
    AbandonReplacement = 0x28,
    ReplacementState = 0x29,
    PublicPasswords = 0x30,
    ReadSettings = 0x38,
    WriteSettings = 0x39,
    ReadTimeRule = 0x3A,
    WriteTimeRule = 0x3B,
    RemoveTimeRule = 0x3C,
    SetReaderKey = 0x3D,
    SetInstalling = 0x3E,
    ReadNetwork = 0x3F,
    WriteNetwork = 0x40,
    ReadAddresses = 0x41,
    WriteAddresses = 0x42,
    ReadTime = 0x48,
    WriteTime = 0x49,
    Door = 0x50,
    ReadRecords = 0x58,
    Acknowledge = 0x5A,
    Subscribe = 0x5B,

    /// <summary>Told by the device: records.</summary>
    TellRecords = 0x5C,

    /// <summary>Told by the device: a user that was changed at its keypad.</summary>
    TellUser = 0x5D,
    Unsubscribe = 0x5E,
}
