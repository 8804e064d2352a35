using System.Collections.Generic;
using System.Device.Gpio;
using AccessStandalone.HalSim.Board;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Board.Tests;

[TestClass]
public class GpioEventTest : BoardTest
{
    private readonly List<string> _seen = [];

    [TestMethod]
    public void EventsWaitForTheDispatch()
    {
        Listen(Wiring.WiegandD0);
        Pulse(Wiring.WiegandD0);
        Assert.IsEmpty(_seen);
        Assert.AreEqual(2, Board.PinEventsPending);
        Assert.AreEqual(2, Board.DispatchPinEvents());
        CollectionAssert.AreEqual(new[] { "32 Falling", "32 Rising" }, _seen);
        Assert.AreEqual(0, Board.DispatchPinEvents());
    }

    [TestMethod]
    public void OrderIsKeptAcrossPins()
    {
        Listen(Wiring.WiegandD0);
        Listen(Wiring.WiegandD1);
        Pulse(Wiring.WiegandD1);
        Pulse(Wiring.WiegandD0);
        Board.DispatchPinEvents();
        CollectionAssert.AreEqual(new[] { "33 Falling", "33 Rising", "32 Falling", "32 Rising" }, _seen);
    }

    [TestMethod]
    public void NothingIsQueuedWithoutASubscriber()
    {
        GpioPin pin = Listen(Wiring.WiegandD0);
        pin.ValueChanged -= OnValueChanged;
        new GpioController().OpenPin(Wiring.WiegandD1);
        Pulse(Wiring.WiegandD0);
        Pulse(Wiring.WiegandD1);
        Assert.AreEqual(0, Board.PinEventsPending);
    }

    [TestMethod]
    public void DrivingALineToTheLevelItHasIsNoEvent()
    {
        Listen(Wiring.WiegandD0);
        Board.Lines.Drive(Wiring.WiegandD0, LineDrive.High);
        Board.Lines.Drive(Wiring.WiegandD0, LineDrive.Released);
        Assert.AreEqual(0, Board.PinEventsPending);
    }

    [TestMethod]
    public void TheOldestOfMoreThan128EventsIsDropped()
    {
        Listen(Wiring.WiegandD0);
        Listen(Wiring.WiegandD1);
        Pulse(Wiring.WiegandD1);
        for (int i = 0; i < 64; i++)
        {
            Pulse(Wiring.WiegandD0);
        }

        Assert.AreEqual(128, Board.PinEventsPending);
        Assert.AreEqual(2, Board.PinEventsDropped);
        Board.DispatchPinEvents();
        Assert.HasCount(128, _seen);
        Assert.AreEqual("32 Falling", _seen[0]);
        Assert.DoesNotContain("33 Falling", _seen);
    }

    [TestMethod]
    public void ARegisteredCallbackHearsItsEdgesOnly()
    {
        var controller = new GpioController();
        controller.OpenPin(Wiring.WiegandD0, PinMode.Input);
        object? sender = null;
        void Callback(object from, PinValueChangedEventArgs e)
        {
            sender = from;
            OnValueChanged(from, e);
        }

        controller.RegisterCallbackForPinValueChangedEvent(Wiring.WiegandD0, PinEventTypes.Falling, Callback);
        Pulse(Wiring.WiegandD0);
        Board.DispatchPinEvents();
        CollectionAssert.AreEqual(new[] { "32 Falling" }, _seen);
        Assert.AreSame(controller, sender);

        controller.UnregisterCallbackForPinValueChangedEvent(Wiring.WiegandD0, Callback);
        Pulse(Wiring.WiegandD0);
        Assert.AreEqual(0, Board.PinEventsPending);
    }

    [TestMethod]
    public void AnOutputPostsEachWriteAndNoLevelChanges()
    {
        GpioPin pin = new GpioController().OpenPin(Wiring.WiegandD0, PinMode.OutputOpenDrain);
        pin.ValueChanged += OnValueChanged;
        pin.Write(PinValue.High);
        pin.Write(PinValue.High);
        Pulse(Wiring.WiegandD0);
        Board.DispatchPinEvents();
        CollectionAssert.AreEqual(new[] { "32 Rising", "32 Rising" }, _seen);
    }

    [TestMethod]
    public void EventsCausedByHandlersWaitForTheNextDispatch()
    {
        GpioPin pin = Listen(Wiring.WiegandD0);
        pin.ValueChanged += (_, _) => Pulse(Wiring.WiegandD0);
        Board.Lines.Drive(Wiring.WiegandD0, LineDrive.Low);
        Assert.AreEqual(1, Board.DispatchPinEvents());
        Assert.AreEqual(1, Board.PinEventsPending);
    }

    [TestMethod]
    public void EventsOfAClosedPinGoNowhere()
    {
        GpioPin pin = Listen(Wiring.WiegandD0);
        Pulse(Wiring.WiegandD0);
        pin.Dispose();
        Board.DispatchPinEvents();
        Assert.IsEmpty(_seen);
    }

    [TestMethod]
    public void AResetForgetsTheQueueButNotTheDrops()
    {
        Listen(Wiring.WiegandD0);
        for (int i = 0; i < 65; i++)
        {
            Pulse(Wiring.WiegandD0);
        }

        Board.Reset();
        Assert.AreEqual(0, Board.PinEventsPending);
        Assert.AreEqual(0, Board.DispatchPinEvents());
        Assert.AreEqual(2, Board.PinEventsDropped);
        Assert.IsEmpty(_seen);
    }

    [TestMethod]
    public void APowerCutInAHandlerEndsTheDispatch()
    {
        GpioPin pin = Listen(Wiring.WiegandD0);
        pin.ValueChanged += (_, _) => Board.PowerOff();
        Pulse(Wiring.WiegandD0);
        Board.DispatchPinEvents();
        Assert.HasCount(1, _seen);
    }

    private GpioPin Listen(int gpio)
    {
        GpioPin pin = new GpioController().OpenPin(gpio, PinMode.Input);
        pin.ValueChanged += OnValueChanged;
        return pin;
    }

    private void OnValueChanged(object sender, PinValueChangedEventArgs e) => _seen.Add($"{e.PinNumber} {e.ChangeType}");

    private void Pulse(int gpio)
    {
        Board.Lines.Drive(gpio, LineDrive.Low);
        Board.Lines.Drive(gpio, LineDrive.Released);
    }
}
