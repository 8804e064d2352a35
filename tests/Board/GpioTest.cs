using System;
using System.Device.Gpio;
using AccessStandalone.HalSim.Board;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Board.Tests;

[TestClass]
public class GpioTest : BoardTest
{
    private readonly Lazy<GpioController> _controller = new(() => new GpioController());

    private GpioController Controller => _controller.Value;

    [TestMethod]
    public void APinIsOpenedOnce()
    {
        GpioPin pin = Controller.OpenPin(Wiring.WiegandD0);
        Assert.ThrowsExactly<InvalidOperationException>(() => Controller.OpenPin(Wiring.WiegandD0));
        Assert.ThrowsExactly<InvalidOperationException>(() => new GpioController().OpenPin(Wiring.WiegandD0));
        pin.Dispose();
        Assert.IsFalse(Controller.IsPinOpen(Wiring.WiegandD0));
        Assert.ThrowsExactly<ObjectDisposedException>(() => pin.Read());
        Controller.OpenPin(Wiring.WiegandD0);
        Controller.ClosePin(Wiring.WiegandD0);
        Assert.ThrowsExactly<InvalidOperationException>(() => Controller.ClosePin(Wiring.WiegandD0));
    }

    [TestMethod]
    public void AClosedPinCannotBeUsed()
    {
        Assert.ThrowsExactly<InvalidOperationException>(() => Controller.Read(Wiring.WiegandD0));
        Assert.ThrowsExactly<InvalidOperationException>(() => Controller.Write(Wiring.WiegandD0, PinValue.High));
        Assert.ThrowsExactly<InvalidOperationException>(() => Controller.SetPinMode(Wiring.WiegandD0, PinMode.Input));
        Assert.ThrowsExactly<InvalidOperationException>(
            () => Controller.RegisterCallbackForPinValueChangedEvent(Wiring.WiegandD0, PinEventTypes.Rising, (_, _) => { }));
    }

    [TestMethod]
    [DataRow(34)]
    [DataRow(36)]
    [DataRow(39)]
    public void InputOnlyPinsAreNotOutputs(int pin)
    {
        Assert.ThrowsExactly<ArgumentException>(() => Controller.OpenPin(pin, PinMode.Output));
        Assert.ThrowsExactly<ArgumentException>(() => Controller.OpenPin(pin, PinMode.OutputOpenDrain));
        Assert.IsFalse(Controller.IsPinOpen(pin));
        GpioPin input = Controller.OpenPin(pin, PinMode.Input);
        Assert.ThrowsExactly<ArgumentException>(() => input.SetPinMode(PinMode.Output));
        Assert.IsFalse(input.IsPinModeSupported(PinMode.Output));
    }

    [TestMethod]
    [DataRow(-1)]
    [DataRow(6)]
    [DataRow(16)]
    [DataRow(20)]
    [DataRow(24)]
    [DataRow(31)]
    [DataRow(40)]
    public void MissingPinsCannotBeOpened(int pin) =>
        Assert.ThrowsExactly<ArgumentException>(() => Controller.OpenPin(pin));

    [TestMethod]
    public void PinsOfAnOpenSpiBusAreTaken()
    {
        foreach (int pin in new[] { Wiring.Spi1Clock, Wiring.Spi1Mosi, Wiring.Spi1Miso, Wiring.FlashCs, Wiring.ExpanderCs })
        {
            Assert.ThrowsExactly<InvalidOperationException>(() => Controller.OpenPin(pin), $"GPIO {pin}");
        }

        Flash.Dispose();
        Expanders.Dispose();
        Controller.OpenPin(Wiring.Spi1Clock);
        Controller.OpenPin(Wiring.FlashCs);
    }

    [TestMethod]
    public void AnInputReadsItsLine()
    {
        GpioPin pin = Controller.OpenPin(Wiring.WiegandD0, PinMode.Input);
        Assert.IsTrue(pin.Read() == PinValue.High);
        Board.Lines.Drive(Wiring.WiegandD0, LineDrive.Low);
        Assert.IsTrue(pin.Read() == PinValue.Low);
        Board.Lines.Drive(Wiring.WiegandD0, LineDrive.Released);
        Assert.IsTrue(pin.Read() == PinValue.High);
    }

    [TestMethod]
    public void AFloatingInputFollowsItsPullResistor()
    {
        GpioPin pin = Controller.OpenPin(25);
        Assert.IsTrue(pin.Read() == PinValue.Low);
        pin.SetPinMode(PinMode.InputPullUp);
        Assert.IsTrue(pin.Read() == PinValue.High);
        pin.SetPinMode(PinMode.InputPullDown);
        Assert.IsTrue(pin.Read() == PinValue.Low);
    }

    [TestMethod]
    public void InputOnlyPinsHaveNoPullResistors() =>
        Assert.IsTrue(Controller.OpenPin(34, PinMode.InputPullUp).Read() == PinValue.Low);

    [TestMethod]
    public void AnOutputStartsLowAndDrivesItsLine()
    {
        GpioPin pin = Controller.OpenPin(25, PinMode.Output);
        pin.Write(PinValue.High);
        Assert.IsTrue(Board.Lines.LevelOf(25));
        pin.Toggle();
        Assert.IsFalse(Board.Lines.LevelOf(25));
        pin.Write(true);
        pin.SetPinMode(PinMode.Output);
        Assert.IsFalse(Board.Lines.LevelOf(25));
    }

    [TestMethod]
    public void AnOutputReadsLowWhateverItDrives()
    {
        GpioPin pin = Controller.OpenPin(25, PinMode.Output);
        pin.Write(PinValue.High);
        Assert.IsTrue(pin.Read() == PinValue.Low);
    }

    [TestMethod]
    public void AnOpenDrainPullsTheLineDownFromTheStart()
    {
        GpioPin pin = Controller.OpenPin(Wiring.WiegandD0, PinMode.OutputOpenDrain);
        Assert.IsFalse(Board.Lines.LevelOf(Wiring.WiegandD0));
        pin.Write(PinValue.High);
        Assert.IsTrue(Board.Lines.LevelOf(Wiring.WiegandD0));
        Board.Lines.Drive(Wiring.WiegandD0, LineDrive.Low);
        Assert.IsFalse(Board.Lines.LevelOf(Wiring.WiegandD0));
    }

    [TestMethod]
    public void AnInputIsNotWritten()
    {
        GpioPin pin = Controller.OpenPin(25, PinMode.Input);
        Assert.ThrowsExactly<ArgumentException>(() => pin.Write(PinValue.High));
        pin.Toggle();
        Assert.IsFalse(Board.Lines.LevelOf(25));
    }

    [TestMethod]
    public void DisposingAControllerClosesAllPins()
    {
        GpioPin pin = Controller.OpenPin(25, PinMode.Output);
        pin.Write(PinValue.High);
        new GpioController().Dispose();
        Assert.ThrowsExactly<ObjectDisposedException>(() => pin.Write(PinValue.Low));
        Assert.IsFalse(Board.Lines.LevelOf(25));
    }

    [TestMethod]
    public void AResetReleasesAllLinesAndReportsTheChange()
    {
        GpioPin pin = Controller.OpenPin(Wiring.WiegandD1, PinMode.OutputOpenDrain);
        Assert.AreEqual(PinMode.OutputOpenDrain, pin.GetPinMode());
        (int Gpio, bool High)? change = null;
        Board.Lines.Changed += (gpio, high) => change = (gpio, high);
        Board.Reset();
        Assert.AreEqual((Wiring.WiegandD1, true), change);
    }

    [TestMethod]
    public void PinValuesConvert()
    {
        Assert.IsTrue((PinValue)5 == PinValue.High);
        Assert.IsTrue((PinValue)false == PinValue.Low);
        Assert.IsTrue(PinValue.High != PinValue.Low);
        Assert.AreEqual(1, (int)PinValue.High);
        Assert.AreEqual((byte)0, (byte)PinValue.Low);
        Assert.AreEqual("High", PinValue.High.ToString());
    }
}
