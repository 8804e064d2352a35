using System.Linq;
using AccessStandalone.HalSim.Board.Chips;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Board.Tests;

[TestClass]
public class W25q128ProgramTest : BoardTest
{
    [TestMethod]
    public void WhatIsProgrammedIsRead()
    {
        Program(0x123456, 0xDE, 0xAD);
        WaitForFlash();
        CollectionAssert.AreEqual(new byte[] { 0xFF, 0xDE, 0xAD, 0xFF }, ReadFlash(0x123455, 4));
        CollectionAssert.AreEqual(
            new byte[] { 0xDE, 0xAD }, Exchange(Flash, 0x0B, 0x12, 0x34, 0x56, 0, 0, 0)[5..]);
        Assert.AreEqual(1, Board.Flash.Counters.PagePrograms);
        Assert.AreEqual(2, Board.Flash.Counters.ProgrammedBytes);
        Assert.AreEqual(2, Board.Flash.Counters.Reads);
    }

    [TestMethod]
    public void ReadingRunsOnFromTheEndToTheBeginning()
    {
        Program(0xFFFFFF, 0x11);
        WaitForFlash();
        Program(0x000000, 0x22);
        WaitForFlash();
        CollectionAssert.AreEqual(new byte[] { 0xFF, 0x11, 0x22, 0xFF }, ReadFlash(0xFFFFFE, 4));
    }

    [TestMethod]
    public void WriteEnableIsNeededAndSpent()
    {
        FlashCommand(0x02, 0, 0, 0, 0x00);
        Assert.AreEqual(1, Board.Flash.Counters.IgnoredCommands);
        Assert.AreEqual(0x00, FlashStatus());

        FlashCommand(0x06);
        Assert.AreEqual(0x02, FlashStatus());
        FlashCommand(0x02, 0, 0, 0, 0x00);
        Assert.AreEqual(0x03, FlashStatus());
        WaitForFlash();
        Assert.AreEqual(0x00, FlashStatus());
        Assert.AreEqual(0x00, ReadFlash(0, 1)[0]);
    }

    [TestMethod]
    public void WriteDisableTakesItBack()
    {
        FlashCommand(0x06);
        FlashCommand(0x04);
        Assert.AreEqual(0x00, FlashStatus());
        FlashCommand(0x02, 0, 0, 0, 0x00);
        Assert.AreEqual(0xFF, ReadFlash(0, 1)[0]);
    }

    [TestMethod]
    public void CommandsOfAWrongLengthAreIgnored()
    {
        FlashCommand(0x06, 0x00);
        Assert.AreEqual(0x00, FlashStatus());
        FlashCommand(0x06);
        FlashCommand(0x02, 0, 0, 0);
        FlashCommand(0x04, 0x00);
        Assert.AreEqual(0x02, FlashStatus());
        Assert.AreEqual(3, Board.Flash.Counters.IgnoredCommands);
    }

    [TestMethod]
    public void ProgrammingOnlyClearsBits()
    {
        Program(0x1000, 0b1100_1111);
        WaitForFlash();
        Program(0x1000, 0b0110_1111);
        WaitForFlash();
        Assert.AreEqual(0b0100_1111, ReadFlash(0x1000, 1)[0]);
        Assert.AreEqual(1, Board.Flash.Counters.ZeroToOneAttempts);

        Program(0x1000, 0b0000_1111);
        WaitForFlash();
        Assert.AreEqual(0b0000_1111, ReadFlash(0x1000, 1)[0]);
        Assert.AreEqual(1, Board.Flash.Counters.ZeroToOneAttempts);
    }

    [TestMethod]
    public void TheStrictFlagRefusesZeroToOne()
    {
        Board.Flash.RequireErasedForOnes = true;
        Program(0x1000, 0x0F);
        WaitForFlash();
        Assert.ThrowsExactly<FlashRuleException>(() => Program(0x1000, 0xFF));
        Assert.AreEqual(0x0F, ReadFlash(0x1000, 1)[0]);
        Program(0x1000, 0x0F);
        WaitForFlash();
        Program(0x1000, 0x00);
        WaitForFlash();
        Assert.AreEqual(1, Board.Flash.Counters.ZeroToOneAttempts);
    }

    [TestMethod]
    public void AProgramWrapsWithinItsPage()
    {
        Program(0x0001FE, 1, 2, 3, 4);
        WaitForFlash();
        CollectionAssert.AreEqual(new byte[] { 1, 2, 0xFF }, ReadFlash(0x1FE, 3));
        CollectionAssert.AreEqual(new byte[] { 3, 4, 0xFF }, ReadFlash(0x100, 3));
    }

    [TestMethod]
    public void OfMoreThan256BytesTheLast256Count()
    {
        byte[] data = [.. Enumerable.Range(0, 300).Select(i => (byte)(i % 251))];
        Program(0x000210, data);
        WaitForFlash();
        byte[] page = ReadFlash(0x200, 256);
        for (int i = 44; i < 300; i++)
        {
            Assert.AreEqual(data[i], page[(0x10 + i) % 256], $"byte {i}");
        }

        Assert.AreEqual(256, Board.Flash.Counters.ProgrammedBytes);
        Assert.AreEqual(0, Board.Flash.Counters.ZeroToOneAttempts);
        Assert.AreEqual(0xFF, ReadFlash(0x300, 1)[0]);
    }

    [TestMethod]
    public void BytesPushedOutOfThePageBufferWantNothing()
    {
        Program(0x000200, 0x0F);
        WaitForFlash();
        byte[] data = Filled(257, 0xFF);
        data[256] = 0x0F;
        Program(0x000200, data);
        WaitForFlash();
        Assert.AreEqual(0, Board.Flash.Counters.ZeroToOneAttempts);
    }

    [TestMethod]
    public void EveryProgramIsCountedForItsSector()
    {
        Program(0x005000, 1);
        WaitForFlash();
        Program(0x005FFF, 1);
        WaitForFlash();
        Assert.AreEqual(2, Board.Flash.SectorPrograms[5]);
        Assert.AreEqual(0, Board.Flash.SectorPrograms[6]);
        Assert.AreEqual(0, Board.Flash.SectorErases[5]);
    }
}
