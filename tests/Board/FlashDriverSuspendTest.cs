extern alias firmware;

using System;
using System.Collections.Generic;
using System.Linq;
using AccessStandalone.HalSim.Board;
using AccessStandalone.HalSim.Board.Chips;
using AccessStandalone.Storage;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Driver = firmware::AccessStandalone.Board.W25q128;

namespace AccessStandalone.Board.Tests;

/// <summary>What the firmware's flash driver does while an erase is running: reading and programming elsewhere do not wait.</summary>
[TestClass]
public class FlashDriverSuspendTest : BoardTest
{
    private const int Erased = 0x3000;
    private const int Other = 0x4000;

    private readonly FlashBuffer _buffer = new(Driver.PageBytes);

    private Driver _driver = null!;

    private SpiTraffic Traffic => Board.Spi.TrafficOf(Wiring.FlashCs);

    private W25q128Counters Counters => Board.Flash.Counters;

    [TestInitialize]
    public void SetUp()
    {
        Board.Flash.RequireErasedForOnes = true;
        for (int i = 0; i < Driver.SectorBytes; i++)
        {
            Board.Flash.Poke(Erased + i, (byte)i);
        }

        Board.Flash.Poke(Other, 0x42);
        _driver = new Driver(Flash);
        _driver.Start();
        Traffic.Clear();
    }

    [TestMethod]
    public void AReadDoesNotWait()
    {
        Assert.IsTrue(_driver.BeginErase(Erased));
        Board.Clock.Advance(10_000);
        Traffic.Clear();
        ulong taken = Duration(() => Assert.AreEqual(0x42, Get(Other)));
        Assert.IsLessThan(1_000UL, taken);

        // Suspend, status, read; the next is the read alone.
        Assert.AreEqual(3, Traffic.Transactions);
        Assert.AreEqual(0xFF, Get(Other + 1));
        Assert.AreEqual(4, Traffic.Transactions);
        Assert.AreEqual(1, Counters.Suspends);
        Assert.IsTrue(Board.Flash.IsEraseSuspended);
    }

    [TestMethod]
    public void AProgramDoesNotWait()
    {
        _driver.BeginErase(Erased);
        Board.Clock.Advance(10_000);
        Traffic.Clear();
        ulong taken = Duration(() => Assert.IsTrue(TryPut(Other + 1, 1, 2, 3)));
        Assert.IsLessThan(2_000UL, taken);

        // Suspend and status, and the four of a program.
        Assert.AreEqual(6, Traffic.Transactions);
        Assert.IsTrue(TryPut(Other + 4, 4));
        Assert.AreEqual(10, Traffic.Transactions);
        Assert.AreEqual(1, Counters.Suspends);
        Assert.AreEqual(0, Counters.IgnoredCommands);
        var cells = new byte[4];
        Board.Flash.Peek(Other + 1, cells);
        CollectionAssert.AreEqual(new byte[] { 1, 2, 3, 4 }, cells);
        Assert.AreEqual(0, _driver.FailedPrograms);
        EndErase();
    }

    [TestMethod]
    public void AskingResumes()
    {
        _driver.BeginErase(Erased);
        Board.Clock.Advance(10_000);
        Get(Other);
        Board.Clock.Advance(1_000_000);
        Traffic.Clear();
        Assert.IsTrue(_driver.IsErasing());
        Assert.AreEqual(2, Traffic.Transactions);
        Assert.AreEqual(1 + 2, Traffic.Bytes);
        Assert.IsFalse(Board.Flash.IsEraseSuspended);
        Assert.IsTrue(Board.Flash.IsBusy);

        Assert.IsTrue(_driver.IsErasing());
        Assert.AreEqual(3, Traffic.Transactions);
        Board.Clock.Advance(30_000);
        Assert.IsTrue(_driver.IsErasing());
        Board.Clock.Advance(5_000);
        Assert.IsFalse(_driver.IsErasing());
        Assert.IsFalse(_driver.IsErasing());
        Assert.AreEqual(5, Traffic.Transactions);
        AssertErased();
        Assert.AreEqual(0, Counters.IgnoredCommands);
    }

    [TestMethod]
    [DataRow(Erased - 1, 2, true)]
    [DataRow(Erased - 2, 2, false)]
    [DataRow(Erased, 1, true)]
    [DataRow(Erased + 4_095, 1, true)]
    [DataRow(Erased + 4_095, 2, true)]
    [DataRow(Erased + 4_096, 2, false)]
    [DataRow(Erased - 2_000, 8_096, true)]
    public void AReadThatTouchesTheSectorWaits(int address, int count, bool waits)
    {
        var buffer = new FlashBuffer(count);
        _driver.BeginErase(Erased);
        ulong taken = Duration(() => Assert.IsTrue(_driver.Read(address, buffer, count)));
        Assert.AreEqual(waits, taken >= 44_000);
        Assert.AreEqual(!waits, taken < 1_000);
        Assert.AreEqual(waits ? 0 : 1, Counters.Suspends);
        for (int i = 0; i < count; i++)
        {
            byte expected = address + i == Other ? (byte)0x42 : (byte)0xFF;
            Assert.AreEqual(expected, buffer.Bytes[FlashBuffer.Lead + i]);
        }

        EndErase();
    }

    [TestMethod]
    public void TouchingTheSectorOfASuspendedEraseResumesAndWaits()
    {
        _driver.BeginErase(Erased);
        Board.Clock.Advance(10_000);
        Get(Other);
        ulong taken = Duration(() => Assert.AreEqual(0xFF, Get(Erased)));
        Assert.IsTrue(taken is >= 34_000 and < 36_000, $"{taken} us");

        _driver.BeginErase(Erased);
        Get(Other);
        Assert.IsTrue(TryPut(Erased + 0x100, 7));
        Assert.AreEqual(7, Get(Erased + 0x100));
        Assert.IsFalse(_driver.IsErasing());
        Assert.AreEqual(0, Counters.IgnoredCommands);
    }

    [TestMethod]
    public void BeginningAnotherEraseResumesAndWaits()
    {
        _driver.BeginErase(Erased);
        Get(Other);
        ulong taken = Duration(() => Assert.IsTrue(_driver.BeginErase(Other)));
        Assert.IsTrue(taken is >= 44_000 and < 46_000, $"{taken} us");
        AssertErased();
        Assert.IsTrue(_driver.IsErasing());
        Get(Erased);
        EndErase();
        Assert.AreEqual(0xFF, Board.Flash.Peek(Other));
        Assert.AreEqual(2, Counters.SectorErases);
        Assert.AreEqual(2, Counters.Suspends);
        Assert.AreEqual(0, Counters.IgnoredCommands);
    }

    [TestMethod]
    [DataRow(0UL)]
    [DataRow(137UL)]
    [DataRow(3_000UL)]
    public void ManySuspendsLoseNoProgress(ulong stepUs)
    {
        Board.Flash.Timing = W25q128Timing.Maximum;
        _driver.BeginErase(Erased);
        int rounds = 0;
        do
        {
            rounds++;
            Board.Clock.Advance(stepUs);
            Get(Other);
            Board.Clock.Advance(20_000);
        }
        while (_driver.IsErasing());

        // Each round erases from the resume to the suspend: the status read's, and the suspend's, 200 us and the step.
        ulong perRound = 400 + stepUs;
        Assert.AreEqual(400_000.0 / perRound, rounds, 0.02 * rounds);
        AssertErased();
        Assert.AreEqual(FlashFault.None, _driver.Fault);
        Assert.IsTrue(Counters.Suspends >= rounds - 1);
        Assert.IsTrue(Counters.IgnoredCommands <= 2);
    }

    [TestMethod]
    public void TheTimeSuspendedIsNotTheErases()
    {
        Board.Flash.Timing = W25q128Timing.Maximum;
        _driver.BeginErase(Erased);
        for (int i = 0; i < 3; i++)
        {
            Board.Clock.Advance(100_000);
            Assert.IsTrue(_driver.IsErasing());
            Get(Other);
            Board.Clock.Advance(400_000);
            Assert.IsTrue(_driver.IsErasing());
        }

        EndErase();
        Assert.AreEqual(FlashFault.None, _driver.Fault);
    }

    [TestMethod]
    public void AnEraseThatHasJustEndedCannotBeSuspended()
    {
        _driver.BeginErase(Erased);
        Board.Clock.Advance(45_000);
        Assert.AreEqual(0x42, Get(Other));
        Assert.IsTrue(TryPut(Other + 1, 9));
        Assert.AreEqual(0, Counters.Suspends);
        Assert.AreEqual(0, Board.Flash.SectorErases[Other / 4_096]);

        // The driver cannot tell before it asks: the suspend and the resume were for nothing.
        Assert.IsFalse(_driver.IsErasing());
        Assert.AreEqual(2, Counters.IgnoredCommands);
        AssertErased();
        Assert.AreEqual(FlashFault.None, _driver.Fault);

        _driver.BeginErase(Other);
        Board.Clock.Advance(45_000);
        Get(Erased);
        Assert.IsLessThan(2_000UL, Duration(() => Assert.AreEqual(0xFF, Get(Other))));

        _driver.BeginErase(Other);
        Board.Clock.Advance(45_000);
        Get(Erased);
        Assert.IsLessThan(2_000UL, Duration(() => Assert.IsTrue(_driver.BeginErase(Erased))));
        EndErase();
    }

    [TestMethod]
    public void AtEveryMomentAReadIsRightAndTheEraseEnds()
    {
        Board.Spi.TransactionOverheadMicroseconds = 30;
        for (ulong at = 44_800; at < 45_050; at++)
        {
            Board.Flash.Poke(Erased + 5, 0x00);
            _driver.BeginErase(Erased);
            Board.Clock.Advance(at);
            Assert.AreEqual(0x42, Get(Other));
            EndErase();
            AssertErased();
        }

        Assert.AreEqual(FlashFault.None, _driver.Fault);
    }

    [TestMethod]
    public void ASlowSuspendIsWaitedFor()
    {
        Board.Flash.Timing = W25q128Timing.Typical with { SuspendMicroseconds = 1_000 };
        _driver.BeginErase(Erased);
        ulong taken = Duration(() => Assert.AreEqual(0x42, Get(Other)));
        Assert.IsTrue(taken is >= 1_000 and < 2_000, $"{taken} us");
        EndErase();
    }

    [TestMethod]
    public void AChipThatDoesNotSuspendIsWaitedFor()
    {
        // No suspend so soon after a resume.
        Board.Flash.Timing = W25q128Timing.Typical with { SuspendMicroseconds = 200 };
        Board.Spi.TransactionOverheadMicroseconds = 20;
        _driver.BeginErase(Erased);
        Get(Other);
        Assert.IsTrue(_driver.IsErasing());
        ulong taken = Duration(() => Assert.AreEqual(0x42, Get(Other)));
        Assert.IsTrue(taken is >= 44_000 and < 46_000, $"{taken} us");
        AssertErased();
        EndErase();
    }

    [TestMethod]
    public void AProgramThatTheChipDoesNotTakeBesideAnEraseIsMadeAfterIt()
    {
        _driver.BeginErase(Erased);
        Board.Flash.Faults.SilentProgramFailures = 1;
        Assert.IsTrue(TryPut(Other + 1, 1, 2));
        Assert.AreEqual(2, Counters.PagePrograms);
        Assert.AreEqual(0, _driver.FailedPrograms);
        Assert.IsFalse(_driver.IsErasing());
        AssertErased();

        _driver.BeginErase(Erased);
        Board.Flash.Faults.SilentProgramFailures = 2;
        Assert.IsFalse(TryPut(Other + 3, 3));
        Assert.AreEqual(1, _driver.FailedPrograms);
        Assert.AreEqual(FlashFault.None, _driver.Fault);
    }

    [TestMethod]
    [DataRow("read")]
    [DataRow("program")]
    public void AChipThatIsStuckWhenItIsToSuspend(string next)
    {
        _driver.BeginErase(Erased);
        Board.Clock.Advance(200_000);
        Board.Flash.Faults.StuckBusy = true;
        ulong taken = Duration(() => Assert.IsFalse(next == "read" ? _driver.Read(Other, _buffer, 1) : TryPut(Other, 0)));
        Assert.AreEqual(FlashFault.Stuck, _driver.Fault);
        Assert.IsTrue(taken is >= 300_000 and < 301_000, $"{taken} us");
        NothingWorks();
    }

    [TestMethod]
    [DataRow("read")]
    [DataRow("erase")]
    [DataRow("ask")]
    public void AChipThatIsStuckAfterAResume(string next)
    {
        _driver.BeginErase(Erased);
        Board.Clock.Advance(20_000);
        Get(Other);
        Board.Clock.Advance(10_000_000);
        Board.Flash.Faults.StuckBusy = true;
        ulong taken = Duration(() => Assert.IsFalse(next switch
        {
            "read" => _driver.Read(Erased, _buffer, 1),
            "erase" => _driver.BeginErase(Other),
            _ => AskUntilDone(),
        }));
        Assert.AreEqual(FlashFault.Stuck, _driver.Fault);
        Assert.IsTrue(taken is >= 479_000 and < 481_000, $"{taken} us");
        NothingWorks();
    }

    [TestMethod]
    public void AChipThatIsStuckInAProgramBesideAnErase()
    {
        _driver.BeginErase(Erased);
        Board.Flash.OperationStarted += _ => Board.Flash.Faults.StuckBusy = true;
        ulong taken = Duration(() => Assert.IsFalse(TryPut(Other + 1, 1)));
        Assert.AreEqual(FlashFault.Stuck, _driver.Fault);
        Assert.IsTrue(taken is >= 5_000 and < 7_000, $"{taken} us");
        Assert.AreEqual(0, _driver.FailedPrograms);
        NothingWorks();
    }

    [TestMethod]
    public void AChipThatIsLostDuringAnEraseIsMissing()
    {
        _driver.BeginErase(Erased);
        Board.Flash.Faults.Absent = true;
        Assert.IsFalse(_driver.Read(Other, _buffer, 1));
        Assert.AreEqual(FlashFault.Missing, _driver.Fault);
        NothingWorks();
    }

    [TestMethod]
    public void AnEraseThatAResetLeftSuspendedIsBroughtToItsEnd()
    {
        _driver.BeginErase(Erased);
        Board.Clock.Advance(10_000);
        Get(Other);
        ulong taken = Duration(StartAnew);
        Assert.AreEqual(FlashFault.None, _driver.Fault);
        Assert.IsTrue(taken is >= 35_000 and < 37_000, $"{taken} us");
        AssertErased();
        Assert.IsFalse(Board.Flash.IsBusy || Board.Flash.IsEraseSuspended);
        Assert.IsFalse(_driver.IsErasing());
        Assert.AreEqual(0xFF, Get(Erased));
    }

    [TestMethod]
    public void AResetDuringAProgramBesideAnEraseIsWaitedForToo()
    {
        Board.Flash.Timing = W25q128Timing.Maximum;
        _driver.BeginErase(Erased);
        Get(Other);
        Program(Other + 1, 0x11);
        StartAnew();
        Assert.AreEqual(FlashFault.None, _driver.Fault);
        AssertErased();
        Assert.AreEqual(0x11, Get(Other + 1));
        Assert.IsFalse(Board.Flash.IsEraseSuspended);
    }

    [TestMethod]
    public void AResetJustAfterTheSuspend()
    {
        Board.Flash.Timing = W25q128Timing.Typical with { SuspendMicroseconds = 5_000 };
        _driver.BeginErase(Erased);
        FlashCommand(0x75);
        StartAnew();
        Assert.AreEqual(FlashFault.None, _driver.Fault);
        AssertErased();
        Assert.IsFalse(Board.Flash.IsEraseSuspended);
    }

    [TestMethod]
    public void WithoutAnEraseNothingIsAsked()
    {
        Get(0);
        Get(Erased);
        Assert.AreEqual(2, Traffic.Transactions);
        TryPut(Other + 1, 1);
        Assert.AreEqual(6, Traffic.Transactions);
        Assert.IsFalse(_driver.IsErasing());
        Assert.AreEqual(6, Traffic.Transactions);
    }

    [TestMethod]
    public void NothingIsAllocated()
    {
        var taken = new List<long>(4);
        for (int round = 0; round < 4; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < 20; i++)
            {
                _driver.BeginErase(Erased);
                _driver.Read(Other, _buffer, 1);
                _driver.Program(Other, _buffer, 1);
                _driver.IsErasing();
                _driver.Read(Other, _buffer, 1);
                _driver.Read(Erased, _buffer, 1);
            }

            taken.Add(GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.AreEqual(0, taken.Min());
    }

    private bool AskUntilDone()
    {
        while (_driver.IsErasing())
        {
        }

        return false;
    }

    private void EndErase()
    {
        AskUntilDone();
        Assert.IsFalse(Board.Flash.IsBusy || Board.Flash.IsEraseSuspended);
    }

    private void StartAnew()
    {
        Board.Reset();
        OpenDevices();
        _driver = new Driver(Flash);
        _driver.Start();
    }

    private void AssertErased()
    {
        var cells = new byte[Driver.SectorBytes];
        Board.Flash.Peek(Erased, cells);
        Assert.IsTrue(cells.All(one => one == 0xFF));
    }

    private void NothingWorks()
    {
        Traffic.Clear();
        Assert.IsFalse(_driver.Read(Other, _buffer, 1));
        Assert.IsFalse(_driver.Program(Other, _buffer, 1));
        Assert.IsFalse(_driver.BeginErase(Other));
        Assert.IsFalse(_driver.IsErasing());
        Assert.AreEqual(0, Traffic.Transactions);
    }

    private ulong Duration(Action action)
    {
        ulong before = Board.Clock.NowMicroseconds;
        action();
        return Board.Clock.NowMicroseconds - before;
    }

    private bool TryPut(int address, params byte[] bytes)
    {
        bytes.CopyTo(_buffer.Bytes, FlashBuffer.Lead);
        return _driver.Program(address, _buffer, bytes.Length);
    }

    private byte Get(int address)
    {
        Assert.IsTrue(_driver.Read(address, _buffer, 1));
        return _buffer.Bytes[FlashBuffer.Lead];
    }
}
