using System;
using System.Device.Gpio;
using System.IO.Ports;
using System.Linq;
using AccessStandalone.HalSim.Board;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using nanoFramework.Hardware.Esp32;

namespace AccessStandalone.Board.Tests;

[TestClass]
public class SerialPortTest : BoardTest
{
    private const ulong ByteUs = 1042;

    [TestMethod]
    public void ThePortWorksOnlyWhereItIsWired()
    {
        using var port = new SerialPort("COM2");
        Assert.ThrowsExactly<ArgumentException>(port.Open);
        SetPins();
        using var other = new SerialPort("COM3");
        Assert.ThrowsExactly<ArgumentException>(other.Open);
        port.Open();
        Assert.IsTrue(port.IsOpen);
        Assert.ThrowsExactly<InvalidOperationException>(port.Open);
        Assert.ThrowsExactly<InvalidOperationException>(() => new GpioController().OpenPin(Wiring.Rs485Tx));
    }

    [TestMethod]
    public void APortHasOneObjectAtATime()
    {
        var port = new SerialPort("COM2");
        Assert.ThrowsExactly<ArgumentException>(() => new SerialPort("COM2"));
        port.Dispose();
        SetPins();
        using var next = new SerialPort("COM2");
        next.Open();
        Assert.ThrowsExactly<ObjectDisposedException>(port.Open);
    }

    [TestMethod]
    [DataRow("COM0")]
    [DataRow("COM4")]
    [DataRow("COM")]
    [DataRow("/dev/ttyS0")]
    public void ThereAreThreePorts(string name) => Assert.ThrowsExactly<ArgumentException>(() => new SerialPort(name));

    [TestMethod]
    public void WhatTheLineDoesNotCarryIsRefused()
    {
        Assert.ThrowsExactly<ArgumentException>(() => new SerialPort("COM2", 9600, Parity.Even));
        Assert.ThrowsExactly<ArgumentException>(() => new SerialPort("COM2", 9600, Parity.None, 7));
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => new SerialPort("COM2", 0));
        using SerialPort port = OpenPort();
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => port.BaudRate = 0);
        Assert.ThrowsExactly<InvalidOperationException>(() => port.ReadBufferSize = 512);
    }

    [TestMethod]
    public void WhatIsNotOpenDoesNothing()
    {
        using var port = new SerialPort("COM2");
        Assert.ThrowsExactly<InvalidOperationException>(() => port.BytesToRead);
        Assert.ThrowsExactly<InvalidOperationException>(() => port.Write(new byte[1], 0, 1));
        Assert.ThrowsExactly<InvalidOperationException>(() => port.Read(new byte[1], 0, 1));
    }

    [TestMethod]
    public void BytesShowAfterTenBytesTimeOfSilence()
    {
        using SerialPort port = OpenPort();
        var party = new LineParty(Board.Rs485);
        party.Tap.Send([1, 2, 3]);
        Board.Clock.Advance(13_541);
        Assert.AreEqual(0, port.BytesToRead);
        Board.Clock.Advance(1);
        Assert.AreEqual(3, port.BytesToRead);
        byte[] read = new byte[5];
        Assert.AreEqual(2, port.Read(read, 1, 2));
        CollectionAssert.AreEqual(new byte[] { 0, 1, 2, 0, 0 }, read);
        Assert.AreEqual(3, port.ReadByte());
    }

    [TestMethod]
    public void AHundredAndTwentyBytesShowAtOnce()
    {
        using SerialPort port = OpenPort();
        var party = new LineParty(Board.Rs485);
        party.Tap.Send(new byte[130]);
        Board.Clock.Advance(124_999);
        Assert.AreEqual(0, port.BytesToRead);
        Board.Clock.Advance(1);
        Assert.AreEqual(120, port.BytesToRead);
    }

    [TestMethod]
    public void BytesThatFindNoRoomAreLost()
    {
        using SerialPort port = OpenPort(300);
        var party = new LineParty(Board.Rs485);
        byte[] sent = [.. Enumerable.Range(0, 400).Select(i => (byte)i)];
        party.Tap.Send(sent);
        Board.Clock.Advance(500_000);
        Assert.AreEqual(300, port.BytesToRead);
        Assert.AreEqual(100, Board.SerialOverruns);
        byte[] read = new byte[300];
        port.Read(read, 0, 300);
        CollectionAssert.AreEqual(sent[..300], read);
    }

    [TestMethod]
    public void AReadWaitsForAllItAskedFor()
    {
        using SerialPort port = OpenPort();
        port.ReadTimeout = 50;
        ulong before = Board.Clock.NowMicroseconds;
        Assert.ThrowsExactly<TimeoutException>(() => port.Read(new byte[2], 0, 2));
        Assert.AreEqual(50_000UL, Board.Clock.NowMicroseconds - before);
        var party = new LineParty(Board.Rs485);
        party.Tap.Send([1, 2]);
        Assert.AreEqual(2, port.Read(new byte[2], 0, 2));
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => port.ReadTimeout = 0);
    }

    [TestMethod]
    public void AReadThatWouldNeverEndSaysSo()
    {
        using SerialPort port = OpenPort();
        Assert.ThrowsExactly<InvalidOperationException>(() => port.Read(new byte[1], 0, 1));
    }

    [TestMethod]
    public void AWriteReturnsWhenTheRestIsInTheFifo()
    {
        using SerialPort port = OpenPort();
        var party = new LineParty(Board.Rs485);
        ulong before = Board.Clock.NowMicroseconds;
        port.Write(new byte[128], 0, 128);
        Assert.AreEqual(before, Board.Clock.NowMicroseconds);
        port.Write(new byte[10], 0, 10);
        Assert.AreEqual(10_417UL, Board.Clock.NowMicroseconds - before);
        Board.Clock.AdvanceTo(before + (138 * ByteUs));
        Board.Rs485.Settle();
        Assert.HasCount(138, party.Heard);
        Assert.AreEqual((long)before + 143_750, party.HeardUs[^1]);
    }

    [TestMethod]
    public void PartOfABufferIsSent()
    {
        using SerialPort port = OpenPort();
        var party = new LineParty(Board.Rs485);
        port.Write([1, 2, 3, 4, 5], 1, 3);
        port.WriteByte(9);
        Board.Clock.Advance(10_000);
        Board.Rs485.Settle();
        CollectionAssert.AreEqual(new byte[] { 2, 3, 4, 9 }, party.Heard);
        Assert.ThrowsExactly<ArgumentException>(() => port.Write(new byte[5], 3, 3));
        Assert.ThrowsExactly<InvalidOperationException>(() => port.Write(new byte[5], 6, 0));
    }

    [TestMethod]
    public void TheSpeedChangesWhileThePortIsOpen()
    {
        using SerialPort port = OpenPort();
        var party = new LineParty(Board.Rs485, 115200);
        port.BaudRate = 115200;
        port.Write([0x42], 0, 1);
        Board.Clock.Advance(87);
        Board.Rs485.Settle();
        CollectionAssert.AreEqual(new byte[] { 0x42 }, party.Heard);
        party.Tap.Send([0x43]);
        Board.Clock.Advance(1_000);
        Assert.AreEqual(0x43, port.ReadByte());
    }

    [TestMethod]
    public void AResetClosesThePortAndBreaksOffWhatItSends()
    {
        SerialPort port = OpenPort();
        var party = new LineParty(Board.Rs485);
        port.Write([1, 2, 3], 0, 3);
        Board.Clock.Advance(1_500);
        Board.Reset();
        Assert.ThrowsExactly<InvalidOperationException>(() => port.BytesToRead);
        Board.Clock.Advance(10_000);
        Board.Rs485.Settle();
        Assert.HasCount(2, party.Heard);
        Assert.AreNotEqual(2, party.Heard[1]);
        using SerialPort next = OpenPort();
        Assert.AreEqual(0, next.BytesToRead);
    }

    private static SerialPort OpenPort(int bufferSize = 256)
    {
        SetPins();
        var port = new SerialPort("COM2") { ReadBufferSize = bufferSize };
        port.Open();
        return port;
    }

    private static void SetPins()
    {
        Configuration.SetPinFunction(Wiring.Rs485Tx, DeviceFunction.COM2_TX);
        Configuration.SetPinFunction(Wiring.Rs485Rx, DeviceFunction.COM2_RX);
    }
}
