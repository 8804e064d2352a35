using AccessStandalone.HalSim.Board;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Board.Tests;

/// <summary>Interrupt on change (DS20001952C, sections 3.5.3 to 3.6.5), on the door expander's port B: the terminals.</summary>
[TestClass]
public class Mcp23s17InterruptTest : BoardTest
{
    private const byte PushBit = 0x01;
    private const byte DoorBit = 0x02;
    private const byte EmergencyBit = 0x10;

    private bool InterruptLine => Board.Lines.LevelOf(Wiring.ExpanderInt);

    [TestInitialize]
    public void SetUp()
    {
        GiveExpandersAddresses();
        Expander(DoorWrite, 0x0D, 0x1F);
        Expander(DoorWrite, 0x05, 0x1F);
        Assert.IsTrue(InterruptLine);
    }

    [TestMethod]
    public void AChangeIsFlaggedAndCaptured()
    {
        Board.Terminals.PushPressed = true;
        Assert.IsFalse(InterruptLine);
        Assert.AreEqual(PushBit, ReadExpander(DoorRead, 0x0F));
        Assert.AreEqual(0x00, ReadExpander(DoorRead, 0x0E));
        Assert.IsFalse(InterruptLine, "reading INTF clears nothing");
        Assert.AreEqual(0b1_0100, ReadExpander(DoorRead, 0x11));
        Assert.IsTrue(InterruptLine);
        Assert.AreEqual(0x00, ReadExpander(DoorRead, 0x0F));
    }

    [TestMethod]
    public void ReadingGpioClearsToo()
    {
        Board.Terminals.DoorOpen = true;
        Assert.AreEqual(0b1_0111, ReadExpander(DoorRead, 0x13));
        Assert.IsTrue(InterruptLine);
    }

    [TestMethod]
    public void ReadingTheOtherPortClearsNothing()
    {
        Board.Terminals.DoorOpen = true;
        ReadExpander(DoorRead, 0x10);
        ReadExpander(DoorRead, 0x12);
        Assert.IsFalse(InterruptLine);
    }

    [TestMethod]
    public void WritingGpioClearsNothing()
    {
        Board.Terminals.DoorOpen = true;
        Expander(DoorWrite, 0x13, 0x00);
        Expander(DoorWrite, 0x11, 0x00);
        Assert.IsFalse(InterruptLine);
    }

    [TestMethod]
    public void TheFirstChangeIsCapturedUntilCleared()
    {
        Board.Terminals.PushPressed = true;
        Board.Terminals.DoorOpen = true;
        Board.Terminals.PushPressed = false;
        Assert.AreEqual(PushBit, ReadExpander(DoorRead, 0x0F));
        Assert.AreEqual(0b1_0100, ReadExpander(DoorRead, 0x11));

        // What changed while the interrupt was pending is the new normal.
        Assert.IsTrue(InterruptLine);
        Assert.AreEqual(0b1_0111, ReadExpander(DoorRead, 0x13));
        Board.Terminals.DoorOpen = false;
        Assert.AreEqual(DoorBit, ReadExpander(DoorRead, 0x0F));
    }

    [TestMethod]
    public void BothDirectionsInterrupt()
    {
        Board.Terminals.PushPressed = true;
        ReadExpander(DoorRead, 0x13);
        Board.Terminals.PushPressed = false;
        Assert.IsFalse(InterruptLine);
        Assert.AreEqual(0b1_0101, ReadExpander(DoorRead, 0x11));
    }

    [TestMethod]
    public void ADifferenceFromDefvalInterruptsForAsLongAsItLasts()
    {
        // EMERGENCY compared with its idle level 1.
        Expander(DoorWrite, 0x07, EmergencyBit);
        Expander(DoorWrite, 0x09, EmergencyBit);
        Assert.IsTrue(InterruptLine);
        Board.Terminals.EmergencyActive = true;
        Assert.IsFalse(InterruptLine);
        ReadExpander(DoorRead, 0x13);
        Assert.IsFalse(InterruptLine);
        Board.Terminals.EmergencyActive = false;
        Assert.AreEqual(EmergencyBit, ReadExpander(DoorRead, 0x0F));
        ReadExpander(DoorRead, 0x13);
        Assert.IsTrue(InterruptLine);
    }

    [TestMethod]
    public void PinsThatAreNotEnabledDoNotInterrupt()
    {
        Expander(DoorWrite, 0x05, DoorBit);
        Board.Terminals.PushPressed = true;
        Assert.IsTrue(InterruptLine);
        Expander(DoorWrite, 0x05, DoorBit | PushBit);
        Assert.IsTrue(InterruptLine, "the level at the time of enabling is the reference");
    }

    [TestMethod]
    public void OutputsDoNotInterrupt()
    {
        Expander(DoorWrite, 0x04, 0xFF);
        Expander(DoorWrite, 0x00, 0xFE);
        ReadExpander(DoorRead, 0x12);
        Expander(DoorWrite, 0x14, 0x01);
        Assert.AreEqual(0x00, ReadExpander(DoorRead, 0x0E));
    }

    [TestMethod]
    public void PolarityDoesNotDisturbTheComparison()
    {
        Expander(DoorWrite, 0x03, 0x1F);
        Assert.IsTrue(InterruptLine);
        Board.Terminals.PushPressed = true;
        Assert.AreEqual(PushBit, ReadExpander(DoorRead, 0x0F));
        Assert.AreEqual(0b1_0100, ReadExpander(DoorRead, 0x11));
    }

    [TestMethod]
    public void WithoutMirrorOnlyPortAIsHeardOnTheLine()
    {
        Expander(DoorWrite, 0x0A, 0x0C);
        Board.Terminals.PushPressed = true;
        Assert.IsTrue(InterruptLine);
        Assert.AreEqual(LineDrive.Released, Board.Door.InterruptA);
        Assert.AreEqual(LineDrive.Low, Board.Door.InterruptB);
        Expander(DoorWrite, 0x0A, 0x4C);
        Assert.IsFalse(InterruptLine);
    }

    [TestMethod]
    [DataRow((byte)0x48, LineDrive.High, LineDrive.Low)]
    [DataRow((byte)0x4A, LineDrive.Low, LineDrive.High)]
    [DataRow((byte)0x4C, LineDrive.Released, LineDrive.Low)]
    [DataRow((byte)0x4E, LineDrive.Released, LineDrive.Low)]
    public void ThePinsDriveAsIoconSays(byte iocon, LineDrive idle, LineDrive active)
    {
        Expander(DoorWrite, 0x0A, iocon);
        Assert.AreEqual(idle, Board.Door.InterruptA);
        Board.Terminals.PushPressed = true;
        Assert.AreEqual(active, Board.Door.InterruptA);
    }

    [TestMethod]
    public void BothExpandersShareTheLine()
    {
        Expander(FrontWrite, 0x0D, 0x20);
        Expander(FrontWrite, 0x05, 0x20);
        Board.Keypad.Touched = true;
        Board.Terminals.PushPressed = true;
        ReadExpander(FrontRead, 0x13);
        Assert.IsFalse(InterruptLine);
        ReadExpander(DoorRead, 0x13);
        Assert.IsTrue(InterruptLine);
        Assert.AreEqual(0, Board.InterruptShorts);
    }

    [TestMethod]
    public void PushPullOutputsFightOnTheLine()
    {
        Expander(FrontWrite, 0x0A, 0x48);
        Board.Terminals.PushPressed = true;
        Assert.AreEqual(1, Board.InterruptShorts);
    }

    [TestMethod]
    public void AResetReleasesTheLine()
    {
        Board.Terminals.PushPressed = true;
        Board.Reset();
        Assert.IsTrue(InterruptLine);
    }
}
