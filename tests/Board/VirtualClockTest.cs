using System;
using AccessStandalone.HalSim.Board;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Board.Tests;

[TestClass]
public class VirtualClockTest
{
    [TestMethod]
    public void TimeMovesOnlyForwardsAndOnlyWhenMoved()
    {
        var clock = new VirtualClock();
        clock.Advance(5);
        clock.AdvanceTo(12);
        clock.AdvanceTo(12);
        Assert.AreEqual(12UL, clock.NowMicroseconds);
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => clock.AdvanceTo(11));
    }
}
