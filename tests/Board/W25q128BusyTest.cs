using AccessStandalone.HalSim.Board.Chips;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Board.Tests;

[TestClass]
public class W25q128BusyTest : BoardTest
{
    [TestInitialize]
    public void SetUp() => Board.Spi.TransactionOverheadMicroseconds = 0;

    [TestMethod]
    public void AProgramTakesItsTime()
    {
        Program(0, 0x00);
        ulong begun = Board.Clock.NowMicroseconds;
        Board.Clock.AdvanceTo(begun + 399);
        Assert.IsTrue(Board.Flash.IsBusy);
        Assert.AreEqual(0xFF, Board.Flash.Peek(0));
        Board.Clock.AdvanceTo(begun + 400);
        Assert.IsFalse(Board.Flash.IsBusy);
        Assert.AreEqual(0x00, Board.Flash.Peek(0));
    }

    [TestMethod]
    public void TheTimesCanBeTheDatasheetsMaxima()
    {
        Board.Flash.Timing = W25q128Timing.Maximum;
        Program(0, 0x00);
        Board.Clock.Advance(2_999);
        Assert.IsTrue(Board.Flash.IsBusy);
        Board.Clock.Advance(1);
        Assert.IsFalse(Board.Flash.IsBusy);

        Board.Flash.Timing = W25q128Timing.Typical with { SectorEraseMicroseconds = 10 };
        Erase(0x20, 0);
        Board.Clock.Advance(10);
        Assert.IsFalse(Board.Flash.IsBusy);
    }

    [TestMethod]
    public void WhileBusyOnlyStatusIsAnswered()
    {
        Program(0x1000, 0x00);
        Board.Flash.Counters.Clear();
        CollectionAssert.AreEqual(Filled(4, 0xFF), Exchange(Flash, 0x9F, 0, 0, 0));
        CollectionAssert.AreEqual(Filled(1, 0xFF), ReadFlash(0x1000, 1));
        FlashCommand(0x04);
        FlashCommand(0x02, 0, 0, 0, 0);
        FlashCommand(0x20, 0, 0, 0);
        FlashCommand(0xB9);
        Assert.AreEqual(6, Board.Flash.Counters.IgnoredCommands);
        Assert.AreEqual(0x03, FlashStatus());
        Assert.AreEqual(0x02, Exchange(Flash, 0x35, 0)[1]);
        WaitForFlash();
        Assert.AreEqual(0x00, ReadFlash(0x1000, 1)[0]);
    }

    [TestMethod]
    public void ResetNeedsItsEnableJustBefore()
    {
        Program(0, 0x00);
        FlashCommand(0x99);
        Assert.IsTrue(Board.Flash.IsBusy);
        FlashCommand(0x66);
        FlashStatus();
        FlashCommand(0x99);
        Assert.IsTrue(Board.Flash.IsBusy);
        FlashCommand(0x66);
        FlashCommand(0x99);
        Assert.IsFalse(Board.Flash.IsBusy);
    }

    [TestMethod]
    public void ResetTearsWhatIsRunningAndTakesThirtyMicroseconds()
    {
        Board.Flash.TearMode = TearMode.NotStarted;
        Program(0, 0x00);
        FlashCommand(0x66);
        FlashCommand(0x99);
        CollectionAssert.AreEqual(Filled(2, 0xFF), Exchange(Flash, 0x05, 0));
        Board.Clock.Advance(30);
        Assert.AreEqual(0x00, FlashStatus());
        Assert.AreEqual(0xFF, ReadFlash(0, 1)[0]);
    }

    [TestMethod]
    public void AResetOfTheBoardDoesNotDisturbTheFlash()
    {
        Erase(0x20, 0);
        Board.Reset();
        OpenDevices();
        Assert.AreEqual(0x03, FlashStatus());
        WaitForFlash();
    }
}
