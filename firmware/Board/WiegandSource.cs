namespace AccessStandalone.Board;

/// <summary>What the bits of a Wiegand reader are taken from.</summary>
public enum WiegandSource : byte
{
    /// <summary>Events of the two pins.</summary>
    PinEvents = 0,

    /// <summary>Captures of both lines by the RMT, put together with the help of the events.</summary>
    Timer = 1,
}
