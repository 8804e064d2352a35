using System.Device.Spi;
using AccessStandalone.HalSim.Board;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Board.Tests;

/// <summary>Who answers to which opcode, and how the address pointer moves (DS20001952C, sections 3.2 and 3.3).</summary>
[TestClass]
public class Mcp23s17AddressTest : BoardTest
{
    [TestMethod]
    public void WithoutHaenBothChipsAreAddress0()
    {
        Expander(FrontWrite, 0x00, 0x0F);
        Assert.AreEqual(0x00F0, Board.Front.DrivenPins & 0xFF);
        Assert.AreEqual(0x00F0, Board.Door.DrivenPins & 0xFF);
        Assert.AreEqual(0x0F, ReadExpander(FrontRead, 0x00));
        Assert.AreEqual(0xFF, ReadExpander(DoorRead, 0x00), "nobody answers to address 1");
    }

    [TestMethod]
    public void WithoutHaenBothDriveTheirData()
    {
        Board.Keypad.Touched = false;
        Board.Terminals.PushPressed = true;
        Expander(FrontWrite, 0x0D, 0xFF);

        // GPIOB: front reads 0xFF, door has PUSH, the door contact and the tamper contact on ground; zeros win.
        Assert.AreEqual(0b1111_0100, ReadExpander(FrontRead, 0x13));
    }

    [TestMethod]
    public void OneWriteOfHaenReachesBothAndSeparatesThem()
    {
        GiveExpandersAddresses();
        Assert.AreEqual(0x4C, ReadExpander(FrontRead, 0x0A));
        Assert.AreEqual(0x4C, ReadExpander(DoorRead, 0x0B));

        Expander(DoorWrite, 0x00, 0xF8);
        Expander(FrontWrite, 0x00, 0x70);
        Assert.AreEqual(0xF8, ReadExpander(DoorRead, 0x00));
        Assert.AreEqual(0x70, ReadExpander(FrontRead, 0x00));
        Assert.AreEqual(0xFF, ReadExpander(0x45, 0x00), "address 2 is nobody");
    }

    [TestMethod]
    public void AResetTakesHaenAway()
    {
        GiveExpandersAddresses();
        Board.Reset();
        OpenDevices();
        Assert.AreEqual(0xFF, ReadExpander(DoorRead, 0x0A));
        Assert.AreEqual(0x00, ReadExpander(FrontRead, 0x0A));
    }

    [TestMethod]
    public void NothingIsDrivenUnderOpcodeAndAddress()
    {
        Expander(FrontWrite, 0x12, 0x00);
        CollectionAssert.AreEqual(new byte[] { 0xFF, 0xFF, 0x00 }, Exchange(Expanders, 0x41, 0x14, 0x00));
    }

    [TestMethod]
    public void OpcodesOfOtherKindsAreIgnored()
    {
        Expander(0x50, 0x00, 0x00);
        Expander(0x00, 0x00, 0x00);
        Expander(FrontWrite, 0x00);
        Assert.AreEqual(0x0000, Board.Front.DrivenPins);
    }

    [TestMethod]
    public void SequentialModeRollsOverAfterTheLastRegister()
    {
        GiveExpandersAddresses();
        Expander(FrontWrite, 0x14, 0x11, 0x22, 0x33, 0x44);
        CollectionAssert.AreEqual(
            new byte[] { 0x11, 0x22, 0x33, 0x44, 0x00 },
            Exchange(Expanders, FrontRead, 0x14, 0, 0, 0, 0, 0)[2..]);
    }

    [TestMethod]
    public void ByteModeTogglesBetweenThePorts()
    {
        Expander(FrontWrite, 0x0A, 0x28);
        Expander(FrontWrite, 0x14, 0x01, 0x02, 0x03, 0x04);
        Assert.AreEqual(0x03, ReadExpander(FrontRead, 0x14));
        Assert.AreEqual(0x04, ReadExpander(FrontRead, 0x15));
        CollectionAssert.AreEqual(
            new byte[] { 0x04, 0x03, 0x04 }, Exchange(Expanders, FrontRead, 0x15, 0, 0, 0)[2..]);
    }

    [TestMethod]
    public void BankedRegistersAreSeparatedByPort()
    {
        Expander(FrontWrite, 0x0A, 0x88);
        Expander(FrontWrite, 0x0A, 0x55);
        Expander(FrontWrite, 0x1A, 0xAA);
        Assert.AreEqual(0x55, ReadExpander(FrontRead, 0x0A));
        Assert.AreEqual(0xAA, ReadExpander(FrontRead, 0x1A));
        Assert.AreEqual(0x88, ReadExpander(FrontRead, 0x05));
        Assert.AreEqual(0x88, ReadExpander(FrontRead, 0x15));
        Assert.AreEqual(0x00, ReadExpander(FrontRead, 0x0B), "nothing is implemented between the banks");
        CollectionAssert.AreEqual(
            new byte[] { 0xAA, 0xFF }, Exchange(Expanders, FrontRead, 0x1A, 0, 0)[2..]);

        Expander(FrontWrite, 0x05, 0x08);
        Assert.AreEqual(0xAA, ReadExpander(FrontRead, 0x15));
    }

    [TestMethod]
    public void BankedByteModeStaysOnItsRegister()
    {
        Expander(FrontWrite, 0x0A, 0xA8);
        Expander(FrontWrite, 0x0A, 0x01, 0x02, 0x03);
        CollectionAssert.AreEqual(new byte[] { 0x03, 0x03 }, Exchange(Expanders, FrontRead, 0x0A, 0, 0)[2..]);
    }

    [TestMethod]
    public void ChangingTheBankTakesEffectWithinTheTransaction()
    {
        // Interleaved 0x0A is IOCON; after BANK is set, the next byte's 0x0B is nothing and 0x10 would be IODIRB.
        Expander(FrontWrite, 0x0A, 0x88, 0x00);
        Assert.AreEqual(0x88, ReadExpander(FrontRead, 0x05));
    }

    [TestMethod]
    public void ItIsSilentOnOtherChipSelects()
    {
        using SpiDevice reader = Open(Wiring.RfidCs, 1_000_000);
        CollectionAssert.AreEqual(new byte[] { 0xFF, 0xFF, 0xFF }, Exchange(reader, 0x41, 0x00, 0));
    }
}
