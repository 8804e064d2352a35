using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Board.Tests;

[TestClass]
public class Mcp23s17PortTest : BoardTest
{
    [TestInitialize]
    public void SetUp() => GiveExpandersAddresses();

    [TestMethod]
    public void PowerOnValues()
    {
        byte[] registers = Exchange(Expanders, [FrontRead, 0x00, .. new byte[22]])[2..];
        CollectionAssert.AreEqual(
            new byte[] { 0xFF, 0xFF, 0, 0, 0, 0, 0, 0, 0, 0, 0x4C, 0x4C, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 }, registers);
    }

    [TestMethod]
    public void ReadWriteRegistersReadBack()
    {
        byte[] values = [0xF0, 0x0F, 1, 2, 3, 4, 5, 6, 7, 8];
        Expander([FrontWrite, 0x00, .. values]);
        CollectionAssert.AreEqual(values, Exchange(Expanders, [FrontRead, 0x00, .. new byte[10]])[2..]);
    }

    [TestMethod]
    public void IoconHasNoBit0()
    {
        Expander(FrontWrite, 0x0A, 0x4D);
        Assert.AreEqual(0x4C, ReadExpander(FrontRead, 0x0A));
    }

    [TestMethod]
    public void AnUnconnectedInputFollowsItsPullUp()
    {
        Assert.AreEqual(0x00, ReadExpander(FrontRead, 0x12));
        Expander(FrontWrite, 0x0C, 0x81);
        Assert.AreEqual(0x81, ReadExpander(FrontRead, 0x12));
        Assert.AreEqual(0x81, Board.Front.PinLevels);
    }

    [TestMethod]
    public void WritingGpioWritesTheLatch()
    {
        Expander(FrontWrite, 0x12, 0xA5);
        Assert.AreEqual(0xA5, ReadExpander(FrontRead, 0x14));
        Assert.AreEqual(0x00, ReadExpander(FrontRead, 0x12), "all pins are inputs");
        Expander(FrontWrite, 0x00, 0x00);
        Assert.AreEqual(0xA5, ReadExpander(FrontRead, 0x12));
    }

    [TestMethod]
    public void PolarityInvertsWhatGpioReads()
    {
        Expander(FrontWrite, 0x0C, 0x0F);
        Expander(FrontWrite, 0x02, 0x3C);
        Assert.AreEqual(0x0F ^ 0x3C, ReadExpander(FrontRead, 0x12));
        Assert.AreEqual(0x0F, Board.Front.PinLevels);
    }

    [TestMethod]
    public void APullUpDoesNotActOnAnOutput()
    {
        Expander(FrontWrite, 0x0C, 0xFF);
        Expander(FrontWrite, 0x00, 0xFE);
        Assert.AreEqual(0xFE, ReadExpander(FrontRead, 0x12));
    }

    [TestMethod]
    public void PowerOffMakesAllPinsInputs()
    {
        Expander(FrontWrite, 0x00, 0x00, 0x00);
        Board.PowerOff();
        Assert.AreEqual(0, Board.Front.DrivenPins);
    }
}
