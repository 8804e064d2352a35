using System;
using AccessStandalone.HalSim.Board.Bus;
using AccessStandalone.HalSim.Monitors;
using AccessStandalone.HalSim.Readers;
using AccessStandalone.Rs485;

namespace AccessStandalone.HalSim.Scenarios;

/// <summary>A reader on the RS-485 line with somebody in front of it, who sees its light and hears its buzzer.</summary>
public sealed class BusReader
{
    public BusReader(Rs485Bus line, int address, ulong seed)
    {
        Reader = new OsdpReader(line, address, seed: seed);
    }

    public OsdpReader Reader { get; }

    public LightMonitor Light { get; } = new();

    public BuzzerMonitor Buzzer { get; } = new();

    /// <summary>Looks at it: after each step of the device, and whenever somebody wants to know; it shows something without the device, too.</summary>
    public void Look(long nowUs)
    {
        Reader.Settle();
        Light.Change(ColourOf(Reader.Outputs.Colour()), nowUs);
        Buzzer.Change(Reader.Outputs.IsSounding, nowUs);
    }

    private static LightColour ColourOf(byte colour) => colour switch
    {
        LedColour.Off => LightColour.Off,
        LedColour.Red => LightColour.Red,
        LedColour.Green => LightColour.Green,
        LedColour.Amber => LightColour.Amber,
        LedColour.Blue => LightColour.Blue,
        LedColour.Magenta => LightColour.Magenta,
        LedColour.Cyan => LightColour.Cyan,
        LedColour.White => LightColour.White,
        _ => throw new ArgumentOutOfRangeException(nameof(colour)),
    };
}
