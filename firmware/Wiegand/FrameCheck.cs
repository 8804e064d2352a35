namespace AccessStandalone.Wiegand;

/// <summary>What a format has beside its parity bits to tell a wrong frame by.</summary>
public enum FrameCheck : byte
{
    None = 0,

    /// <summary>The first 4 bits are the last 4, each turned over.</summary>
    Complement = 1,

    /// <summary>The first 4 bits are 1, the last byte is the exclusive or of the four before it.</summary>
    Xor = 2,
}
