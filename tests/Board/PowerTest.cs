using System;
using System.Device.Gpio;
using AccessStandalone.HalSim.Board;
using Iot.Device.Mfrc522;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using nanoFramework.Hardware.Esp32;
using nanoFramework.Runtime.Native;

namespace AccessStandalone.Board.Tests;

[TestClass]
public class PowerTest : BoardTest
{
    [TestMethod]
    public void WhatTheFirmwareHoldsDiesWithThePower()
    {
        var controller = new GpioController();
        GpioPin pin = controller.OpenPin(Wiring.ExpanderInt);
        using var reader = new MfRc522(Open(Wiring.RfidCs, 10_000_000));
        Board.PowerOff();
        AssertDead(controller, pin, reader);
        Assert.ThrowsExactly<InvalidOperationException>(() => HighResTimer.GetCurrent());
        Assert.ThrowsExactly<InvalidOperationException>(() => new GpioController());

        Board.PowerOn();
        AssertDead(controller, pin, reader);
    }

    [TestMethod]
    public void WhatTheFirmwareHoldsDiesWithAReset()
    {
        var controller = new GpioController();
        GpioPin pin = controller.OpenPin(Wiring.ExpanderInt);
        using var reader = new MfRc522(Open(Wiring.RfidCs, 10_000_000));
        Board.Reset();
        AssertDead(controller, pin, reader);

        OpenDevices();
        Assert.IsTrue(new GpioController().OpenPin(Wiring.ExpanderInt).Read() == PinValue.High);
    }

    [TestMethod]
    public void TheTimerCountsFromEachStartWhileTheClockRunsOn()
    {
        Board.Clock.Advance(1_234);
        Assert.AreEqual(1_234UL, HighResTimer.GetCurrent());
        Board.Reset();
        Assert.AreEqual(0UL, HighResTimer.GetCurrent());
        Board.Clock.Advance(10);
        Board.PowerOff();
        Board.Clock.Advance(1_000_000);
        Board.PowerOn();
        Board.Clock.Advance(7);
        Assert.AreEqual(7UL, HighResTimer.GetCurrent());
        Assert.AreEqual(1_001_251UL, Board.Clock.NowMicroseconds);
    }

    [TestMethod]
    public void ARebootEndsTheStepAndAsksForAReset()
    {
        Assert.ThrowsExactly<DeviceRebootException>(() => Power.RebootDevice());
        Assert.AreEqual(ResetCause.Firmware, Board.ResetRequested);
        Assert.ThrowsExactly<InvalidOperationException>(() => FlashStatus());
        Assert.ThrowsExactly<InvalidOperationException>(() => SetSpiPins());

        Assert.AreEqual(ResetCause.Firmware, Board.TakeResetRequest());
        Assert.AreEqual(ResetCause.None, Board.TakeResetRequest());
        Board.Reset();
        OpenDevices();
        Assert.AreEqual(0, FlashStatus());
    }

    [TestMethod]
    public void PowerIsSwitchedOnOnce()
    {
        Assert.IsTrue(Board.IsPowered);
        Assert.ThrowsExactly<InvalidOperationException>(() => Board.PowerOn());
        Board.PowerOff();
        Board.PowerOff();
        Assert.IsFalse(Board.IsPowered);
        Assert.ThrowsExactly<InvalidOperationException>(() => Board.Reset());
    }

    [TestMethod]
    public void TheApisNeedABoardOnTheirThread()
    {
        VirtualBoard.Current = null;
        Assert.ThrowsExactly<InvalidOperationException>(() => HighResTimer.GetCurrent());
        Board.Enter();
        Assert.AreSame(Board, VirtualBoard.Current);
    }

    private void AssertDead(GpioController controller, GpioPin pin, MfRc522 reader)
    {
        Assert.ThrowsExactly<InvalidOperationException>(() => pin.Read());
        Assert.ThrowsExactly<InvalidOperationException>(() => controller.Read(Wiring.ExpanderInt));
        Assert.ThrowsExactly<InvalidOperationException>(() => FlashStatus());
        Assert.ThrowsExactly<InvalidOperationException>(() => reader.Halt());
        Assert.ThrowsExactly<InvalidOperationException>(
            () => reader.ListenToCardIso14443TypeA(out _, TimeSpan.FromSeconds(1)));
    }
}
