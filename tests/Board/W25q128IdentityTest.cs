using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Board.Tests;

[TestClass]
public class W25q128IdentityTest : BoardTest
{
    [TestMethod]
    public void JedecId() =>
        CollectionAssert.AreEqual(new byte[] { 0xFF, 0xEF, 0x40, 0x18 }, Exchange(Flash, 0x9F, 0, 0, 0));

    [TestMethod]
    public void ManufacturerAndDevice()
    {
        CollectionAssert.AreEqual(new byte[] { 0xEF, 0x17, 0xEF }, Exchange(Flash, 0x90, 0, 0, 0, 0, 0, 0)[4..]);
        CollectionAssert.AreEqual(new byte[] { 0x17, 0xEF }, Exchange(Flash, 0x90, 0, 0, 1, 0, 0)[4..]);
        CollectionAssert.AreEqual(new byte[] { 0x17, 0x17 }, Exchange(Flash, 0xAB, 0, 0, 0, 0, 0)[4..]);
    }

    [TestMethod]
    public void StatusRegistersRepeat()
    {
        CollectionAssert.AreEqual(new byte[] { 0xFF, 0x00, 0x00 }, Exchange(Flash, 0x05, 0, 0));
        CollectionAssert.AreEqual(new byte[] { 0xFF, 0x02 }, Exchange(Flash, 0x35, 0));
        CollectionAssert.AreEqual(new byte[] { 0xFF, 0x60 }, Exchange(Flash, 0x15, 0));
    }

    [TestMethod]
    public void SfdpSaysWhatTheChipCan()
    {
        byte[] header = Exchange(Flash, [0x5A, 0, 0, 0, 0, .. new byte[16]])[5..];
        CollectionAssert.AreEqual(
            new byte[] { 0x53, 0x46, 0x44, 0x50, 0, 1, 0, 0xFF, 0, 0, 1, 9, 0x80, 0, 0, 0xFF }, header);
        byte[] table = Exchange(Flash, [0x5A, 0, 0, 0x80, 0, .. new byte[8]])[5..];
        CollectionAssert.AreEqual(new byte[] { 0xE5, 0x20, 0xF9, 0xFF, 0xFF, 0xFF, 0xFF, 0x07 }, table);
    }

    [TestMethod]
    public void UniqueIdHasEightBytes()
    {
        byte[] id = Exchange(Flash, [0x4B, 0, 0, 0, 0, .. new byte[16]])[5..];
        CollectionAssert.AreEqual(id[..8], id[8..]);
        CollectionAssert.AreNotEqual(Filled(8, 0xFF), id[..8]);
    }

    [TestMethod]
    public void InPowerDownOnlyReleaseIsHeard()
    {
        FlashCommand(0xB9);
        CollectionAssert.AreEqual(Filled(4, 0xFF), Exchange(Flash, 0x9F, 0, 0, 0));
        CollectionAssert.AreEqual(Filled(2, 0xFF), Exchange(Flash, 0x05, 0));
        FlashCommand(0x06);
        Assert.AreEqual(3, Board.Flash.Counters.IgnoredCommands);

        Assert.AreEqual(0x17, Exchange(Flash, 0xAB, 0, 0, 0, 0)[4]);
        Assert.AreEqual(0x00, FlashStatus());
    }

    [TestMethod]
    public void ReleaseTakesThreeMicroseconds()
    {
        Board.Spi.TransactionOverheadMicroseconds = 0;
        FlashCommand(0xB9);
        FlashCommand(0xAB);
        Assert.AreEqual(0xFF, FlashStatus());
        Board.Clock.Advance(3);
        Assert.AreEqual(0x00, FlashStatus());
    }

    [TestMethod]
    public void UnknownCommandsAreIgnored()
    {
        CollectionAssert.AreEqual(Filled(3, 0xFF), Exchange(Flash, 0x77, 0, 0));
        FlashCommand(0x90, 0, 0);
        FlashCommand(0x03, 0, 0);
        FlashCommand(0x0B, 0, 0, 0);
        Assert.AreEqual(4, Board.Flash.Counters.IgnoredCommands);
    }
}
