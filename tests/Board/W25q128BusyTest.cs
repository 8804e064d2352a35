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

    /// <summary>At 20 MHz a byte takes 0.4 us. Write enable holds as long as the program, and goes with it.</summary>
    [TestMethod]
    public void AStatusIsToldAgainAndAgain()
    {
        Program(0, 0x00);
        Board.Clock.Advance(350);
        byte[] answers = Exchange(Flash, [0x05, .. new byte[250]])[1..];
        CollectionAssert.AreEqual(Filled(124, 0x03), answers[..124]);
        CollectionAssert.AreEqual(Filled(126, 0x00), answers[124..]);
        CollectionAssert.AreEqual(Filled(250, 0x00), Exchange(Flash, [0x05, .. new byte[250]])[1..]);
    }

    [TestMethod]
    public void AStatusReadThatIsTooShortTellsOfNothingElse()
    {
        Program(0, 0x00);
        CollectionAssert.AreEqual(Filled(250, 0x03), Exchange(Flash, [0x05, .. new byte[250]])[1..]);
        Board.Flash.Faults.StuckBusy = true;
        Board.Clock.Advance(1_000);
        CollectionAssert.AreEqual(Filled(250, 0x01), Exchange(Flash, [0x05, .. new byte[250]])[1..]);
    }

    [TestMethod]
    public void ASuspendIsBusyWithoutWriteEnable()
    {
        Erase(0x20, 0);
        Board.Clock.Advance(10);
        FlashCommand(0x75);
        byte[] answers = Exchange(Flash, [0x05, .. new byte[250]])[1..];
        Assert.AreEqual(0x01, answers[0]);
        Assert.AreEqual(0x01, answers[47]);
        Assert.AreEqual(0x00, answers[52]);
        Assert.AreEqual(0x00, answers[249]);
    }

    [TestMethod]
    public void ACommandThatBeginsWhileBusyIsNotHeardEvenIfItEndsLater()
    {
        Program(0x1000, 0x00);
        Board.Clock.Advance(380);
        Board.Flash.Counters.Clear();
        CollectionAssert.AreEqual(Filled(250, 0xFF), ReadFlash(0x1000, 250));
        Assert.AreEqual(1, Board.Flash.Counters.IgnoredCommands);
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
