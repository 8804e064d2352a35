namespace AccessStandalone.HalSim.Board.Gpio;

/// <summary>Which of its weak resistors a pin connects to its line.</summary>
internal enum LinePull
{
    None = 0,
    Up = 1,
    Down = 2,
}
