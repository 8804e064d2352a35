extern alias firmware;

using System.Device.Spi;
using AccessStandalone.HalSim.Board;
using AccessStandalone.HalSim.Board.Chips;
using firmware::AccessStandalone.Board;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using FlashDriver = firmware::AccessStandalone.Board.W25q128;

namespace AccessStandalone.Board.Tests;

/// <summary>Erases that are waited for one after the other, on the slowest chip there may be: the watchdog bites after 1.6 s.</summary>
[TestClass]
public sealed class FlashWatchdogTest : BoardTest
{
    private const int SectorBytes = 4096;

    [TestMethod]
    public void EveryEraseThatIsWaitedForKicksTheWatchdogOnce()
    {
        Flash.Dispose();
        Board.Flash.Timing = W25q128Timing.Maximum;
        var watchdog = new CountingWatchdog();
        var driver = new FlashDriver(SpiDevice.Create(new SpiConnectionSettings(1, Wiring.FlashCs) { ClockFrequency = FlashDriver.MaxClockHz }), watchdog);
        driver.Start();
        for (int sector = 0; sector < 8; sector++)
        {
            Assert.IsTrue(driver.BeginErase(sector * SectorBytes));
        }

        Assert.AreEqual(7, watchdog.Kicks);
        Assert.IsTrue(driver.IsErasing());
        Assert.AreEqual(7, watchdog.Kicks, "an erase that nobody waits for");
    }

    private sealed class CountingWatchdog : IWatchdog
    {
        public int Kicks { get; private set; }

        public void Kick() => Kicks++;
    }
}
