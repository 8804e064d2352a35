namespace AccessStandalone.Proof.Osdp;

/// <summary>What somebody on the line is up to.</summary>
internal enum AttackStyle
{
    /// <summary>Everything, to everybody.</summary>
    Mixed,

    /// <summary>Nobody but a bad cable: frames are lost or come twice. Nothing may come of that.</summary>
    Losses,

    /// <summary>One place is cut off for longer than a card may wait.</summary>
    Blackout,

    /// <summary>One place is cut off, and somebody says BUSY for it.</summary>
    Busy,

    /// <summary>One place is cut off, and somebody answers for it with what it once said.</summary>
    Impostor,
}
