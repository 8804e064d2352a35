using System;

namespace AccessStandalone.HalSim.Board;

/// <summary>What the board shows to people and to the door.</summary>
[Flags]
public enum OutputSignals
{
    None = 0,
    LightRed = 1,
    LightGreen = 2,
    LightBlue = 4,
    Buzzer = 8,
    KeyLight = 16,

    /// <summary>The relay is energised: NO joined with COM.</summary>
    LockRelay = 32,
    ReaderLed = 64,
}
