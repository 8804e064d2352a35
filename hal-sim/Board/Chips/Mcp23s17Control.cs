namespace AccessStandalone.HalSim.Board.Chips;

/// <summary>The IOCON register (DS20001952C, register 3-6) and the address maps that two of its bits choose.</summary>
internal struct Mcp23s17Control
{
    private const byte BankBit = 0x80;
    private const byte MirrorBit = 0x40;
    private const byte SequentialOffBit = 0x20;
    private const byte AddressPinsBit = 0x08;
    private const byte OpenDrainBit = 0x04;
    private const byte ActiveHighBit = 0x02;

    // DISSLW (0x10) only matters to I2C, but reads back; bit 0 is unimplemented and reads 0.
    private const byte Implemented = 0xFE;

    private byte _value;

    public byte Value
    {
        readonly get => _value;
        set => _value = (byte)(value & Implemented);
    }

    public readonly bool Mirrors => (_value & MirrorBit) != 0;

    /// <summary>HAEN: the address pins count. While it is clear the chip answers to address 0 whatever its pins say.</summary>
    public readonly bool UsesAddressPins => (_value & AddressPinsBit) != 0;

    public readonly bool IsOpenDrain => (_value & OpenDrainBit) != 0;

    public readonly bool IsActiveHigh => (_value & ActiveHighBit) != 0;

    private readonly bool IsBanked => (_value & BankBit) != 0;

    /// <summary>Splits an address into register and port (0 = A, 1 = B); false if nothing is implemented there.</summary>
    public readonly bool TryDecode(int address, out Mcp23s17Register register, out int port)
    {
        port = IsBanked ? address >> 4 : address & 1;
        register = (Mcp23s17Register)(IsBanked ? address & 0x0F : address >> 1);
        return port <= 1 && register <= Mcp23s17Register.OLat;
    }

    /// <summary>
    /// Where the address pointer goes after a byte (section 3.2.1). Byte mode stays, or toggles between the ports' registers in the
    /// interleaved map; sequential mode counts and rolls over to 0 after the last register.
    /// </summary>
    public readonly int AddressAfter(int address)
    {
        if ((_value & SequentialOffBit) != 0)
        {
            return IsBanked ? address : address ^ 1;
        }

        int last = IsBanked ? 0x1A : 0x15;
        return address >= last ? 0 : address + 1;
    }
}
