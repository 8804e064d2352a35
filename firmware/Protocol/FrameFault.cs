namespace AccessStandalone.Protocol;

/// <summary>What is wrong with a frame's header.</summary>
public enum FrameFault
{
    None = 0,
    Magic = 1,
    Kind = 2,

    /// <summary>Its fourth byte is not 0.</summary>
    Zero = 3,
    Length = 4,

    /// <summary>It is sealed where only clear ones are taken.</summary>
    SealedTooEarly = 5,

    /// <summary>It is clear where only sealed ones are taken.</summary>
    ClearTooLate = 6,
}
