using System;
using System.Device.Gpio;
using System.Linq;
using AccessStandalone.HalSim.Board;
using AccessStandalone.HalSim.Board.Rmt;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using nanoFramework.Hardware.Esp32.Rmt;

namespace AccessStandalone.Board.Tests;

[TestClass]
public class RmtReceiverTest : BoardTest
{
    [TestMethod]
    public void ABurstIsThereWhenTheLineWasIdleForTheThreshold()
    {
        ReceiverChannel channel = Open();
        Pulse(50);
        Board.Clock.Advance(1_950);
        Pulse(60);
        Board.Clock.Advance(9_999);
        Assert.IsNull(channel.GetAllItems());
        Board.Clock.Advance(1);
        Assert.AreEqual("50L 1950H 60L 0H", Text(channel.GetAllItems()));
        Assert.IsNull(channel.GetAllItems());
    }

    [TestMethod]
    public void TheNextBurstIsCapturedWithoutAskingForIt()
    {
        ReceiverChannel channel = Open();
        Pulse(50);
        Board.Clock.Advance(10_000);
        Pulse(70);
        Board.Clock.Advance(10_000);
        Assert.AreEqual("50L 0H", Text(channel.GetAllItems()));
        Assert.AreEqual("70L 0H", Text(channel.GetAllItems()));
    }

    [TestMethod]
    public void DurationsAreTicksOfTheDivider()
    {
        ReceiverChannel channel = Open(divider: 240);
        Pulse(50);
        Board.Clock.Advance(30_000);
        RmtCommand[] items = channel.GetAllItems()!;
        Assert.IsInRange(16, 17, items[0].Duration0);
    }

    [TestMethod]
    public void ALineThatStaysLowEndsLow()
    {
        ReceiverChannel channel = Open();
        Board.Lines.Drive(Wiring.WiegandD0, LineDrive.Low);
        Board.Clock.Advance(10_000);
        RmtCommand item = channel.GetAllItems()!.Single();
        Assert.AreEqual(0, item.Duration0);
        Assert.IsFalse(item.Level0);
    }

    [TestMethod]
    public void WithOneBlockMoreThan64ItemsLoseThoseBefore()
    {
        ReceiverChannel one = Open(buffer: 400);
        using ReceiverChannel two = Open(channel: 2, pin: Wiring.WiegandD1, blocks: 2, buffer: 400);
        for (int i = 0; i < 66; i++)
        {
            Pulse(50, Wiring.WiegandD0);
            Pulse(50, Wiring.WiegandD1);
        }

        Board.Clock.Advance(10_000);
        Assert.HasCount(2, one.GetAllItems()!);
        Assert.HasCount(66, two.GetAllItems()!);
    }

    [TestMethod]
    public void ABurstOfMoreThanHalfTheRingBufferIsLost()
    {
        // 100 items of 4 bytes, half of that, less a header of 8: 48 items.
        ReceiverChannel channel = Open(buffer: 100);
        for (int i = 0; i < 49; i++)
        {
            Pulse(50);
            Board.Clock.Advance(100);
        }

        Board.Clock.Advance(10_000);
        Assert.IsNull(channel.GetAllItems());
        for (int i = 0; i < 48; i++)
        {
            Pulse(50);
            Board.Clock.Advance(100);
        }

        Board.Clock.Advance(10_000);
        Assert.HasCount(48, channel.GetAllItems()!);
    }

    [TestMethod]
    public void StartCanForgetWhatNobodyHasTaken()
    {
        ReceiverChannel channel = Open();
        Pulse(50);
        Board.Clock.Advance(10_000);
        channel.Start(false);
        Assert.IsNotNull(channel.GetAllItems());
        Pulse(50);
        Board.Clock.Advance(10_000);
        Pulse(50);
        channel.Start(true);
        Board.Clock.Advance(10_000);
        Assert.IsNull(channel.GetAllItems());
    }

    [TestMethod]
    public void WithATimeoutEverythingWaits()
    {
        ReceiverChannel channel = Open(timeoutMs: 25);
        ulong before = Board.Clock.NowMicroseconds;
        Assert.IsNull(channel.GetAllItems());
        Assert.AreEqual(25_000UL, Board.Clock.NowMicroseconds - before);
    }

    [TestMethod]
    public void EventsAndCapturesGoSideBySide()
    {
        GpioPin pin = new GpioController().OpenPin(Wiring.WiegandD0, PinMode.InputPullUp);
        int events = 0;
        pin.ValueChanged += (_, _) => events++;
        ReceiverChannel channel = Open();
        Pulse(50);
        Board.Clock.Advance(10_000);
        Board.DispatchPinEvents();
        Assert.AreEqual(2, events);
        Assert.IsNotNull(channel.GetAllItems());
    }

    [TestMethod]
    public void AChannelWhoseMemoryIsTakenIsNotToBeHad()
    {
        Open(blocks: 2);
        Assert.ThrowsExactly<RmtDriverException>(() => Open(channel: 1, pin: Wiring.WiegandD1));
        Assert.ThrowsExactly<RmtDriverException>(() => Open(channel: 0, pin: Wiring.WiegandD1));
        Assert.ThrowsExactly<RmtDriverException>(() => Open(channel: 7, pin: Wiring.WiegandD1, blocks: 2));
        Open(channel: 2, pin: Wiring.WiegandD1);
    }

    [TestMethod]
    public void AResetKillsAChannel()
    {
        ReceiverChannel channel = Open();
        Board.Reset();
        Assert.ThrowsExactly<InvalidOperationException>(channel.GetAllItems);
    }

    [TestMethod]
    public void WhatTheChipDoesAbove15BitsIsNotGuessed() =>
        Assert.ThrowsExactly<NotSupportedException>(() => new ReceiverChannel(new ReceiverChannelSettings(0, Wiring.WiegandD0) { IdleThreshold = 32_768 }));

    private static ReceiverChannel Open(
        int channel = 0, int pin = Wiring.WiegandD0, byte divider = 80, byte blocks = 1, int buffer = 100, int timeoutMs = 0)
    {
        var opened = new ReceiverChannel(new ReceiverChannelSettings(channel, pin)
        {
            ClockDivider = divider,
            NumberOfMemoryBlocks = blocks,
            BufferSize = buffer,
            IdleThreshold = 10_000,
            ReceiveTimeout = TimeSpan.FromMilliseconds(timeoutMs),
        });
        opened.Start(true);
        return opened;
    }

    private void Pulse(int widthUs, int gpio = Wiring.WiegandD0)
    {
        Board.Lines.Drive(gpio, LineDrive.Low);
        Board.Clock.Advance((ulong)widthUs);
        Board.Lines.Drive(gpio, LineDrive.Released);
    }

    /// <summary>Up to the end.</summary>
    private static string Text(RmtCommand[]? items)
    {
        Assert.IsNotNull(items);
        string[] halves = [.. items.SelectMany(item => new[] { Half(item.Duration0, item.Level0), Half(item.Duration1, item.Level1) })];
        int end = Array.FindIndex(halves, half => half.StartsWith('0'));
        return string.Join(' ', halves[..(end + 1)]);
    }

    private static string Half(int duration, bool high) => $"{duration}{(high ? 'H' : 'L')}";
}
