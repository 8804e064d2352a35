using System;
using System.Collections.Generic;
using System.Linq;
using AccessStandalone.HalSim.Board;
using AccessStandalone.HalSim.Board.Chips;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Board.Tests;

/// <summary>Erases that are suspended and resumed.</summary>
[TestClass]
public class W25q128SuspendTest : BoardTest
{
    private const int Erased = 0x5000;
    private const int Other = 0x9000;
    private const byte Suspended = 0x82;
    private const byte NotSuspended = 0x02;

    private W25q128 Chip => Board.Flash;

    [TestInitialize]
    public void SetUp()
    {
        Board.Spi.TransactionOverheadMicroseconds = 0;
        for (int i = 0; i < W25q128.SectorBytes; i++)
        {
            Chip.Poke(Erased + i, (byte)(i & 0x5A));
        }

        Chip.Poke(Other, 0xC3);
    }

    [TestMethod]
    public void ASuspendTakesTwentyMicroseconds()
    {
        Erase(0x20, Erased);
        Assert.AreEqual(NotSuspended, Status2());
        FlashCommand(0x75);
        ulong at = Board.Clock.NowMicroseconds;
        Assert.AreEqual(0x01, FlashStatus() & 0x01);
        Assert.AreEqual(Suspended, Status2());
        Assert.AreEqual(0xFF, ReadFlash(Other, 1)[0]);
        Assert.AreEqual(1, Chip.Counters.IgnoredCommands);

        Board.Clock.AdvanceTo(at + 19);
        Assert.IsTrue(Chip.IsBusy);
        Board.Clock.AdvanceTo(at + 20);
        Assert.IsFalse(Chip.IsBusy);
        Assert.IsTrue(Chip.IsEraseSuspended);
        Assert.AreEqual(0x00, FlashStatus());
        Assert.AreEqual(Suspended, Status2());
        Assert.AreEqual(0xC3, ReadFlash(Other, 1)[0]);
        Assert.AreEqual(1, Chip.Counters.Suspends);
    }

    [TestMethod]
    [DataRow((byte)0x20, 45_000)]
    [DataRow((byte)0x52, 120_000)]
    [DataRow((byte)0xD8, 150_000)]
    public void OnlyTheTimeSpentErasingCounts(byte opcode, int microseconds)
    {
        Erase(opcode, Erased);
        ulong erasing = 0;
        for (int i = 0; i < 10; i++)
        {
            Board.Clock.Advance(2_000);
            erasing += 2_000;
            SuspendErase();
            Board.Clock.Advance(1_000_000);
            Assert.AreEqual(Suspended, Status2());
            FlashCommand(0x7A);
        }

        ulong resumed = Board.Clock.NowMicroseconds;
        Assert.AreEqual(0x03, FlashStatus());
        Assert.AreEqual(NotSuspended, Status2());
        Assert.IsFalse(Chip.IsEraseSuspended);

        // Ten times the eight clocks of the suspend command, 0.4 us each, count as erasing too.
        Board.Clock.AdvanceTo(resumed + (ulong)microseconds - erasing - 6);
        Assert.IsTrue(Chip.IsBusy);
        Assert.AreEqual(0, Chip.Peek(Erased));
        Board.Clock.AdvanceTo(resumed + (ulong)microseconds - erasing);
        Assert.IsFalse(Chip.IsBusy);
        Assert.AreEqual(0x00, FlashStatus());
        CollectionAssert.AreEqual(Filled(4096, 0xFF), ReadFlash(Erased, 4096));
        Assert.AreEqual(10, Chip.Counters.Suspends);
        Assert.AreEqual(1, Chip.SectorErases[Erased / 4096]);
        Assert.AreEqual(0, Chip.Counters.IgnoredCommands);
    }

    [TestMethod]
    public void WhileSuspendedOthersCanBeReadAndProgrammed()
    {
        Erase(0x20, Erased);
        SuspendErase();
        CollectionAssert.AreEqual(new byte[] { 0xEF, 0x40, 0x18 }, Exchange(Flash, 0x9F, 0, 0, 0)[1..]);
        Assert.AreEqual(0xC3, Exchange(Flash, [0x0B, .. AddressBytes(Other), 0, 0])[5]);
        Program(Other, 0x81);
        Assert.AreEqual(0x03, FlashStatus());
        Assert.AreEqual(Suspended, Status2());
        WaitForFlash();
        Assert.AreEqual(0x00, FlashStatus());
        Assert.AreEqual(Suspended, Status2());
        Assert.AreEqual(0x81, ReadFlash(Other, 1)[0]);
        Assert.AreEqual(0, Chip.Counters.IgnoredCommands);
        Assert.AreEqual(0, Chip.Peek(Erased));
    }

    [TestMethod]
    public void AProgramNeedsWriteEnableOfItsOwn()
    {
        Erase(0x20, Erased);
        SuspendErase();
        FlashCommand([0x02, .. AddressBytes(Other), 0x00]);
        Assert.AreEqual(1, Chip.Counters.IgnoredCommands);
        Assert.IsFalse(Chip.IsBusy);
        Assert.AreEqual(0xC3, ReadFlash(Other, 1)[0]);
    }

    [TestMethod]
    [DataRow((byte)0x20)]
    [DataRow((byte)0x52)]
    [DataRow((byte)0xD8)]
    [DataRow((byte)0xC7)]
    [DataRow((byte)0x60)]
    public void WhileSuspendedErasesAreIgnored(byte opcode)
    {
        Erase(0x20, Erased);
        SuspendErase();
        FlashCommand(0x06);
        FlashCommand(opcode is 0xC7 or 0x60 ? [opcode] : [opcode, .. AddressBytes(0x80000)]);
        Assert.AreEqual(1, Chip.Counters.IgnoredCommands);
        Assert.AreEqual(0x02, FlashStatus());
        Assert.AreEqual(1, Chip.Counters.SectorErases);
        FlashCommand(0x7A);
        WaitForFlash();
        Assert.AreEqual(0xFF, Chip.Peek(Erased));
        Assert.AreEqual(0xC3, Chip.Peek(Other));
    }

    [TestMethod]
    public void WhileSuspendedAnotherSuspendIsIgnored()
    {
        Erase(0x20, Erased);
        SuspendErase();
        FlashCommand(0x75);
        Assert.AreEqual(1, Chip.Counters.IgnoredCommands);
        Assert.IsFalse(Chip.IsBusy);

        // Also that of a program, and a resume while it runs.
        Program(Other, 0x00);
        FlashCommand(0x75);
        FlashCommand(0x7A);
        Assert.AreEqual(3, Chip.Counters.IgnoredCommands);
        WaitForFlash();
        Assert.AreEqual(0x00, ReadFlash(Other, 1)[0]);
        Assert.AreEqual(Suspended, Status2());
        Assert.AreEqual(1, Chip.Counters.Suspends);
    }

    [TestMethod]
    public void WithNothingToSuspendOrResumeTheyAreIgnored()
    {
        FlashCommand(0x75);
        FlashCommand(0x7A);
        Assert.AreEqual(2, Chip.Counters.IgnoredCommands);
        Assert.AreEqual(NotSuspended, Status2());

        Erase(0x20, Erased);
        FlashCommand(0x7A);
        FlashCommand(0x75, 0);
        Assert.AreEqual(4, Chip.Counters.IgnoredCommands);
        Assert.IsFalse(Chip.IsEraseSuspended);
        WaitForFlash();
        FlashCommand(0x75);
        Assert.AreEqual(5, Chip.Counters.IgnoredCommands);

        Program(Other, 0x00);
        FlashCommand(0x75);
        Assert.AreEqual(6, Chip.Counters.IgnoredCommands);
        WaitForFlash();
        FlashCommand(0x06);
        FlashCommand(0xC7);
        FlashCommand(0x75);
        Assert.AreEqual(7, Chip.Counters.IgnoredCommands);
        Assert.AreEqual(0, Chip.Counters.Suspends);
    }

    [TestMethod]
    public void ASuspendTooSoonAfterAResumeIsIgnored()
    {
        Erase(0x20, Erased);
        SuspendErase();
        FlashCommand(0x7A);
        FlashCommand(0x75);
        Assert.AreEqual(1, Chip.Counters.IgnoredCommands);
        Assert.IsFalse(Chip.IsEraseSuspended);
        Board.Clock.Advance(20);
        FlashCommand(0x75);
        Assert.IsTrue(Chip.IsEraseSuspended);
    }

    [TestMethod]
    public void WhereTheEraseIsSuspendedTheContentIsUndefined()
    {
        Chip.TearSeed = 3;
        Erase(0x20, Erased);
        SuspendErase();
        List<byte[]> seen = [.. Enumerable.Range(0, 20).Select(_ => ReadFlash(Erased - 1, 4_098))];
        byte[] old = Peek(Erased, 4_096);
        Assert.IsTrue(seen.Any(one => one.AsSpan(1, 4_096).SequenceEqual(old)));
        Assert.IsTrue(seen.Select(one => string.Join(' ', one)).Distinct().Count() > 10);
        Assert.IsTrue(seen.All(one => one[0] == 0xFF && one[^1] == 0xFF));

        Chip.TearSeed = 3;
        CollectionAssert.AreEqual(seen[0], ReadFlash(Erased - 1, 4_098));
        CollectionAssert.AreEqual(seen[1], ReadFlash(Erased - 1, 4_098));

        FlashCommand(0x7A);
        WaitForFlash();
        CollectionAssert.AreEqual(Filled(4_096, 0xFF), ReadFlash(Erased, 4_096));
    }

    [TestMethod]
    public void AProgramWhereTheEraseIsSuspendedIsIgnored()
    {
        Erase(0x20, Erased);
        SuspendErase();
        Program(Erased + 0xF00, 0x00);
        Assert.AreEqual(1, Chip.Counters.IgnoredCommands);
        Assert.IsFalse(Chip.IsBusy);
        Assert.AreEqual(0, Chip.Counters.PagePrograms);
        FlashCommand(0x7A);
        WaitForFlash();
        Assert.AreEqual(0xFF, ReadFlash(Erased + 0xF00, 1)[0]);
    }

    [TestMethod]
    public void TheStrictFlagRefusesAProgramWhereTheEraseIsSuspended()
    {
        Chip.RequireErasedForOnes = true;
        Erase(0x52, 0x8000);
        SuspendErase();
        Assert.ThrowsExactly<FlashRuleException>(() => Program(0xFFFF, 0x00));
        Assert.IsFalse(Chip.IsBusy);
        Program(0x7FFF, 0x00);
        WaitForFlash();
        Program(0x10000, 0x00);
        WaitForFlash();
        Assert.AreEqual(0x00, ReadFlash(0x7FFF, 1)[0]);
        Assert.AreEqual(0x00, ReadFlash(0x10000, 1)[0]);
    }

    [TestMethod]
    [DataRow(TearMode.NotStarted)]
    [DataRow(TearMode.Complete)]
    [DataRow(TearMode.Partial)]
    [DataRow(TearMode.Prefix)]
    public void APowerCutTearsBoth(TearMode mode)
    {
        Chip.TearMode = mode;
        Chip.TearSeed = 4;
        byte[] old = Peek(Erased, 4_096);
        Erase(0x20, Erased);
        SuspendErase();
        Program(Other + 0x100, Filled(256, 0x00));
        CyclePower();
        Assert.AreEqual(0x00, FlashStatus());
        Assert.AreEqual(NotSuspended, Status2());

        byte[] sector = ReadFlash(Erased, 4_096);
        byte[] page = ReadFlash(Other + 0x100, 256);
        Assert.AreEqual(mode == TearMode.NotStarted, sector.SequenceEqual(old));
        Assert.AreEqual(mode == TearMode.NotStarted, page.All(one => one == 0xFF));
        Assert.AreEqual(mode == TearMode.Complete, sector.All(one => one == 0xFF));
        Assert.AreEqual(mode == TearMode.Complete, page.All(one => one == 0x00));
        CollectionAssert.AreEqual(old, sector.Zip(old, (now, then) => (byte)(now & then)).ToArray());

        // It does not go on.
        FlashCommand(0x7A);
        Assert.AreEqual(1, Chip.Counters.IgnoredCommands);
        Assert.IsFalse(Chip.IsBusy);
    }

    [TestMethod]
    public void APowerCutTearsAnEraseThatRestsAlone()
    {
        Chip.TearMode = TearMode.Complete;
        Erase(0x20, Erased);
        SuspendErase();
        CyclePower();
        Assert.AreEqual(0xFF, ReadFlash(Erased, 1)[0]);
        Assert.AreEqual(NotSuspended, Status2());
    }

    [TestMethod]
    public void APowerCutWhileSuspendingLeavesNothingOfIt()
    {
        Erase(0x20, Erased);
        SuspendErase();
        FlashCommand(0x7A);
        CyclePower();
        Erase(0x20, Erased);
        FlashCommand(0x75);
        Assert.IsTrue(Chip.IsEraseSuspended && Chip.IsBusy);
        CyclePower();
        Assert.AreEqual(0x00, FlashStatus());
        Assert.AreEqual(0x00, ReadFlash(Erased, 1)[0]);
        Assert.AreEqual(0, Chip.Counters.IgnoredCommands);
    }

    [TestMethod]
    public void AProgramThatEndedInTimeIsNotTornWithTheErase()
    {
        Chip.TearMode = TearMode.NotStarted;
        Erase(0x20, Erased);
        SuspendErase();
        Program(Other, 0x00);
        Board.Clock.Advance(400);
        CyclePower();
        Assert.AreEqual(0x00, ReadFlash(Other, 1)[0]);
        Assert.AreEqual(0x00, ReadFlash(Erased, 1)[0]);
    }

    [TestMethod]
    public void AResetCommandTearsASuspendedErase()
    {
        Chip.TearMode = TearMode.Complete;
        Erase(0x20, Erased);
        SuspendErase();
        FlashCommand(0x66);
        FlashCommand(0x99);
        Board.Clock.Advance(30);
        Assert.AreEqual(0x00, FlashStatus());
        Assert.AreEqual(NotSuspended, Status2());
        Assert.AreEqual(0xFF, ReadFlash(Erased, 1)[0]);
    }

    [TestMethod]
    public void AResetOfTheBoardLeavesItSuspended()
    {
        Erase(0x20, Erased);
        SuspendErase();
        Board.Reset();
        OpenDevices();
        Assert.AreEqual(Suspended, Status2());
    }

    [TestMethod]
    public void ASuspendedEraseCountsAsRunning()
    {
        FlashSnapshot before = Chip.TakeSnapshot();
        Erase(0x20, Erased);
        SuspendErase();
        Assert.AreEqual(0x00, Chip.Peek(Erased));
        Assert.ThrowsExactly<InvalidOperationException>(() => Chip.Restore(before));
        Assert.ThrowsExactly<InvalidOperationException>(() => Chip.LoadImage("none"));

        var other = new VirtualBoard();
        other.Flash.Restore(Chip.TakeSnapshot());
        var copied = new byte[4_096];
        other.Flash.Peek(Erased, copied);
        CollectionAssert.AreEqual(Peek(Erased, 4_096), copied);

        FlashCommand(0x7A);
        WaitForFlash();
        Chip.Restore(before);
        Assert.AreEqual(0x00, Chip.Peek(Erased));
    }

    [TestMethod]
    public void ASilentFailureStaysWithItsErase()
    {
        Chip.Faults.SilentEraseFailures = 1;
        Erase(0x20, Erased);
        SuspendErase();
        Program(Other, 0x00);
        WaitForFlash();
        FlashCommand(0x7A);
        WaitForFlash();
        Assert.AreEqual(0x00, ReadFlash(Other, 1)[0]);
        Assert.AreEqual(0x00, ReadFlash(Erased, 1)[0]);
    }

    [TestMethod]
    public void StuckBusyTakesNeither()
    {
        Erase(0x20, Erased);
        Chip.Faults.StuckBusy = true;
        FlashCommand(0x75);
        Assert.AreEqual(NotSuspended, Status2());
        Chip.Faults.StuckBusy = false;
        SuspendErase();
        Chip.Faults.StuckBusy = true;
        Assert.AreEqual(0x01, FlashStatus());
        FlashCommand(0x7A);
        Assert.AreEqual(Suspended, Status2());
        Assert.AreEqual(2, Chip.Counters.IgnoredCommands);
    }

    [TestMethod]
    public void AResumeIsNoNewOperation()
    {
        var seen = new List<FlashOperation>();
        Chip.OperationStarted += seen.Add;
        Erase(0x20, Erased);
        SuspendErase();
        FlashCommand(0x7A);
        WaitForFlash();
        Assert.HasCount(1, seen);
        Assert.AreEqual(1, Chip.Counters.SectorErases);
    }

    private byte Status2() => Exchange(Flash, 0x35, 0)[1];

    private void SuspendErase()
    {
        FlashCommand(0x75);
        Board.Clock.Advance(20);
        Assert.IsTrue(Chip.IsEraseSuspended);
    }

    private byte[] Peek(int address, int count)
    {
        var bytes = new byte[count];
        Chip.Peek(address, bytes);
        return bytes;
    }
}
