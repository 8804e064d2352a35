namespace AccessStandalone.HalSim.Board.Chips;

/// <summary>The MCP23S17's registers, in the order they have in either address map (DS20001952C, tables 3-2 to 3-5).</summary>
internal enum Mcp23s17Register
{
    IoDir = 0,
    IPol = 1,
    GpIntEn = 2,
    DefVal = 3,
    IntCon = 4,
    IoCon = 5,
    GpPu = 6,
    IntF = 7,
    IntCap = 8,
    Gpio = 9,
    OLat = 10,
}
