using System;
using System.Linq;
using AccessStandalone.HalSim.Board;
using AccessStandalone.HalSim.Board.Bus;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Board.Tests;

[TestClass]
public class Rs485BusTest
{
    private static readonly byte[] Three = [0x53, 0x00, 0xFF];

    private readonly VirtualClock _clock = new();
    private readonly Rs485Bus _line = new(seed: 7);

    public Rs485BusTest()
    {
        _line.Follow(_clock);
    }

    [TestMethod]
    [DataRow(9600, new long[] { 1042, 2084, 3125 })]
    [DataRow(115200, new long[] { 87, 174, 261 })]
    public void AByteIsHeardWhenItsStopBitEnds(int baudRate, long[] expectedUs)
    {
        var sender = new LineParty(_line, baudRate);
        var listener = new LineParty(_line, baudRate);
        sender.Tap.Send(Three);
        RunTo(10_000);
        CollectionAssert.AreEqual(Three, listener.Heard);
        CollectionAssert.AreEqual(expectedUs, listener.HeardUs);
        Assert.IsEmpty(sender.Heard);
    }

    [TestMethod]
    public void NothingIsRoundedOnTheWay()
    {
        var sender = new LineParty(_line, 115200);
        var listener = new LineParty(_line, 115200);
        sender.Tap.Send(new byte[1152]);
        RunTo(99_999);
        Assert.HasCount(1151, listener.Heard);
        RunTo(100_000);
        Assert.HasCount(1152, listener.Heard);
        Assert.AreEqual(100_000, listener.HeardUs[^1]);
        Assert.AreEqual(100_000, _line.Traffic.BusyUs);
        Assert.AreEqual(1152, _line.Traffic.Bytes);
        Assert.AreEqual(1152, sender.Tap.BytesSent);
        Assert.AreEqual(1152, listener.Tap.BytesHeard);
    }

    [TestMethod]
    public void NothingIsHeardBeforeItsTime()
    {
        var sender = new LineParty(_line);
        var listener = new LineParty(_line);
        RunTo(500);
        sender.Tap.Send([0x41]);
        RunTo(1541);
        Assert.IsEmpty(listener.Heard);
        Assert.IsFalse(_line.IsQuietFor(0));
        RunTo(1542);
        CollectionAssert.AreEqual(new byte[] { 0x41 }, listener.Heard);
        Assert.IsTrue(_line.IsQuietFor(0));
        Assert.IsFalse(_line.IsQuietFor(1000));
        RunTo(2542);
        Assert.IsTrue(_line.IsQuietFor(1000));
    }

    [TestMethod]
    public void AnAnswerToAnAnswerHappensInOneLook()
    {
        var first = new LineParty(_line) { Reply = (0x02, [0x03], 1_000_000) };
        var second = new LineParty(_line) { Reply = (0x01, [0x02], 2_000_000) };
        first.Tap.Send([0x01]);
        RunTo(60_000);
        CollectionAssert.AreEqual(new byte[] { 0x01, 0x03 }, second.Heard);

        // Three bytes, 2 ms and 1 ms between them: 1041.667 + 2000 + 1041.667 + 1000 + 1041.667.
        CollectionAssert.AreEqual(new long[] { 4084 }, first.HeardUs);
        CollectionAssert.AreEqual(new long[] { 1042, 6125 }, second.HeardUs);
    }

    [TestMethod]
    public void TwoAtOnceGarbleEachOther()
    {
        var left = new LineParty(_line);
        var right = new LineParty(_line);
        var listener = new LineParty(_line);
        left.Tap.SendAt([0x11, 0x12, 0x13], 0);
        right.Tap.SendAt([0x21], 1_500_000);
        RunTo(10_000);
        byte[] heard = listener.Heard;
        Assert.HasCount(4, heard);
        Assert.AreEqual(0x11, heard[0]);
        Assert.AreNotEqual(0x12, heard[1]);
        Assert.AreNotEqual(0x21, heard[2]);
        Assert.AreNotEqual(0x13, heard[3]);
        Assert.AreEqual(3, _line.Traffic.Garbled);

        // Whoever sends does not hear what comes meanwhile.
        Assert.IsEmpty(left.Heard);
        CollectionAssert.AreEqual(new byte[] { 0x11 }, right.Heard);
    }

    [TestMethod]
    public void BytesThatFollowAtOnceDoNotMeet()
    {
        var left = new LineParty(_line, 10_000);
        var right = new LineParty(_line, 10_000);
        left.Tap.SendAt([0x11], 0);
        right.Tap.SendAt([0x21], 1_000_000);
        RunTo(10_000);
        CollectionAssert.AreEqual(new byte[] { 0x21 }, left.Heard);
        CollectionAssert.AreEqual(new byte[] { 0x11 }, right.Heard);
        Assert.AreEqual(0, _line.Traffic.Garbled);
    }

    [TestMethod]
    public void WithEchoASenderHearsItself()
    {
        _line.Echoes = true;
        var sender = new LineParty(_line);
        sender.Tap.Send(Three);
        RunTo(10_000);
        CollectionAssert.AreEqual(Three, sender.Heard);
        CollectionAssert.AreEqual(new long[] { 1042, 2084, 3125 }, sender.HeardUs);
    }

    [TestMethod]
    public void AFasterReceiverHearsEachBitAsBytes()
    {
        var sender = new LineParty(_line, 9600);
        var listener = new LineParty(_line, 115200);

        // 0x0F: start bit low, four bits high, four low, stop bit: two falling edges, each followed by more low than a whole byte has.
        sender.Tap.Send([0x0F]);
        RunTo(10_000);
        CollectionAssert.AreEqual(new byte[] { 0, 0 }, listener.Heard);
        Assert.AreEqual(2, listener.Tap.FramingErrors);
    }

    [TestMethod]
    public void ASlowerReceiverTakesManyBytesForOne()
    {
        var sender = new LineParty(_line, 115200);
        var listener = new LineParty(_line, 9600);

        // 12 bits of the sender are one of the listener's, which looks at 156, 260, 365 … us: all but the first two bytes are over by then.
        sender.Tap.Send([0x00, 0x00]);
        RunTo(10_000);
        CollectionAssert.AreEqual(new byte[] { 0xFE }, listener.Heard);
        Assert.AreEqual(0, listener.Tap.FramingErrors);
    }

    [TestMethod]
    public void ALittleOffIsUnderstood()
    {
        var sender = new LineParty(_line, 9600);
        var listener = new LineParty(_line, 9800);
        sender.Tap.Send(Three);
        RunTo(10_000);
        CollectionAssert.AreEqual(Three, listener.Heard);
    }

    [TestMethod]
    public void ASpeedThatChangesMeanwhileGarblesOneByte()
    {
        var sender = new LineParty(_line);
        var listener = new LineParty(_line);
        sender.Tap.Send(Three);
        sender.Tap.SetBaudRateAt(4800, 1_500_000);
        listener.Tap.SetBaudRateAt(4800, 2_500_000);
        RunTo(10_000);
        Assert.HasCount(3, listener.Heard);
        Assert.AreEqual(0x53, listener.Heard[0]);
        Assert.AreNotEqual(0x00, listener.Heard[1]);
        Assert.AreEqual(0xFF, listener.Heard[2]);
        Assert.AreEqual(4167, listener.HeardUs[2]);
    }

    [TestMethod]
    public void FaultsAreThoseOfTheSeed()
    {
        byte[] first = HeardWithFaults(3, 20_000);
        CollectionAssert.AreEqual(first, HeardWithFaults(3, 20_000));
        CollectionAssert.AreNotEqual(first, HeardWithFaults(4, 20_000));

        // 5 % lost, 10 bytes of noise in 20 s or so; 3 % of what is left is not what was sent.
        Assert.IsInRange(18_500, 19_500, first.Length);
        Assert.IsInRange(400, 800, first.Count(value => value != 0x55));
    }

    [TestMethod]
    public void ABurstCanBeDroppedOrComeLate()
    {
        var sender = new LineParty(_line);
        var listener = new LineParty(_line);
        _line.Faults.DropNext = 1;
        sender.Tap.Send([0x01, 0x02]);
        _line.Faults.LatePerMillion = 1_000_000;
        _line.Faults.LateUs = 300_000;
        sender.Tap.Send([0x03]);
        RunTo(400_000);
        CollectionAssert.AreEqual(new byte[] { 0x03 }, listener.Heard);
        CollectionAssert.AreEqual(new long[] { 301_042 }, listener.HeardUs);
        Assert.AreEqual(1, _line.Traffic.DroppedBursts);
    }

    [TestMethod]
    public void TheLineGoesWithTheSlowestClock()
    {
        var other = new VirtualClock();
        _line.Follow(other);
        var sender = new LineParty(_line);
        var listener = new LineParty(_line);
        RunTo(20_000);
        sender.Tap.SendAt([0x01], 15_000_000);
        RunTo(30_000);
        Assert.IsEmpty(listener.Heard);
        other.AdvanceTo(16_041);
        _line.Settle();
        Assert.IsEmpty(listener.Heard);
        other.AdvanceTo(16_042);
        _line.Settle();
        CollectionAssert.AreEqual(new long[] { 16_042 }, listener.HeardUs);
    }

    [TestMethod]
    public void WhoeverAsksIsWokenOnce()
    {
        var party = new LineParty(_line);
        party.Tap.WakeAt(5_000_000);
        party.Tap.WakeAt(3_000_500);
        RunTo(3_000);
        Assert.IsEmpty(party.WokenNs);
        RunTo(10_000);
        CollectionAssert.AreEqual(new long[] { 3_000_500 }, party.WokenNs);
    }

    [TestMethod]
    public void ADetachedTapHearsAndSendsNothing()
    {
        var sender = new LineParty(_line);
        var listener = new LineParty(_line);
        sender.Tap.Send(Three);
        RunTo(1_500);
        _line.Detach(sender.Tap);
        RunTo(10_000);
        CollectionAssert.AreEqual(new byte[] { 0x53 }, listener.Heard);
        Assert.IsTrue(_line.IsQuietFor(0));
    }

    private static byte[] HeardWithFaults(ulong seed, int bytes)
    {
        var clock = new VirtualClock();
        var line = new Rs485Bus(seed);
        line.Follow(clock);
        var sender = new LineParty(line, 10_000);
        var listener = new LineParty(line, 10_000);
        line.Faults.LostPerMillion = 50_000;
        line.Faults.FlippedPerMillion = 30_000;
        line.Faults.NoisePerSecond = 0.5;
        sender.Tap.Send(Enumerable.Repeat((byte)0x55, bytes).ToArray());
        clock.AdvanceTo((ulong)bytes * 1_000);
        line.Settle();
        return listener.Heard;
    }

    private void RunTo(ulong us)
    {
        _clock.AdvanceTo(us);
        _line.Settle();
    }
}
