using System.Collections.Generic;
using AccessStandalone.HalSim.Board;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Board.Tests;

[TestClass]
public class OutputsTest : BoardTest
{
    private readonly List<(ulong Time, OutputSignals Outputs)> _edges = [];

    [TestInitialize]
    public void SetUp()
    {
        GiveExpandersAddresses();
        Board.OutputsChanged += () => _edges.Add((Board.Clock.NowMicroseconds, Board.Outputs));
    }

    [TestMethod]
    [DataRow((byte)0x01, OutputSignals.LightRed)]
    [DataRow((byte)0x02, OutputSignals.LightGreen)]
    [DataRow((byte)0x04, OutputSignals.LightBlue)]
    [DataRow((byte)0x08, OutputSignals.Buzzer)]
    [DataRow((byte)0x10, OutputSignals.KeyLight)]
    [DataRow((byte)0xE0, OutputSignals.None)]
    public void TheFrontExpanderDrivesItsOutputs(byte latch, OutputSignals signal)
    {
        Expander(FrontWrite, 0x01, 0x00);
        Expander(FrontWrite, 0x15, latch);
        Assert.AreEqual(signal, Board.Outputs);
        Assert.AreEqual(signal == OutputSignals.LightRed, Board.Light.Red);
        Assert.AreEqual(signal == OutputSignals.LightGreen, Board.Light.Green);
        Assert.AreEqual(signal == OutputSignals.LightBlue, Board.Light.Blue);
        Assert.AreEqual(signal == OutputSignals.Buzzer, Board.Buzzer);
        Assert.AreEqual(signal == OutputSignals.KeyLight, Board.KeyLight);
    }

    [TestMethod]
    public void TheDoorExpanderDrivesItsOutputs()
    {
        Expander(DoorWrite, 0x00, 0xFC);
        Expander(DoorWrite, 0x14, 0x01);
        Assert.IsTrue(Board.LockRelay);
        Assert.IsFalse(Board.ReaderLed);
        Expander(DoorWrite, 0x14, 0x02);
        Assert.IsFalse(Board.LockRelay);
        Assert.IsTrue(Board.ReaderLed);
        Expander(DoorWrite, 0x14, 0xFC);
        Assert.AreEqual(OutputSignals.None, Board.Outputs);
    }

    [TestMethod]
    public void AnInputIsOffWhateverItsLatchAndPullUp()
    {
        Expander(DoorWrite, 0x14, 0xFF);
        Expander(DoorWrite, 0x0C, 0xFF);
        Assert.IsFalse(Board.LockRelay);
        Expander(DoorWrite, 0x00, 0xFE);
        Assert.IsTrue(Board.LockRelay);
        Expander(DoorWrite, 0x00, 0xFF);
        Assert.IsFalse(Board.LockRelay);
    }

    [TestMethod]
    public void ChangesAreReportedWithTheirTime()
    {
        Expander(DoorWrite, 0x00, 0xFE);
        Expander(DoorWrite, 0x14, 0x01);
        ulong opened = Board.Clock.NowMicroseconds;
        Board.Clock.Advance(3_000_000);
        Expander(DoorWrite, 0x14, 0x01);
        Expander(DoorWrite, 0x14, 0x00);
        CollectionAssert.AreEqual(
            new[] { (opened, OutputSignals.LockRelay), (Board.Clock.NowMicroseconds, OutputSignals.None) }, _edges);
    }

    [TestMethod]
    public void AResetSwitchesEverythingOff()
    {
        Expander(DoorWrite, 0x00, 0xFE);
        Expander(DoorWrite, 0x14, 0x01);
        Expander(FrontWrite, 0x01, 0x00);
        Expander(FrontWrite, 0x15, 0x1F);
        Board.Reset();
        Assert.AreEqual(OutputSignals.None, Board.Outputs);
        Assert.AreEqual(OutputSignals.None, _edges[^1].Outputs);
    }

    [TestMethod]
    public void APowerCutReleasesTheLock()
    {
        Expander(DoorWrite, 0x00, 0xFE);
        Expander(DoorWrite, 0x14, 0x01);
        Board.PowerOff();
        Assert.IsFalse(Board.LockRelay);
    }
}
