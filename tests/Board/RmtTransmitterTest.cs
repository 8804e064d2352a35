using System;
using System.Collections.Generic;
using System.Device.Gpio;
using AccessStandalone.HalSim.Board;
using AccessStandalone.HalSim.Board.Rmt;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using nanoFramework.Hardware.Esp32.Rmt;

namespace AccessStandalone.Board.Tests;

[TestClass]
public class RmtTransmitterTest : BoardTest
{
    // 50 µs low, 1950 high, 50 low; the end.
    private static readonly byte[] TwoPulses = [50, 0, 0x9E, 0x87, 50, 0, 0, 0x80];

    // What a call takes on the board before anything is on the pin.
    private const int StartUs = 100;

    private readonly List<string> _edges = [];
    private ulong _fromUs;

    [TestMethod]
    public void LevelsComeAtTheirMicrosecondHoweverTimePasses()
    {
        TransmitterChannel channel = Open();
        Listen();
        channel.SendData(TwoPulses, false);
        Board.Clock.Advance(1_000_000);
        ulong start = StartUs;
        CollectionAssert.AreEqual(new[] { $"{start} L", $"{start + 50} H", $"{start + 2_000} L", $"{start + 2_050} H" }, _edges);
    }

    [TestMethod]
    public void AChannelDrivesItsIdleLevelFromTheBegin()
    {
        Open();
        Assert.AreEqual(LineDrive.High, Board.Lines.DriveOfMicrocontroller(Wiring.WiegandD0));
    }

    [TestMethod]
    public void AnOpenDrainIsNoneAnyMore()
    {
        GpioPin pin = new GpioController().OpenPin(Wiring.WiegandD0, PinMode.OutputOpenDrain);
        TransmitterChannel channel = Open();
        Assert.AreEqual(LineDrive.High, Board.Lines.DriveOfMicrocontroller(Wiring.WiegandD0));
        pin.SetPinMode(PinMode.OutputOpenDrain);
        Listen();
        channel.SendData(TwoPulses, true);
        Assert.IsEmpty(_edges, "the pin is GpioPin's again");
    }

    [TestMethod]
    public void APinMadeAnInputIsLetGoUntilItIsConnectedAgain()
    {
        GpioPin pin = new GpioController().OpenPin(Wiring.WiegandD0, PinMode.InputPullUp);
        TransmitterChannel channel = Open();
        pin.SetPinMode(PinMode.InputPullUp);
        Assert.AreEqual(LineDrive.Released, Board.Lines.DriveOfMicrocontroller(Wiring.WiegandD0));
        Assert.AreEqual(PinValue.High, pin.Read());
        channel.Pin = Wiring.WiegandD0;
        Assert.AreEqual(LineDrive.High, Board.Lines.DriveOfMicrocontroller(Wiring.WiegandD0));
    }

    [TestMethod]
    public void ADrivenPinIsNotHeard()
    {
        GpioPin pin = new GpioController().OpenPin(Wiring.WiegandD0, PinMode.InputPullUp);
        var seen = new List<PinEventTypes>();
        pin.ValueChanged += (_, e) => seen.Add(e.ChangeType);
        TransmitterChannel channel = Open();
        channel.SendData(TwoPulses, true);
        Assert.AreEqual(PinValue.Low, pin.Read());
        pin.SetPinMode(PinMode.InputPullUp);
        Board.DispatchPinEvents();

        // The input went off, and on again.
        CollectionAssert.AreEqual(new[] { PinEventTypes.Falling, PinEventTypes.Rising }, seen);
    }

    [TestMethod]
    public void SendingWaitsForWhatIsBeingSent()
    {
        TransmitterChannel channel = Open();
        ulong before = Board.Clock.NowMicroseconds;
        channel.SendData(TwoPulses, false);
        Assert.AreEqual((ulong)StartUs, Board.Clock.NowMicroseconds - before);
        Assert.IsTrue(channel.IsChannelIdle, "which tells nothing");
        channel.SendData(TwoPulses, false);
        Assert.IsGreaterThanOrEqualTo(2_050UL, Board.Clock.NowMicroseconds - before);
    }

    [TestMethod]
    public void APowerCutEndsThePulse()
    {
        TransmitterChannel channel = Open();
        channel.SendData(TwoPulses, false);
        Assert.IsFalse(Board.Lines.LevelOf(Wiring.WiegandD0));
        Board.PowerOff();
        Listen();
        Board.Clock.Advance(10_000);
        Assert.IsEmpty(_edges);
        Assert.IsTrue(Board.Lines.LevelOf(Wiring.WiegandD0));
    }

    [TestMethod]
    public void BadUsesAreRefused()
    {
        TransmitterChannel channel = Open();
        Assert.ThrowsExactly<ArgumentException>(() => channel.SendData([1, 2, 3], false));
        Assert.ThrowsExactly<RmtDriverException>(() => new TransmitterChannel(new TransmitChannelSettings(2, Wiring.Rs485Rx) { EnableCarrierWave = false }));
        Assert.ThrowsExactly<NotSupportedException>(() => new TransmitterChannel(new TransmitChannelSettings(2, Wiring.WiegandD1)));
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => new RmtCommand(32_768, true, 0, true));
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => new TransmitChannelSettings(8, Wiring.WiegandD1));
        channel.Dispose();
        Assert.ThrowsExactly<ObjectDisposedException>(() => channel.SendData(TwoPulses, false));
    }

    private static TransmitterChannel Open() =>
        new(new TransmitChannelSettings(0, Wiring.WiegandD0) { EnableCarrierWave = false, IdleLevel = true });

    private void Listen()
    {
        _fromUs = Board.Clock.NowMicroseconds;
        Board.Lines.Changed += (_, high) => _edges.Add($"{Board.Clock.NowMicroseconds - _fromUs} {(high ? 'H' : 'L')}");
    }
}
