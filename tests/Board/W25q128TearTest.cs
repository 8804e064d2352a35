using System;
using System.Linq;
using System.Numerics;
using AccessStandalone.HalSim.Board.Chips;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Board.Tests;

[TestClass]
public class W25q128TearTest : BoardTest
{
    private const int Address = 0x7000;

    private static readonly byte[] Old = [.. Enumerable.Range(0, 256).Select(i => (byte)(0xF0 | (i & 0x0F)))];
    private static readonly byte[] New = [.. Enumerable.Range(0, 256).Select(i => (byte)(i & 0x0F & (i >> 4)))];

    [TestInitialize]
    public void SetUp() => Restart();

    [TestMethod]
    public void NotStartedLeavesTheOld()
    {
        Board.Flash.TearMode = TearMode.NotStarted;
        CollectionAssert.AreEqual(Old, TornProgram());
        CollectionAssert.AreEqual(Old, TornErase());
    }

    [TestMethod]
    public void CompleteLeavesTheNew()
    {
        Board.Flash.TearMode = TearMode.Complete;
        CollectionAssert.AreEqual(New, TornProgram());
        CollectionAssert.AreEqual(Filled(256, 0xFF), TornErase());
    }

    [TestMethod]
    public void PartialChangesASubsetOfTheBits()
    {
        Board.Flash.TearMode = TearMode.Partial;
        for (ulong seed = 0; seed < 50; seed++)
        {
            Board.Flash.TearSeed = seed;
            AssertSubset(Old, New, TornProgram(), seed);
            AssertSubset(Old, Filled(256, 0xFF), TornErase(), seed);
        }
    }

    [TestMethod]
    public void PrefixChangesTheFirstBytes()
    {
        Board.Flash.TearMode = TearMode.Prefix;
        bool differed = false;
        byte[]? last = null;
        for (ulong seed = 0; seed < 50; seed++)
        {
            Board.Flash.TearSeed = seed;
            byte[] torn = TornProgram();
            int done = Enumerable.Range(0, 257).Last(length => torn.AsSpan(0, length).SequenceEqual(New.AsSpan(0, length)));
            CollectionAssert.AreEqual(Old[done..], torn[done..], $"seed {seed}");
            differed |= last != null && !torn.AsSpan().SequenceEqual(last);
            last = torn;
        }

        Assert.IsTrue(differed);
    }

    [TestMethod]
    public void APrefixOfAnEraseIsInAddressOrder()
    {
        Board.Flash.TearMode = TearMode.Prefix;
        for (ulong seed = 0; seed < 20; seed++)
        {
            Board.Flash.TearSeed = seed;
            for (int sector = 0; sector < 16; sector++)
            {
                Board.Flash.Poke((sector * 0x1000) + 0x10, 0x00);
            }

            Erase(0xD8, 0);
            CyclePower();
            bool[] erased = [.. Enumerable.Range(0, 16).Select(sector => Board.Flash.Peek((sector * 0x1000) + 0x10) == 0xFF)];
            int done = erased.TakeWhile(e => e).Count();
            Assert.IsTrue(erased[done..].All(e => !e), $"seed {seed}");
        }
    }

    [TestMethod]
    [DataRow(TearMode.Partial)]
    [DataRow(TearMode.Prefix)]
    public void TheSeedDecides(TearMode mode)
    {
        Board.Flash.TearMode = mode;
        Board.Flash.TearSeed = 4_711;
        byte[] first = TornProgram();
        byte[] second = TornErase();
        Board.Flash.TearSeed = 4_711;
        CollectionAssert.AreEqual(first, TornProgram());
        CollectionAssert.AreEqual(second, TornErase());
    }

    [TestMethod]
    public void APartialEraseOfAnErasedBlockChangesNothing()
    {
        Board.Flash.TearMode = TearMode.Partial;
        Erase(0x20, 0x100000);
        CyclePower();
        CollectionAssert.AreEqual(Filled(4096, 0xFF), ReadFlash(0x100000, 4096));
    }

    [TestMethod]
    public void OnlyTheProgrammedBytesAreTorn()
    {
        Board.Flash.TearMode = TearMode.Complete;
        Erase(0x20, Address);
        WaitForFlash();
        Program(Address + 254, 1, 2, 3);
        CyclePower();
        CollectionAssert.AreEqual(new byte[] { 3, 0xFF }, ReadFlash(Address, 2));
        CollectionAssert.AreEqual(new byte[] { 0xFF, 1, 2, 0xFF }, ReadFlash(Address + 253, 4));
    }

    [TestMethod]
    public void APowerCutForgetsWriteEnableAndPowerDown()
    {
        FlashCommand(0x06);
        CyclePower();
        Assert.AreEqual(0x00, FlashStatus());
        FlashCommand(0xB9);
        CyclePower();
        Assert.AreEqual(0x00, FlashStatus());
    }

    [TestMethod]
    public void WhatWasDoneInTimeIsNotTorn()
    {
        Board.Flash.TearMode = TearMode.NotStarted;
        Program(Address, New);
        Board.Clock.Advance(400);
        CyclePower();
        CollectionAssert.AreEqual(New, ReadFlash(Address, 256));
    }

    [TestMethod]
    public void APowerCutAtAnOperationReachesTheCallerAsItsException()
    {
        Board.Flash.TearMode = TearMode.Complete;
        Board.Flash.OperationStarted += _ =>
        {
            Board.PowerOff();
            throw new OperationCanceledException();
        };
        Assert.ThrowsExactly<OperationCanceledException>(() => Program(0x9000, 0x55));
        Assert.ThrowsExactly<InvalidOperationException>(() => FlashStatus());
        Assert.AreEqual(0x55, Board.Flash.Peek(0x9000));
    }

    private void Restart()
    {
        for (int i = 0; i < Old.Length; i++)
        {
            Board.Flash.Poke(Address + i, Old[i]);
        }
    }

    private byte[] TornProgram()
    {
        Restart();
        Program(Address, New);
        CyclePower();
        return ReadFlash(Address, 256);
    }

    private byte[] TornErase()
    {
        Restart();
        Erase(0x20, Address);
        CyclePower();
        return ReadFlash(Address, 256);
    }

    private static void AssertSubset(byte[] old, byte[] target, byte[] torn, ulong seed)
    {
        int changed = 0;
        for (int i = 0; i < old.Length; i++)
        {
            int toChange = old[i] ^ target[i];
            Assert.AreEqual(0, (old[i] ^ torn[i]) & ~toChange, $"seed {seed}, byte {i}");
            changed += BitOperations.PopCount((uint)(old[i] ^ torn[i]));
        }

        int all = old.Zip(target, (a, b) => BitOperations.PopCount((uint)(a ^ b))).Sum();
        Assert.IsTrue(changed > 0 && changed < all, $"seed {seed}: {changed} of {all} bits");
    }
}
