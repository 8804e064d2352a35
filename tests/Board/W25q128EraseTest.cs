using System.Collections.Generic;
using AccessStandalone.HalSim.Board.Chips;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Board.Tests;

[TestClass]
public class W25q128EraseTest : BoardTest
{
    [TestMethod]
    [DataRow((byte)0x20, 0x1000, 45)]
    [DataRow((byte)0x52, 0x8000, 120)]
    [DataRow((byte)0xD8, 0x10000, 150)]
    public void AnEraseClearsItsWholeBlock(byte opcode, int size, int milliseconds)
    {
        int start = 0x30000;
        foreach (int address in new[] { start - 1, start, start + size - 1, start + size })
        {
            Program(address, 0x00);
            WaitForFlash();
        }

        Erase(opcode, start + 0x123);
        ulong begun = Board.Clock.NowMicroseconds;
        Assert.AreEqual(0x03, FlashStatus());
        Board.Clock.AdvanceTo(begun + ((ulong)milliseconds * 1_000) - 250);
        Assert.AreEqual(0x03, FlashStatus());
        Board.Clock.AdvanceTo(begun + ((ulong)milliseconds * 1_000));
        Assert.AreEqual(0x00, FlashStatus());
        Assert.AreEqual(0x00, ReadFlash(start - 1, 1)[0]);
        Assert.AreEqual(0xFF, ReadFlash(start, 1)[0]);
        Assert.AreEqual(0xFF, ReadFlash(start + size - 1, 1)[0]);
        Assert.AreEqual(0x00, ReadFlash(start + size, 1)[0]);
    }

    [TestMethod]
    [DataRow((byte)0xC7)]
    [DataRow((byte)0x60)]
    public void AChipEraseClearsEverything(byte opcode)
    {
        Program(0x000000, 0x00);
        WaitForFlash();
        Program(0xFFFFFF, 0x00);
        WaitForFlash();
        FlashCommand(0x06);
        FlashCommand(opcode);
        Board.Clock.Advance(39_999_000);
        Assert.IsTrue(Board.Flash.IsBusy);
        Board.Clock.Advance(1_000);
        Assert.AreEqual(0x00, FlashStatus());
        CollectionAssert.AreEqual(new byte[] { 0xFF, 0xFF }, ReadFlash(0xFFFFFF, 2));
        Assert.AreEqual(1, Board.Flash.Counters.ChipErases);
        Assert.AreEqual(1, Board.Flash.SectorErases[4095]);
    }

    [TestMethod]
    public void AnEraseNeedsWriteEnableAndItsAddress()
    {
        Program(0, 0x00);
        WaitForFlash();
        FlashCommand(0x20, 0, 0, 0);
        FlashCommand(0x06);
        FlashCommand(0x20, 0, 0);
        FlashCommand(0x20, 0, 0, 0, 0);
        FlashCommand(0xC7, 0);
        Assert.IsFalse(Board.Flash.IsBusy);
        Assert.AreEqual(4, Board.Flash.Counters.IgnoredCommands);
    }

    [TestMethod]
    public void WearIsCountedPerSector()
    {
        Erase(0x20, 0x10000);
        WaitForFlash();
        Erase(0x52, 0x10000);
        WaitForFlash();
        Erase(0xD8, 0x10000);
        WaitForFlash();
        Assert.AreEqual(3, Board.Flash.SectorErases[16]);
        Assert.AreEqual(2, Board.Flash.SectorErases[23]);
        Assert.AreEqual(1, Board.Flash.SectorErases[24]);
        Assert.AreEqual(1, Board.Flash.SectorErases[31]);
        Assert.AreEqual(0, Board.Flash.SectorErases[32]);
        Assert.AreEqual(1, Board.Flash.Counters.SectorErases);
        Assert.AreEqual(2, Board.Flash.Counters.BlockErases);
    }

    [TestMethod]
    public void OperationsAreReportedWhenTheyBegin()
    {
        var seen = new List<FlashOperation>();
        Board.Flash.OperationStarted += seen.Add;
        Program(0x0001FE, 1, 2, 3, 4);
        FlashCommand(0x06);
        WaitForFlash();
        Erase(0xD8, 0x12345);
        CollectionAssert.AreEqual(
            new[]
            {
                new FlashOperation(FlashOperationKind.PageProgram, 0x1FE, 4),
                new FlashOperation(FlashOperationKind.Block64Erase, 0x10000, 0x10000),
            },
            seen);
    }
}
