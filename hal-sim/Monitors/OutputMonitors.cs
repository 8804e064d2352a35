using System;
using AccessStandalone.HalSim.Board;

namespace AccessStandalone.HalSim.Monitors;

/// <summary>A probe on each output of a board, fed with every edge and its virtual time.</summary>
public sealed class OutputMonitors
{
    private readonly VirtualBoard _board;

    public OutputMonitors(VirtualBoard board)
    {
        ArgumentNullException.ThrowIfNull(board);
        _board = board;
        board.OutputsChanged += Take;
        Take();
    }

    public LightMonitor Light { get; } = new();

    public BuzzerMonitor Buzzer { get; } = new();

    /// <summary>Whether the relay is energised: the door can be opened.</summary>
    public bool IsLockReleased { get; private set; }

    public bool AreKeysLit { get; private set; }

    private void Take()
    {
        long nowUs = (long)_board.Clock.NowMicroseconds;
        Light.Change(ColourOf(_board.Light), nowUs);
        Buzzer.Change(_board.Buzzer, nowUs);
        IsLockReleased = _board.LockRelay;
        AreKeysLit = _board.KeyLight;
    }

    private static LightColour ColourOf(IndicatorLight light) => light switch
    {
        { Red: false, Green: false, Blue: false } => LightColour.Off,
        { Red: true, Green: false, Blue: false } => LightColour.Red,
        { Red: false, Green: true, Blue: false } => LightColour.Green,
        { Red: false, Green: false, Blue: true } => LightColour.Blue,
        { Red: true, Green: true, Blue: false } => LightColour.Amber,
        { Red: true, Green: false, Blue: true } => LightColour.Magenta,
        { Red: false, Green: true, Blue: true } => LightColour.Cyan,
        _ => LightColour.White,
    };
}
