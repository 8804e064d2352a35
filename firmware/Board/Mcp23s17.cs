using System;
using System.Device.Spi;

namespace AccessStandalone.Board;

/// <summary>
/// One MCP23S17 port expander on a chip select that it may share with others by hardware address (datasheet DS20001952).
/// Bits 0–7 of a value are port A, 8–15 port B. Buffers are made once; every call is one SPI transaction.
/// </summary>
public sealed class Mcp23s17
{
    public const int MaxClockHz = 10000000;

    private const byte IoDirA = 0x00;
    private const byte GpIntEnA = 0x04;
    private const byte IoConA = 0x0A;
    private const byte GpPuA = 0x0C;
    private const byte GpioA = 0x12;
    private const byte OlatA = 0x14;

    // MIRROR: either INT pin tells of both ports. HAEN: listen to the address pins. ODR: INT is open drain, so that two chips share a line.
    private const byte IoConValue = 0x40 | 0x08 | 0x04;

    private const byte OpcodeWrite = 0x40;
    private const byte OpcodeRead = 0x41;

    private readonly SpiDevice _bus;
    private readonly byte _addressBits;
    private readonly byte[] _writeBoth = new byte[4];
    private readonly byte[] _writeOne = new byte[3];
    private readonly byte[] _readCommand = new byte[4];
    private readonly byte[] _readAnswer = new byte[4];

    /// <param name="bus">SPI mode 0, at most <see cref="MaxClockHz"/>.</param>
    /// <param name="hardwareAddress">0–7, as strapped on A2–A0.</param>
    public Mcp23s17(SpiDevice bus, int hardwareAddress)
    {
        _bus = bus;
        _addressBits = (byte)(hardwareAddress << 1);
    }

    /// <summary>
    /// After a reset the chips ignore their address pins and all answer to address 0: one write there switches addressing on in every
    /// chip on the chip select.
    /// </summary>
    public static void EnableAddressing(SpiDevice bus)
    {
        bus.Write(new byte[] { OpcodeWrite, IoConA, IoConValue });
    }

    /// <summary>Sets directions, pull-ups, outputs and interrupts, and checks that the chip took them.</summary>
    /// <param name="inputs">1 = input.</param>
    /// <param name="pullUps">1 = 100 kΩ pull-up.</param>
    /// <param name="interrupts">1 = a change of this input pulls INT low until the ports are read.</param>
    /// <exception cref="InvalidOperationException">The chip does not answer.</exception>
    public void Configure(int inputs, int pullUps, int interrupts, int outputs)
    {
        WriteBoth(OlatA, outputs);
        WriteBoth(GpPuA, pullUps);
        WriteBoth(IoDirA, inputs);
        WriteBoth(GpIntEnA, interrupts);
        if (ReadBoth(IoDirA) != inputs || ReadBoth(GpPuA) != pullUps)
        {
            throw new InvalidOperationException("MCP23S17 does not answer");
        }
    }

    /// <summary>The levels of all pins; clears INT.</summary>
    public int ReadPins() => ReadBoth(GpioA);

    /// <param name="inputs">1 = input; port A only.</param>
    public void SetDirectionA(int inputs) => WriteOne(IoDirA, inputs);

    public void SetOutputsA(int outputs) => WriteOne(OlatA, outputs);

    public void SetOutputsB(int outputs) => WriteOne(OlatA + 1, outputs);

    private int ReadBoth(byte register)
    {
        _readCommand[0] = (byte)(OpcodeRead | _addressBits);
        _readCommand[1] = register;
        _bus.TransferFullDuplex(_readCommand, _readAnswer);
        return _readAnswer[2] | (_readAnswer[3] << 8);
    }

    private void WriteBoth(byte register, int value)
    {
        _writeBoth[0] = (byte)(OpcodeWrite | _addressBits);
        _writeBoth[1] = register;
        _writeBoth[2] = (byte)value;
        _writeBoth[3] = (byte)(value >> 8);
        _bus.Write(_writeBoth);
    }

    private void WriteOne(int register, int value)
    {
        _writeOne[0] = (byte)(OpcodeWrite | _addressBits);
        _writeOne[1] = (byte)register;
        _writeOne[2] = (byte)value;
        _bus.Write(_writeOne);
    }
}
