extern alias firmware;

using AccessStandalone.HalSim.Board;
using AccessStandalone.Storage;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using ReferenceBoard = firmware::AccessStandalone.Board.ReferenceBoard;

namespace AccessStandalone.Board.Tests;

/// <summary>The firmware's side of the whole board.</summary>
[TestClass]
public class ReferenceBoardTest
{
    private readonly VirtualBoard _board = new();

    [TestInitialize]
    public void SwitchOn()
    {
        _board.Enter();
        _board.PowerOn();
    }

    [TestCleanup]
    public void Leave() => VirtualBoard.Current = null;

    [TestMethod]
    public void TheFlashIsStarted()
    {
        Assert.AreEqual(FlashFault.None, new ReferenceBoard().Flash.Fault);
        Assert.AreEqual(0, _board.Flash.Counters.IgnoredCommands);
    }

    [TestMethod]
    public void ABoardWithoutItsFlashStartsAllTheSame()
    {
        _board.Flash.Faults.Absent = true;
        Assert.AreEqual(FlashFault.Missing, new ReferenceBoard().Flash.Fault);
    }

    [TestMethod]
    public void ABoardWithTheWrongFlashStartsAllTheSame()
    {
        _board.Flash.Faults.JedecId = 0xC22018;
        Assert.AreEqual(FlashFault.WrongChip, new ReferenceBoard().Flash.Fault);
    }

    [TestMethod]
    public void AStuckFlashDelaysTheStartByLessThanTheWatchdogsTime()
    {
        _board.Flash.Faults.StuckBusy = true;
        Assert.AreEqual(FlashFault.Stuck, new ReferenceBoard().Flash.Fault);
        Assert.IsFalse(_board.CheckWatchdog());
    }

    [TestMethod]
    public void APollDoesNotAskTheFlash()
    {
        var reference = new ReferenceBoard();
        SpiTraffic traffic = _board.Spi.TrafficOf(Wiring.FlashCs);
        traffic.Clear();
        for (int i = 0; i < 100; i++)
        {
            reference.Poll(i * 10);
        }

        Assert.AreEqual(0, traffic.Transactions);
    }
}
