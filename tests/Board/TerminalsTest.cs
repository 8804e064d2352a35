using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Board.Tests;

[TestClass]
public class TerminalsTest : BoardTest
{
    private const byte Idle = 0b1_0101;

    [TestInitialize]
    public void SetUp()
    {
        GiveExpandersAddresses();
        Expander(DoorWrite, 0x0D, 0x1F);
    }

    [TestMethod]
    public void AtRestDoorAndCaseAreClosed() => Assert.AreEqual(Idle, ReadExpander(DoorRead, 0x13));

    [TestMethod]
    public void PushIsLowWhilePressed()
    {
        Board.Terminals.PushPressed = true;
        Assert.AreEqual(Idle & ~0x01, ReadExpander(DoorRead, 0x13));
        Board.Terminals.PushPressed = false;
        Assert.AreEqual(Idle, ReadExpander(DoorRead, 0x13));
    }

    [TestMethod]
    public void TheDoorContactIsHighWhileTheDoorIsOpen()
    {
        Board.Terminals.DoorOpen = true;
        Assert.AreEqual(Idle | 0x02, ReadExpander(DoorRead, 0x13));
        Assert.IsTrue(Board.Terminals.DoorOpen);
    }

    [TestMethod]
    public void ANormallyOpenDoorContactIsLowWhileTheDoorIsOpen()
    {
        Board.Terminals.DoorContactNormallyOpen = true;
        Assert.AreEqual(Idle | 0x02, ReadExpander(DoorRead, 0x13));
        Assert.IsFalse(Board.Terminals.DoorOpen);
        Board.Terminals.DoorOpen = true;
        Assert.AreEqual(Idle, ReadExpander(DoorRead, 0x13));
        Board.Terminals.DoorContactNormallyOpen = false;
        Assert.AreEqual(Idle | 0x02, ReadExpander(DoorRead, 0x13));
    }

    [TestMethod]
    public void ReaderCaseIsLowWhileTampered()
    {
        Board.Terminals.ReaderCaseTampered = true;
        Assert.AreEqual(Idle & ~0x04, ReadExpander(DoorRead, 0x13));
    }

    [TestMethod]
    public void TamperIsHighWhileTheCaseIsOpen()
    {
        Board.Terminals.TamperOpen = true;
        Assert.AreEqual(Idle | 0x08, ReadExpander(DoorRead, 0x13));
    }

    [TestMethod]
    public void EmergencyIsLowWhileActive()
    {
        Board.Terminals.EmergencyActive = true;
        Assert.AreEqual(Idle & ~0x10, ReadExpander(DoorRead, 0x13));
    }

    [TestMethod]
    public void ContactsMoveWhileTheBoardIsOff()
    {
        Board.PowerOff();
        Board.Terminals.DoorOpen = true;
        Board.PowerOn();
        OpenDevices();
        SetUp();
        Assert.AreEqual(Idle | 0x02, ReadExpander(DoorRead, 0x13));
    }
}
