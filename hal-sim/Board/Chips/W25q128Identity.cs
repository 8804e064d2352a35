using System;

namespace AccessStandalone.HalSim.Board.Chips;

/// <summary>What the flash says about itself (W25Q128JV datasheet, sections 8.1 and 8.2).</summary>
internal static class W25q128Identity
{
    public const int JedecId = 0xEF4018;
    public const byte Manufacturer = 0xEF;
    public const byte DeviceId = 0x17;

    /// <summary>QE is set in the factory on the parts with this JEDEC ID.</summary>
    public const byte StatusRegister2 = 0x02;

    /// <summary>Output driver strength 25 %.</summary>
    public const byte StatusRegister3 = 0x60;

    private const int ParameterTableStart = 0x80;

    /// <summary>The 64-bit unique number of command 0x4B, different on every real chip.</summary>
    public static ReadOnlySpan<byte> UniqueId => [0xD1, 0x64, 0x48, 0x30, 0xA3, 0x17, 0x52, 0x29];

    /// <summary>"SFDP", revision 1.0, one parameter header: JEDEC table of 9 double words at 0x80 (JESD216).</summary>
    private static ReadOnlySpan<byte> SfdpHeader =>
    [
        0x53, 0x46, 0x44, 0x50, 0x00, 0x01, 0x00, 0xFF,
        0x00, 0x00, 0x01, 0x09, ParameterTableStart, 0x00, 0x00, 0xFF,
    ];

    /// <summary>4 KiB erase 0x20, 3-byte addresses, 128 Mbit, erase types 0x20, 0x52 and 0xD8.</summary>
    private static ReadOnlySpan<byte> SfdpParameters =>
    [
        0xE5, 0x20, 0xF9, 0xFF, 0xFF, 0xFF, 0xFF, 0x07, 0x44, 0xEB, 0x08, 0x6B,
        0x08, 0x3B, 0x42, 0xBB, 0xFE, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x00, 0x00,
        0xFF, 0xFF, 0x40, 0xEB, 0x0C, 0x20, 0x0F, 0x52, 0x10, 0xD8, 0x00, 0x00,
    ];

    /// <summary>A byte of the SFDP register, whose unused part is 0xFF.</summary>
    public static byte SfdpByte(int address)
    {
        if (address < SfdpHeader.Length)
        {
            return SfdpHeader[address];
        }

        int parameter = address - ParameterTableStart;
        return parameter >= 0 && parameter < SfdpParameters.Length ? SfdpParameters[parameter] : (byte)0xFF;
    }
}
