using System;
using System.Device.Spi;
using AccessStandalone.HalSim.Board;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using nanoFramework.Hardware.Esp32;

namespace AccessStandalone.Board.Tests;

/// <summary>A board that is switched on and entered, and the firmware's side of its SPI bus.</summary>
public abstract class BoardTest
{
    protected const byte FrontWrite = 0x40;
    protected const byte FrontRead = 0x41;
    protected const byte DoorWrite = 0x42;
    protected const byte DoorRead = 0x43;

    protected VirtualBoard Board { get; } = new();

    protected SpiDevice Flash { get; private set; } = null!;

    protected SpiDevice Expanders { get; private set; } = null!;

    [TestInitialize]
    public void SwitchOn()
    {
        Board.Enter();
        Board.PowerOn();
        OpenDevices();
    }

    [TestCleanup]
    public void Leave() => VirtualBoard.Current = null;

    /// <summary>What a firmware does first, after every start of the microcontroller.</summary>
    protected void OpenDevices()
    {
        SetSpiPins();
        Flash = Open(Wiring.FlashCs, 20_000_000);
        Expanders = Open(Wiring.ExpanderCs, 10_000_000);
    }

    protected static void SetSpiPins()
    {
        Configuration.SetPinFunction(Wiring.Spi1Clock, DeviceFunction.SPI1_CLOCK);
        Configuration.SetPinFunction(Wiring.Spi1Mosi, DeviceFunction.SPI1_MOSI);
        Configuration.SetPinFunction(Wiring.Spi1Miso, DeviceFunction.SPI1_MISO);
    }

    protected static SpiDevice Open(int chipSelect, int clockHertz) =>
        SpiDevice.Create(new SpiConnectionSettings(1, chipSelect) { ClockFrequency = clockHertz });

    /// <summary>One full-duplex transaction; returns all bytes read, those under the command included.</summary>
    protected static byte[] Exchange(SpiDevice device, params byte[] bytes)
    {
        var answer = new byte[bytes.Length];
        device.TransferFullDuplex(bytes, answer);
        return answer;
    }

    protected void Expander(params byte[] bytes) => Expanders.Write(bytes);

    protected byte ReadExpander(byte opcode, byte register) => Exchange(Expanders, opcode, register, 0)[2];

    /// <summary>IOCON of both expanders while HAEN is still clear: HAEN, open drain, mirrored interrupts.</summary>
    protected void GiveExpandersAddresses() => Expander(FrontWrite, 0x0A, 0x4C);

    protected void FlashCommand(params byte[] bytes) => Flash.Write(bytes);

    protected byte FlashStatus() => Exchange(Flash, 0x05, 0)[1];

    protected void WaitForFlash()
    {
        while ((FlashStatus() & 1) != 0)
        {
            Board.Clock.Advance(1_000);
        }
    }

    protected void Program(int address, params byte[] data)
    {
        FlashCommand(0x06);
        FlashCommand([0x02, .. AddressBytes(address), .. data]);
    }

    protected void Erase(byte opcode, int address)
    {
        FlashCommand(0x06);
        FlashCommand([opcode, .. AddressBytes(address)]);
    }

    protected byte[] ReadFlash(int address, int length) =>
        Exchange(Flash, [0x03, .. AddressBytes(address), .. new byte[length]])[4..];

    /// <summary>A power cycle, with the devices opened again.</summary>
    protected void CyclePower()
    {
        Board.PowerOff();
        Board.PowerOn();
        OpenDevices();
    }

    protected static byte[] AddressBytes(int address) => [(byte)(address >> 16), (byte)(address >> 8), (byte)address];

    protected static byte[] Filled(int length, byte value)
    {
        var bytes = new byte[length];
        Array.Fill(bytes, value);
        return bytes;
    }
}
