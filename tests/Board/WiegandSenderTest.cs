extern alias firmware;

using System.Collections.Generic;
using System.Linq;
using AccessStandalone.HalSim.Board;
using AccessStandalone.Wiegand;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using ReferenceBoard = firmware::AccessStandalone.Board.ReferenceBoard;

namespace AccessStandalone.Board.Tests;

/// <summary>Pulses out over the board's Wiegand lines.</summary>
[TestClass]
public class WiegandSenderTest
{
    private readonly VirtualBoard _board = new();
    private readonly List<Pulse> _pulses = [];
    private readonly ulong[] _fellUs = new ulong[2];
    private WiegandOutbox _outbox = null!;
    private IWiegandBits _in = null!;

    [TestInitialize]
    public void SwitchOn()
    {
        _board.Enter();
        _board.PowerOn();
        Start(isCaptured: false);
    }

    [TestCleanup]
    public void Leave() => VirtualBoard.Current = null;

    [TestMethod]
    [DataRow("10111101100010001110101110", 50, 2_000)]
    [DataRow("1011", 100, 700)]
    [DataRow("111111111111111111111111111111111111111111111111111111111111111111", 20, 20_000)]
    [DataRow("100000000000000000000000000000000000000000000000000000000000000001", 50, 20_000)]
    [DataRow("000000000000000000000000000000000000000000000000000000000000000001", 50, 2_000)]
    public void EachBitIsAPulseOfItsLineAtItsTime(string bits, int pulseUs, int intervalUs)
    {
        _outbox.SetTiming(pulseUs, intervalUs);
        Send(bits);
        Assert.AreEqual(bits, string.Concat(_pulses.Select(pulse => pulse.Line)));
        for (int i = 0; i < bits.Length; i++)
        {
            Assert.AreEqual(pulseUs, _pulses[i].WidthUs);

            // D1 starts a call after D0.
            Assert.IsInRange((i * intervalUs) - 100, (i * intervalUs) + 100, (int)(_pulses[i].FellUs - _pulses[0].FellUs));
        }
    }

    [TestMethod]
    public void TheShortestIntervalThatIsSentKeepsItsOrderWithTheLargestSkew()
    {
        _outbox.SetTiming(100, 200);
        Send("0101010101");
        Assert.AreEqual("0101010101", string.Concat(_pulses.Select(pulse => pulse.Line)));
        Assert.IsTrue(_pulses.Zip(_pulses.Skip(1)).All(pair => (int)(pair.Second.FellUs - pair.First.FellUs) > 500));
    }

    [TestMethod]
    public void TheLinesAreInputsBeforeAndAfter()
    {
        Assert.AreEqual(LineDrive.Released, _board.Lines.DriveOfMicrocontroller(Wiring.WiegandD0));
        Send("1011");
        Assert.AreEqual(LineDrive.High, _board.Lines.DriveOfMicrocontroller(Wiring.WiegandD0));
        Pass(isOutput: false, milliseconds: 200);
        Assert.AreEqual(LineDrive.Released, _board.Lines.DriveOfMicrocontroller(Wiring.WiegandD0));
        Assert.AreEqual(LineDrive.Released, _board.Lines.DriveOfMicrocontroller(Wiring.WiegandD1));
        Send("1011");
        Assert.HasCount(8, _pulses);
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void TheDeviceDoesNotReadWhatItSends(bool isCaptured)
    {
        _board.Reset();
        Start(isCaptured);
        Send("10111101100010001110101110");
        Pass(isOutput: false, milliseconds: 3_000);
        var bit = new WiegandBit();
        int bits = 0;
        while (_in.TryTake((long)_board.Clock.NowMicroseconds, bit))
        {
            bits += bit.Fault == WiegandFault.None ? 1 : 0;
        }

        Assert.IsLessThan(4, bits);
    }

    private void Start(bool isCaptured)
    {
        var board = new ReferenceBoard();
        var timing = new WiegandTiming();
        IWiegandBits bits = isCaptured ? new BurstBits(timing, ReferenceBoard.CaptureWiegand()) : new PinEventBits(timing, false);
        _in = bits;
        board.ListenOnWiegand((IWiegandEdges)bits);
        _outbox = new WiegandOutbox(board.OpenWiegandOut());
        _board.Lines.Changed += Take;
    }

    private void Send(string bits)
    {
        var frame = new WiegandFrame();
        foreach (char bit in bits)
        {
            frame.Append(bit - '0');
        }

        Assert.IsTrue(_outbox.TrySend(frame));
        Pass(isOutput: true, milliseconds: 1_700);
    }

    private void Pass(bool isOutput, int milliseconds)
    {
        for (int i = 0; i < milliseconds; i += 10)
        {
            _outbox.Update(isOutput, (long)_board.Clock.NowMicroseconds);
            _board.Clock.Advance(10_000);
            _board.DispatchPinEvents();
        }
    }

    private void Take(int gpio, bool isHigh)
    {
        if (gpio is not (Wiring.WiegandD0 or Wiring.WiegandD1))
        {
            return;
        }

        int line = gpio - Wiring.WiegandD0;
        if (isHigh)
        {
            _pulses.Add(new Pulse(line, _fellUs[line], (int)(_board.Clock.NowMicroseconds - _fellUs[line])));
        }
        else
        {
            _fellUs[line] = _board.Clock.NowMicroseconds;
        }
    }

    private sealed record Pulse(int Line, ulong FellUs, int WidthUs);
}
