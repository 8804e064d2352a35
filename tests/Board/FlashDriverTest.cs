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

/// <summary>The firmware's flash driver against the simulated chip.</summary>
[TestClass]
public class FlashDriverTest : BoardTest
{
    /// <summary>Status bytes read at once after a program.</summary>
    private const int Statuses = 680;

    private readonly FlashBuffer _buffer = new(Driver.PageBytes);

    private Driver _driver = null!;

    private SpiTraffic Traffic => Board.Spi.TrafficOf(Wiring.FlashCs);

    [TestInitialize]
    public void SetUp() => _driver = new Driver(Flash);

    [TestMethod]
    public void AGoodChipIsFound()
    {
        Assert.AreEqual(FlashFault.Missing, _driver.Fault);
        Assert.AreEqual(0, Traffic.Transactions);
        _driver.Start();
        Assert.AreEqual(FlashFault.None, _driver.Fault);

        // Release power-down, both status registers, ID.
        Assert.AreEqual(4, Traffic.Transactions);
        Assert.AreEqual(0, Board.Flash.Counters.IgnoredCommands);
    }

    [TestMethod]
    public void AChipInPowerDownIsWoken()
    {
        FlashCommand(0xB9);
        _driver.Start();
        Assert.AreEqual(FlashFault.None, _driver.Fault);
    }

    [TestMethod]
    public void AnAbsentChipIsMissingAndNotWaitedFor()
    {
        Board.Flash.Faults.Absent = true;
        ulong taken = Duration(_driver.Start);
        Assert.AreEqual(FlashFault.Missing, _driver.Fault);
        Assert.IsLessThan(1_000UL, taken);
        NothingWorks();
    }

    [TestMethod]
    [DataRow(0x000000, FlashFault.Missing)]
    [DataRow(0xFFFFFF, FlashFault.Missing)]
    [DataRow(0xC22018, FlashFault.WrongChip)]
    [DataRow(0xEF4017, FlashFault.WrongChip)]
    [DataRow(0xEF7018, FlashFault.WrongChip)]
    public void TheChipMustBeTheRightOne(int jedecId, FlashFault expected)
    {
        Board.Flash.Faults.JedecId = jedecId;
        _driver.Start();
        Assert.AreEqual(expected, _driver.Fault);
        NothingWorks();
    }

    [TestMethod]
    public void AChipThatIsBusyForEverIsStuckAtStart()
    {
        Board.Flash.Faults.StuckBusy = true;
        ulong taken = Duration(_driver.Start);
        Assert.AreEqual(FlashFault.Stuck, _driver.Fault);
        Assert.IsTrue(taken is >= 500_000 and < 502_000, $"{taken} us");
        NothingWorks();
    }

    [TestMethod]
    public void AnEraseFromBeforeAResetIsWaitedFor()
    {
        Board.Flash.Timing = W25q128Timing.Maximum;
        _driver.Start();
        Put(0x1000, 1, 2, 3);
        Assert.IsTrue(_driver.BeginErase(0x1000));
        Board.Clock.Advance(100_000);

        Board.Reset();
        OpenDevices();
        _driver = new Driver(Flash);
        ulong taken = Duration(_driver.Start);
        Assert.AreEqual(FlashFault.None, _driver.Fault);
        Assert.IsTrue(taken is >= 299_000 and < 301_000, $"{taken} us");
        Assert.IsFalse(Board.Flash.IsBusy);
        CollectionAssert.AreEqual(Filled(3, 0xFF), Get(0x1000, 3));
    }

    [TestMethod]
    [DataRow(0, 1)]
    [DataRow(0x123456, 64)]
    [DataRow(0x0001F0, 256)]
    [DataRow(0xFFFFFF, 1)]
    public void AReadIsOneTransaction(int address, int count)
    {
        var expected = new byte[count];
        for (int i = 0; i < count; i++)
        {
            expected[i] = (byte)(i * 7);
            Board.Flash.Poke(address + i, expected[i]);
        }

        _driver.Start();
        Array.Fill(_buffer.Bytes, (byte)0x5A);
        Traffic.Clear();
        Assert.IsTrue(_driver.Read(address, _buffer, count));
        Assert.AreEqual(1, Traffic.Transactions);
        Assert.AreEqual(4 + count, Traffic.Bytes);
        CollectionAssert.AreEqual(expected, _buffer.Bytes[4..(4 + count)]);
        Assert.IsTrue(_buffer.Bytes.Skip(4 + count).All(one => one == 0x5A));
    }

    [TestMethod]
    public void TheLongestRead()
    {
        var buffer = new FlashBuffer(Driver.MaxReadBytes + 1);
        Board.Flash.Poke(Driver.MaxReadBytes - 1, 0x42);
        _driver.Start();
        Assert.IsTrue(_driver.Read(0, buffer, Driver.MaxReadBytes));
        Assert.AreEqual(0x42, buffer.Bytes[4 + Driver.MaxReadBytes - 1]);
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => _driver.Read(0, buffer, Driver.MaxReadBytes + 1));
    }

    [TestMethod]
    [DataRow(0x000000, 256)]
    [DataRow(0x0012C0, 64)]
    [DataRow(0xFFFFFF, 1)]
    public void AProgramIsFourTransactions(int address, int count)
    {
        _driver.Start();
        for (int i = 0; i < count; i++)
        {
            _buffer.Bytes[4 + i] = (byte)(255 - i);
        }

        byte[] expected = _buffer.Bytes[4..(4 + count)];
        Traffic.Clear();
        Assert.IsTrue(_driver.Program(address, _buffer, count));

        // Write enable, page program, one long status read for its 400 us, read-back.
        Assert.AreEqual(4, Traffic.Transactions);
        Assert.AreEqual(1 + (4 + count) + (1 + Statuses) + (4 + count), Traffic.Bytes);
        CollectionAssert.AreEqual(expected, _buffer.Bytes[4..(4 + count)]);
        var cells = new byte[count];
        Board.Flash.Peek(address, cells);
        CollectionAssert.AreEqual(expected, cells);
        Assert.AreEqual(count, Board.Flash.Counters.ProgrammedBytes);
        Assert.AreEqual(0, Board.Flash.Counters.IgnoredCommands);
        Assert.AreEqual(0, _driver.FailedPrograms);
    }

    /// <summary>At the clock of the board: what the status read is made for. A slower chip is asked again; its time is not wasted by much.</summary>
    [TestMethod]
    [DataRow(400, 4)]
    [DataRow(403, 4)]
    [DataRow(405, 5)]
    [DataRow(800, 5)]
    [DataRow(3_000, 11)]
    public void OneStatusReadIsEnoughForATypicalProgram(int programUs, int transactions)
    {
        Flash.Dispose();
        _driver = new Driver(Open(Wiring.FlashCs, Driver.MaxClockHz));
        _driver.Start();
        Board.Flash.Timing = W25q128Timing.Typical with { PageProgramMicroseconds = (ulong)programUs };
        Traffic.Clear();
        ulong taken = Duration(() => Assert.IsTrue(TryPut(0x200, 1, 2, 3)));
        Assert.AreEqual(transactions, Traffic.Transactions);
        Assert.IsTrue(taken >= 600UL + (ulong)programUs && taken < 1_050UL + (ulong)programUs, $"{taken} us");
    }

    [TestMethod]
    public void AChipThatIsLostInAProgramIsMissing()
    {
        _driver.Start();
        Board.Flash.OperationStarted += _ => Board.Flash.Faults.Absent = true;
        Assert.IsFalse(TryPut(0, 1));
        Assert.AreEqual(FlashFault.Missing, _driver.Fault);
        NothingWorks();
    }

    [TestMethod]
    public void AProgramThatDidNothingIsNoticed()
    {
        _driver.Start();
        Board.Flash.Faults.SilentProgramFailures = 1;
        Assert.IsFalse(TryPut(0x200, 1, 2, 3));
        Assert.AreEqual(1, _driver.FailedPrograms);
        Assert.AreEqual(FlashFault.None, _driver.Fault);

        Assert.IsTrue(TryPut(0x200, 1, 2, 3));
        Assert.AreEqual(1, _driver.FailedPrograms);
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(2)]
    public void AProgramThatWantsAOneWhereAZeroIsIsNoticed(int at)
    {
        _driver.Start();
        Board.Flash.Poke(0x200 + at, 0xFE);
        Assert.IsFalse(TryPut(0x200, 1, 3, 5));
        Assert.AreEqual(1, _driver.FailedPrograms);
        Assert.AreEqual(FlashFault.None, _driver.Fault);
    }

    [TestMethod]
    public void AnEraseIsNotWaitedForButWhoReadsThereWaits()
    {
        _driver.Start();
        Put(0x3000, 1, 2, 3);
        Traffic.Clear();
        Assert.IsTrue(_driver.BeginErase(0x3000));
        Assert.AreEqual(2, Traffic.Transactions);
        Assert.AreEqual(1 + 4, Traffic.Bytes);
        Assert.IsTrue(Board.Flash.IsBusy);

        ulong taken = Duration(() => CollectionAssert.AreEqual(Filled(3, 0xFF), Get(0x3000, 3)));
        Assert.IsTrue(taken is >= 45_000 and < 46_000, $"{taken} us");
        Assert.AreEqual(1, Board.Flash.Counters.SectorErases);
        Assert.AreEqual(0, Board.Flash.Counters.IgnoredCommands);

        Traffic.Clear();
        Assert.IsFalse(_driver.IsErasing());
        Assert.AreEqual(0, Traffic.Transactions);
    }

    [TestMethod]
    public void AskingForTheEndOfAnEraseIsOneTransaction()
    {
        _driver.Start();
        Traffic.Clear();
        Assert.IsFalse(_driver.IsErasing());
        Assert.AreEqual(0, Traffic.Transactions);

        _driver.BeginErase(0);
        Traffic.Clear();
        Assert.IsTrue(_driver.IsErasing());
        Assert.IsTrue(_driver.IsErasing());
        Assert.AreEqual(2, Traffic.Transactions);

        Board.Clock.Advance(45_000);
        Assert.IsFalse(_driver.IsErasing());
        Assert.IsFalse(_driver.IsErasing());
        Assert.AreEqual(3, Traffic.Transactions);

        // Known to have ended: nothing to ask before a program.
        Traffic.Clear();
        Put(0, 1);
        Assert.AreEqual(4, Traffic.Transactions);
    }

    [TestMethod]
    public void AProgramAndAnEraseWaitForAnEraseToo()
    {
        _driver.Start();
        Put(0x3000, 1);
        Put(0x4000, 1);
        _driver.BeginErase(0x3000);
        Put(0x3000, 2);
        _driver.BeginErase(0x3000);
        _driver.BeginErase(0x4000);
        CollectionAssert.AreEqual(Filled(1, 0xFF), Get(0x3000, 1));
        CollectionAssert.AreEqual(Filled(1, 0xFF), Get(0x4000, 1));
        Assert.AreEqual(3, Board.Flash.Counters.SectorErases);
        Assert.AreEqual(0, Board.Flash.Counters.IgnoredCommands);
        Assert.AreEqual(FlashFault.None, _driver.Fault);
    }

    [TestMethod]
    public void TheSlowestGoodChipIsNotStuck()
    {
        Board.Flash.Timing = W25q128Timing.Maximum;
        _driver.Start();
        Put(0x1000, 1, 2);
        _driver.BeginErase(0x1000);
        CollectionAssert.AreEqual(Filled(2, 0xFF), Get(0x1000, 2));
        Assert.AreEqual(FlashFault.None, _driver.Fault);
    }

    [TestMethod]
    public void AskingLateIsNoFault()
    {
        _driver.Start();
        _driver.BeginErase(0x1000);
        Board.Clock.Advance(5_000_000);
        Assert.IsFalse(_driver.IsErasing());
        _driver.BeginErase(0x2000);
        Board.Clock.Advance(5_000_000);
        Put(0x2000, 1);
        Assert.AreEqual(FlashFault.None, _driver.Fault);
    }

    [TestMethod]
    public void AChipThatIsStuckInAProgram()
    {
        _driver.Start();
        Board.Flash.OperationStarted += _ => Board.Flash.Faults.StuckBusy = true;
        bool done = true;
        ulong taken = Duration(() => done = TryPut(0, 1));
        Assert.IsFalse(done);
        Assert.AreEqual(FlashFault.Stuck, _driver.Fault);
        Assert.IsTrue(taken is >= 5_000 and < 6_200, $"{taken} us");
        Board.Flash.Faults.StuckBusy = false;
        NothingWorks();
    }

    [TestMethod]
    [DataRow("read")]
    [DataRow("program")]
    [DataRow("erase")]
    [DataRow("ask")]
    public void AChipThatIsStuckInAnErase(string next)
    {
        _driver.Start();
        Board.Flash.OperationStarted += _ => Board.Flash.Faults.StuckBusy = true;
        Assert.IsTrue(_driver.BeginErase(0));
        Board.Clock.Advance(200_000);
        ulong taken = Duration(() => Assert.IsFalse(next switch
        {
            "read" => _driver.Read(0, _buffer, 1),
            "program" => _driver.Program(0, _buffer, 1),
            "erase" => _driver.BeginErase(0),
            _ => AskUntilDone(),
        }));
        Assert.AreEqual(FlashFault.Stuck, _driver.Fault);
        Assert.IsTrue(taken is >= 300_000 and < 301_000, $"{taken} us");
        Board.Flash.Faults.StuckBusy = false;
        NothingWorks();
    }

    [TestMethod]
    public void AChipThatIsLostWhileRunningIsMissing()
    {
        _driver.Start();
        Board.Flash.Faults.Absent = true;
        Assert.IsFalse(TryPut(0, 1));
        Assert.AreEqual(FlashFault.Missing, _driver.Fault);
        NothingWorks();
    }

    [TestMethod]
    [DataRow(0x000000, 0)]
    [DataRow(0x000000, -1)]
    [DataRow(0x000000, 257)]
    [DataRow(0x000001, 256)]
    [DataRow(0x0000FF, 2)]
    [DataRow(0xFFFFFF, 2)]
    [DataRow(0x1000000, 1)]
    [DataRow(-1, 1)]
    public void AProgramBeyondItsPageIsRefused(int address, int count)
    {
        var buffer = new FlashBuffer(1_000);
        _driver.Start();
        Traffic.Clear();
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => _driver.Program(address, buffer, count));
        Assert.AreEqual(0, Traffic.Transactions);
    }

    [TestMethod]
    [DataRow(0, 0)]
    [DataRow(0, 257)]
    [DataRow(0xFFFFFF, 2)]
    [DataRow(0x1000000, 1)]
    [DataRow(-1, 1)]
    [DataRow(0, int.MaxValue)]
    public void AReadBeyondItsBufferOrTheChipIsRefused(int address, int count)
    {
        _driver.Start();
        Traffic.Clear();
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => _driver.Read(address, _buffer, count));
        Assert.AreEqual(0, Traffic.Transactions);
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(0x1800)]
    [DataRow(0x1000000)]
    [DataRow(-0x1000)]
    public void AnEraseOfNoSectorIsRefused(int address)
    {
        _driver.Start();
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => _driver.BeginErase(address));
    }

    [TestMethod]
    public void NothingIsAllocated()
    {
        _driver.Start();
        var taken = new List<long>(4);
        for (int round = 0; round < 4; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < 100; i++)
            {
                _driver.Program(0, _buffer, 256);
                _driver.Read(0, _buffer, 256);
            }

            taken.Add(GC.GetAllocatedBytesForCurrentThread() - before);
        }

        // The simulated chip makes its cells when they are first changed.
        Assert.AreEqual(0, taken.Min());
    }

    private bool AskUntilDone()
    {
        while (_driver.IsErasing())
        {
        }

        return false;
    }

    /// <summary>A fault stays: every call fails at once, without asking the chip.</summary>
    private void NothingWorks()
    {
        FlashFault fault = _driver.Fault;
        Traffic.Clear();
        Assert.IsFalse(_driver.Read(0, _buffer, 1));
        Assert.IsFalse(_driver.Program(0, _buffer, 1));
        Assert.IsFalse(_driver.BeginErase(0));
        Assert.IsFalse(_driver.IsErasing());
        Assert.AreEqual(0, Traffic.Transactions);
        Assert.AreEqual(fault, _driver.Fault);
        Assert.AreEqual(0, _driver.FailedPrograms);
    }

    private ulong Duration(Action action)
    {
        ulong before = Board.Clock.NowMicroseconds;
        action();
        return Board.Clock.NowMicroseconds - before;
    }

    private void Put(int address, params byte[] bytes) => Assert.IsTrue(TryPut(address, bytes));

    private bool TryPut(int address, params byte[] bytes)
    {
        bytes.CopyTo(_buffer.Bytes, FlashBuffer.Lead);
        return _driver.Program(address, _buffer, bytes.Length);
    }

    private byte[] Get(int address, int count)
    {
        Assert.IsTrue(_driver.Read(address, _buffer, count));
        return _buffer.Bytes[FlashBuffer.Lead..(FlashBuffer.Lead + count)];
    }
}
