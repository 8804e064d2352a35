using AccessStandalone.HalSim.Board;
using AccessStandalone.HalSim.Board.Chips;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Board.Tests;

[TestClass]
public class WatchdogTest : BoardTest
{
    [TestInitialize]
    public void SetUp() => GiveExpandersAddresses();

    [TestMethod]
    public void ItCountsFromPowerOn()
    {
        Board.Clock.AdvanceTo(1_599_999);
        Assert.IsFalse(Board.CheckWatchdog());
        Board.Clock.Advance(1);
        Assert.IsTrue(Board.CheckWatchdog());
        Assert.AreEqual(ResetCause.Watchdog, Board.ResetRequested);
    }

    [TestMethod]
    public void EveryEdgeStartsItAgain()
    {
        Expander(DoorWrite, 0x00, 0xFB);
        for (int i = 0; i < 10; i++)
        {
            Board.Clock.Advance(1_500_000);
            Expander(DoorWrite, 0x14, (byte)((i & 1) == 0 ? 0x04 : 0x00));
            Assert.IsFalse(Board.CheckWatchdog());
        }

        Assert.AreEqual(Board.Clock.NowMicroseconds + Watchdog.PeriodMicroseconds, Board.Watchdog.DeadlineMicroseconds);
    }

    [TestMethod]
    public void AWriteWithoutAnEdgeIsNoKick()
    {
        Expander(DoorWrite, 0x00, 0xFB);
        ulong deadline = Board.Watchdog.DeadlineMicroseconds;
        Board.Clock.Advance(1_000_000);
        Expander(DoorWrite, 0x14, 0x00);
        Assert.AreEqual(deadline, Board.Watchdog.DeadlineMicroseconds);
    }

    [TestMethod]
    public void ALatchBehindAnInputIsNoKick()
    {
        ulong deadline = Board.Watchdog.DeadlineMicroseconds;
        Expander(DoorWrite, 0x14, 0x04);
        Expander(DoorWrite, 0x14, 0x00);
        Assert.AreEqual(deadline, Board.Watchdog.DeadlineMicroseconds);
        Expander(DoorWrite, 0x14, 0x04);
        Expander(DoorWrite, 0x00, 0xFB);
        Assert.AreNotEqual(deadline, Board.Watchdog.DeadlineMicroseconds, "now the line rises");

        deadline = Board.Watchdog.DeadlineMicroseconds;
        Expander(DoorWrite, 0x00, 0xFF);
        Assert.AreEqual(deadline, Board.Watchdog.DeadlineMicroseconds, "letting go of the line is no kick");
    }

    [TestMethod]
    public void ALateKickDoesNotHelp()
    {
        Expander(DoorWrite, 0x00, 0xFB);
        Board.Clock.Advance(1_600_000);
        Expander(DoorWrite, 0x14, 0x04);
        Assert.IsTrue(Board.CheckWatchdog());
    }

    [TestMethod]
    public void TheResetStartsItAgain()
    {
        Board.Clock.Advance(2_000_000);
        Board.CheckWatchdog();
        Assert.AreEqual(ResetCause.Watchdog, Board.TakeResetRequest());
        Board.Reset();
        Assert.IsFalse(Board.CheckWatchdog());
        Board.Clock.Advance(1_600_000);
        Assert.IsTrue(Board.CheckWatchdog());
    }

    [TestMethod]
    public void ItSleepsWithoutPower()
    {
        Board.PowerOff();
        Board.Clock.Advance(5_000_000);
        Assert.IsFalse(Board.CheckWatchdog());
        Board.PowerOn();
        Assert.IsFalse(Board.CheckWatchdog());
    }
}
