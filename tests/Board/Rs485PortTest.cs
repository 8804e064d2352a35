extern alias firmware;

using System;
using System.Linq;
using AccessStandalone.HalSim.Board;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Rs485Port = firmware::AccessStandalone.Board.Rs485Port;

namespace AccessStandalone.Board.Tests;

/// <summary>The firmware's side of the RS-485 line.</summary>
[TestClass]
public class Rs485PortTest : BoardTest
{
    private readonly byte[] _read = new byte[600];

    [TestMethod]
    public void TheBoardOpensItAtItsStart()
    {
        Board.Reset();
        Rs485Port port = new firmware::AccessStandalone.Board.ReferenceBoard().Rs485;
        Assert.IsTrue(port.IsOpen);
        Assert.AreEqual(9600, port.BaudRate);
    }

    [TestMethod]
    public void OpeningTakesNoTimeAndSendsNothing()
    {
        var party = new LineParty(Board.Rs485);
        ulong before = Board.Clock.NowMicroseconds;
        Assert.IsTrue(new Rs485Port().IsOpen);
        Assert.AreEqual(before, Board.Clock.NowMicroseconds);
        Board.Clock.Advance(100_000);
        Board.Rs485.Settle();
        Assert.IsEmpty(party.Heard);
    }

    [TestMethod]
    public void APortThatCannotBeOpenedIsADeadLine()
    {
        new System.Device.Gpio.GpioController().OpenPin(Wiring.Rs485Tx);
        var port = new Rs485Port();
        Assert.IsFalse(port.IsOpen);
        Assert.AreEqual(0, port.Read(_read, 0, 600));
        port.Write(_read, 0, 10);
        Assert.AreEqual(1, port.RefusedWrites);
    }

    [TestMethod]
    public void NoReadWaits()
    {
        var port = new Rs485Port();
        ulong before = Board.Clock.NowMicroseconds;
        Assert.AreEqual(0, port.Read(_read, 0, 600));
        Assert.AreEqual(before, Board.Clock.NowMicroseconds);
        var party = new LineParty(Board.Rs485);
        party.Tap.Send([1, 2, 3, 4]);
        Board.Clock.Advance(20_000);
        Assert.AreEqual(3, port.Read(_read, 10, 3));
        Assert.AreEqual(3, _read[12]);
        Assert.AreEqual(1, port.Read(_read, 0, 600));
        Assert.AreEqual(4, _read[0]);
    }

    [TestMethod]
    public void WhatIsShortEndsInSilence()
    {
        var port = new Rs485Port { BaudRate = 115200 };
        var party = new LineParty(Board.Rs485, 115200);
        Assert.IsFalse(port.EndsInSilence);
        party.Tap.Send(new byte[119]);
        Board.Clock.Advance(20_000);
        Assert.AreEqual(119, port.Read(_read, 0, 600));
        Assert.IsTrue(port.EndsInSilence);
        Assert.AreEqual(0, port.Read(_read, 0, 600));
        Assert.IsTrue(port.EndsInSilence);
    }

    [TestMethod]
    public void WhatTheUartHandsOverFullMayGoOn()
    {
        var port = new Rs485Port { BaudRate = 115200 };
        var party = new LineParty(Board.Rs485, 115200);
        party.Tap.Send(new byte[130]);
        Board.Clock.Advance(10_500);
        Assert.AreEqual(120, port.Read(_read, 0, 600));
        Assert.IsFalse(port.EndsInSilence);
        Board.Clock.Advance(10_000);
        Assert.AreEqual(10, port.Read(_read, 0, 600));
        Assert.IsTrue(port.EndsInSilence);

        party.Tap.Send(new byte[240]);
        Board.Clock.Advance(30_000);
        Assert.AreEqual(128, port.Read(_read, 0, 128));
        Assert.IsFalse(port.EndsInSilence);
        Assert.AreEqual(112, port.Read(_read, 0, 128));
        Assert.IsFalse(port.EndsInSilence, "its end was full");
    }

    [TestMethod]
    [DataRow(9600)]
    [DataRow(38400)]
    [DataRow(115200)]
    public void ALongFrameGoesOutWithoutAGapAndWithoutAWait(int baudRate)
    {
        var port = new Rs485Port { BaudRate = baudRate };
        var party = new LineParty(Board.Rs485, baudRate);
        byte[] sent = [.. Enumerable.Range(0, 900).Select(i => (byte)(i * 7))];
        ulong begin = Board.Clock.NowMicroseconds;
        port.Write(sent, 0, sent.Length);
        Assert.AreEqual(begin, Board.Clock.NowMicroseconds);
        for (int step = 0; step < 110; step++)
        {
            Board.Clock.Advance(10_000);
            ulong before = Board.Clock.NowMicroseconds;
            port.Read(_read, 0, 600);
            Assert.AreEqual(before, Board.Clock.NowMicroseconds);
        }

        CollectionAssert.AreEqual(sent, party.Heard);
        long lastUs = party.HeardUs[^1] - (long)begin;
        Assert.AreEqual(((900 * 10_000_000L) + baudRate - 1) / baudRate, lastUs, 1);
    }

    [TestMethod]
    public void WhatHasNoRoomIsRefusedWholeAndCounted()
    {
        var port = new Rs485Port();
        var party = new LineParty(Board.Rs485);
        port.Write(new byte[600], 0, 600);
        port.Write(new byte[600], 0, 600);
        Assert.AreEqual(1, port.RefusedWrites);
        port.Write(new byte[500], 0, 500);
        Assert.AreEqual(1, port.RefusedWrites);
        for (int step = 0; step < 200; step++)
        {
            Board.Clock.Advance(10_000);
            port.Read(_read, 0, 600);
        }

        Assert.HasCount(1100, party.Heard);
    }

    [TestMethod]
    public void ItCanBeUsedForEver()
    {
        var port = new Rs485Port();
        var party = new LineParty(Board.Rs485);
        byte[] frame = [.. Enumerable.Range(0, 97).Select(i => (byte)i)];
        for (int i = 0; i < 100; i++)
        {
            port.Write(frame, 0, frame.Length);
            Board.Clock.Advance(120_000);
        }

        Board.Rs485.Settle();
        CollectionAssert.AreEqual(Enumerable.Repeat(frame, 100).SelectMany(bytes => bytes).ToArray(), party.Heard);
        Assert.AreEqual(0, port.RefusedWrites);
    }

    [TestMethod]
    public void NothingIsAllocatedInUse()
    {
        var port = new Rs485Port();
        var party = new LineParty(Board.Rs485);
        byte[] frame = new byte[200];
        long least = long.MaxValue;
        for (int i = 0; i < 5; i++)
        {
            party.Tap.Send([1, 2, 3]);
            Board.Clock.Advance(1_000_000);
            Board.Rs485.Settle();
            long before = GC.GetAllocatedBytesForCurrentThread();
            port.Write(frame, 0, 200);
            port.Read(_read, 0, 600);
            port.BaudRate = 9600 + i;
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.AreEqual(0, least);
    }
}
