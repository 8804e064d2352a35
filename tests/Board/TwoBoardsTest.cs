extern alias firmware;

using System;
using System.Collections.Generic;
using AccessStandalone.HalSim.Board;
using AccessStandalone.HalSim.Board.Bus;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Rs485Port = firmware::AccessStandalone.Board.Rs485Port;

namespace AccessStandalone.Board.Tests;

/// <summary>Two boards on one line, each with a clock of its own, run in turns of 10 ms.</summary>
[TestClass]
public class TwoBoardsTest
{
    private const ulong SliceUs = 10_000;

    private readonly Rs485Bus _line = new();
    private readonly Side _left;
    private readonly Side _right;
    private readonly LineParty _witness;

    public TwoBoardsTest()
    {
        _left = new Side(_line);
        _right = new Side(_line);
        _witness = new LineParty(_line);
    }

    [TestCleanup]
    public void Leave() => VirtualBoard.Current = null;

    [TestMethod]
    public void BytesCrossAtTheTimeTheyWereSent()
    {
        _left.At(3_000, port => port.Write([1, 2], 0, 2));
        _right.At(6_000, port => port.Write([3], 0, 1));
        Run(5);
        CollectionAssert.AreEqual(new byte[] { 3 }, _left.Heard);
        CollectionAssert.AreEqual(new byte[] { 1, 2 }, _right.Heard);
        CollectionAssert.AreEqual(new byte[] { 1, 2, 3 }, _witness.Heard);
        CollectionAssert.AreEqual(new long[] { 4042, 5084, 7042 }, _witness.HeardUs);
        Assert.AreEqual(0, _line.Traffic.Garbled);
    }

    [TestMethod]
    public void WhoIsAheadMeetsWhoIsBehind()
    {
        _left.At(3_500, port => port.Write([1], 0, 1));
        _right.At(3_000, port => port.Write([2], 0, 1));
        Run(5);
        Assert.HasCount(2, _witness.Heard);
        Assert.AreEqual(2, _line.Traffic.Garbled);
    }

    [TestMethod]
    public void ASpeedChangesAtItsBoardsTime()
    {
        // Left is run first: its clock is past both when the line gets there.
        _left.At(1_000, port => port.Write([1, 2], 0, 2));
        _left.At(4_000, port => port.BaudRate = 115200);
        _left.At(5_000, port => port.Write([3], 0, 1));
        _right.At(4_500, port => port.BaudRate = 115200);
        Run(5);
        CollectionAssert.AreEqual(new byte[] { 1, 2, 3 }, _right.Heard);
        Assert.AreEqual(0, _line.Traffic.Garbled);
    }

    [TestMethod]
    public void ALongTalkLosesNothing()
    {
        var expected = new List<byte>();
        for (int i = 0; i < 200; i++)
        {
            byte value = (byte)i;
            expected.Add(value);
            Side side = i % 2 == 0 ? _left : _right;
            side.At((ulong)(i * 7_300) + 100, port => port.Write([value], 0, 1));
        }

        Run(160);
        CollectionAssert.AreEqual(expected, _witness.Heard);
        Assert.HasCount(100, _left.Heard);
        Assert.HasCount(100, _right.Heard);
    }

    private void Run(int slices)
    {
        for (int i = 0; i < slices; i++)
        {
            _left.RunFor(SliceUs);
            _right.RunFor(SliceUs);
        }
    }

    /// <summary>A board with its port open, and what is to be done with it when.</summary>
    private sealed class Side
    {
        private readonly VirtualBoard _board;
        private readonly Rs485Port _port;
        private readonly Queue<(ulong AtUs, Action<Rs485Port> Act)> _plan = new();
        private readonly List<byte> _heard = [];
        private readonly byte[] _bytes = new byte[64];

        public Side(Rs485Bus line)
        {
            _board = new VirtualBoard(line);
            _board.Enter();
            _board.PowerOn();
            _port = new Rs485Port();
        }

        public byte[] Heard => [.. _heard];

        public void At(ulong us, Action<Rs485Port> act) => _plan.Enqueue((us, act));

        public void RunFor(ulong us)
        {
            _board.Enter();
            ulong untilUs = _board.Clock.NowMicroseconds + us;
            while (_plan.TryPeek(out (ulong AtUs, Action<Rs485Port> Act) next) && next.AtUs < untilUs)
            {
                _board.Clock.AdvanceTo(next.AtUs);
                _plan.Dequeue().Act(_port);
            }

            _board.Clock.AdvanceTo(untilUs);
            int count = _port.Read(_bytes, 0, _bytes.Length);
            _heard.AddRange(_bytes.AsSpan(0, count));
        }
    }
}
