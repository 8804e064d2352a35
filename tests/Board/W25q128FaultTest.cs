using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Board.Tests;

[TestClass]
public class W25q128FaultTest : BoardTest
{
    [TestMethod]
    public void AnAbsentChipLeavesTheBusFloating()
    {
        Board.Flash.Faults.Absent = true;
        CollectionAssert.AreEqual(Filled(4, 0xFF), Exchange(Flash, 0x9F, 0, 0, 0));
        Program(0, 0x00);
        Assert.AreEqual(0xFF, FlashStatus());
        Board.Flash.Faults.Absent = false;
        Assert.AreEqual(0xFF, ReadFlash(0, 1)[0]);
    }

    [TestMethod]
    public void AnotherChipsJedecId()
    {
        Board.Flash.Faults.JedecId = 0xC22018;
        CollectionAssert.AreEqual(new byte[] { 0xC2, 0x20, 0x18 }, Exchange(Flash, 0x9F, 0, 0, 0)[1..]);
    }

    [TestMethod]
    public void StuckBusyTakesNoCommands()
    {
        Board.Flash.Faults.StuckBusy = true;
        Board.Clock.Advance(1_000_000_000);
        Assert.AreEqual(0x01, FlashStatus());
        FlashCommand(0x06);
        Assert.AreEqual(0x01, FlashStatus());
        Assert.IsTrue(Board.Flash.IsBusy);
        Board.Flash.Faults.StuckBusy = false;
        Assert.AreEqual(0x00, FlashStatus());
    }

    [TestMethod]
    public void SilentProgramFailuresCountDown()
    {
        Board.Flash.Faults.SilentProgramFailures = 2;
        foreach (byte expected in new byte[] { 0xFF, 0xFF, 0x00 })
        {
            Program(0, 0x00);
            Assert.AreEqual(0x03, FlashStatus());
            WaitForFlash();
            Assert.AreEqual(0x00, FlashStatus());
            Assert.AreEqual(expected, ReadFlash(0, 1)[0]);
        }
    }

    [TestMethod]
    public void SilentEraseFailuresCountDown()
    {
        Program(0, 0x00);
        WaitForFlash();
        Board.Flash.Faults.SilentEraseFailures = 1;
        foreach (byte expected in new byte[] { 0x00, 0xFF })
        {
            Erase(0x20, 0);
            WaitForFlash();
            Assert.AreEqual(expected, ReadFlash(0, 1)[0]);
        }
    }
}
