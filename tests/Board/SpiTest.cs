using System;
using System.Device.Gpio;
using System.Device.Spi;
using AccessStandalone.HalSim.Board;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using nanoFramework.Hardware.Esp32;

namespace AccessStandalone.Board.Tests;

[TestClass]
public class SpiTest : BoardTest
{
    [TestMethod]
    public void TheBusWorksOnlyOnThePinsItIsWiredTo()
    {
        Board.Reset();
        Assert.ThrowsExactly<ArgumentException>(() => Open(Wiring.FlashCs, 1_000_000));
        SetSpiPins();
        Configuration.SetPinFunction(23, DeviceFunction.SPI1_MOSI);
        Assert.AreEqual(23, Configuration.GetFunctionPin(DeviceFunction.SPI1_MOSI));
        Assert.ThrowsExactly<ArgumentException>(() => Open(Wiring.FlashCs, 1_000_000));
        SetSpiPins();
        Open(Wiring.FlashCs, 1_000_000);
        Assert.ThrowsExactly<ArgumentException>(() => SpiDevice.Create(new SpiConnectionSettings(2, Wiring.RfidCs)));
    }

    [TestMethod]
    public void FunctionsGoOnPinsThatCanDoThem()
    {
        Assert.AreEqual(-1, Configuration.GetFunctionPin(DeviceFunction.COM2_TX));
        Configuration.SetPinFunction(Wiring.Rs485Tx, DeviceFunction.COM2_TX);
        Configuration.SetPinFunction(Wiring.Rs485Rx, DeviceFunction.COM2_RX);
        Assert.ThrowsExactly<ArgumentException>(() => Configuration.SetPinFunction(36, DeviceFunction.COM2_TX));
        Assert.ThrowsExactly<ArgumentException>(() => Configuration.SetPinFunction(20, DeviceFunction.COM2_RX));
    }

    [TestMethod]
    public void AChipSelectHasOneDevice()
    {
        Assert.ThrowsExactly<SpiDeviceAlreadyInUseException>(() => Open(Wiring.FlashCs, 1_000_000));
        Flash.Dispose();
        Assert.ThrowsExactly<ObjectDisposedException>(() => FlashStatus());
        Open(Wiring.FlashCs, 1_000_000);
    }

    [TestMethod]
    public void PinsThatGpioHasOpenAreNotTaken()
    {
        new GpioController().OpenPin(Wiring.RfidCs, PinMode.Output);
        Assert.ThrowsExactly<InvalidOperationException>(() => Open(Wiring.RfidCs, 1_000_000));
        Assert.ThrowsExactly<ArgumentException>(() => Open(34, 1_000_000));
    }

    [TestMethod]
    public void SettingsThatTheChipDoesNotTakeAreRefused()
    {
        Assert.ThrowsExactly<ArgumentException>(() => Open(Wiring.RfidCs, 10_000_001));
        Assert.ThrowsExactly<ArgumentException>(() => Open(Wiring.RfidCs, 0));
        Assert.ThrowsExactly<ArgumentException>(() => Open(25, 26_700_001));
        Assert.ThrowsExactly<ArgumentException>(
            () => SpiDevice.Create(new SpiConnectionSettings(1, Wiring.RfidCs) { Mode = SpiMode.Mode3 }));
        Assert.ThrowsExactly<ArgumentException>(
            () => SpiDevice.Create(new SpiConnectionSettings(1, Wiring.RfidCs) { Mode = SpiMode.Mode1 }));
        Assert.ThrowsExactly<ArgumentException>(
            () => SpiDevice.Create(new SpiConnectionSettings(1, Wiring.RfidCs) { DataFlow = DataFlow.LsbFirst }));
        Assert.ThrowsExactly<ArgumentException>(
            () => SpiDevice.Create(
                new SpiConnectionSettings(1, Wiring.RfidCs) { Configuration = SpiBusConfiguration.HalfDuplex }));
    }

    [TestMethod]
    public void TheFlashTakesMode3AtTheBusesLimit()
    {
        Flash.Dispose();
        var settings = new SpiConnectionSettings(1, Wiring.FlashCs) { Mode = SpiMode.Mode3, ClockFrequency = 26_700_000 };
        using SpiDevice flash = SpiDevice.Create(settings);
        Assert.AreEqual(0xEF, Exchange(flash, 0x9F, 0)[1]);
    }

    [TestMethod]
    public void SettingsAreCopied()
    {
        var settings = new SpiConnectionSettings(1, Wiring.RfidCs);
        using SpiDevice device = SpiDevice.Create(settings);
        settings.ClockFrequency = 1;
        Assert.AreEqual(500_000, device.ConnectionSettings.ClockFrequency);
        device.ConnectionSettings.ClockFrequency = 2;
        Assert.AreEqual(500_000, device.ConnectionSettings.ClockFrequency);
    }

    [TestMethod]
    public void ATransactionTakesItsOverheadAndItsBits()
    {
        ulong before = Board.Clock.NowMicroseconds;
        Exchange(Expanders, 0x41, 0x12, 0);
        Exchange(Expanders, 0x41, 0x12, 0);
        Exchange(Expanders, 0x41, 0x12, 0);
        Exchange(Expanders, 0x41, 0x12, 0);
        Exchange(Expanders, 0x41, 0x12, 0);

        // 24 bits at 10 MHz are 2.4 us: five of them are 12 us, no fraction lost.
        Assert.AreEqual((5UL * 200) + 12, Board.Clock.NowMicroseconds - before);
    }

    [TestMethod]
    public void TheOverheadIsConfigurable()
    {
        Board.Spi.TransactionOverheadMicroseconds = 0;
        ulong before = Board.Clock.NowMicroseconds;
        Exchange(Flash, new byte[260]);
        Assert.AreEqual(104UL, Board.Clock.NowMicroseconds - before);
    }

    [TestMethod]
    public void TrafficIsCountedForEachChipSelect()
    {
        SpiTraffic flash = Board.Spi.TrafficOf(Wiring.FlashCs);
        Exchange(Flash, 0x9F, 0, 0, 0);
        FlashCommand(0x06);
        Flash.ReadByte();
        Flash.WriteByte(0x04);
        Assert.AreEqual(4, flash.Transactions);
        Assert.AreEqual(7, flash.Bytes);
        Assert.AreEqual(0, Board.Spi.TrafficOf(Wiring.ExpanderCs).Transactions);
        flash.Clear();
        Assert.AreEqual(0, flash.Bytes);
    }

    [TestMethod]
    public void ATransferHasAtMost16KiB()
    {
        Assert.HasCount(16_384, Exchange(Flash, new byte[16_384]));
        Assert.ThrowsExactly<ArgumentException>(() => Exchange(Flash, new byte[16_385]));
        Assert.ThrowsExactly<ArgumentException>(() => Flash.Write(new byte[16_385]));
        Assert.ThrowsExactly<ArgumentException>(() => Flash.Write(SpanByte.Empty));
    }

    [TestMethod]
    public void AReadBufferShorterThanTheWriteBufferIsRefused() =>
        Assert.ThrowsExactly<ArgumentException>(() => Flash.TransferFullDuplex(new byte[4], new byte[3]));

    [TestMethod]
    public void AShorterWriteBufferIsCompleted()
    {
        var answer = new byte[4];
        Flash.TransferFullDuplex(new byte[] { 0x9F }, answer);
        CollectionAssert.AreEqual(new byte[] { 0xFF, 0xEF, 0x40, 0x18 }, answer);
    }

    [TestMethod]
    public void OneBufferServesBothWays()
    {
        byte[] buffer = [0x9F, 0, 0, 0];
        Flash.TransferFullDuplex(buffer, buffer);
        CollectionAssert.AreEqual(new byte[] { 0xFF, 0xEF, 0x40, 0x18 }, buffer);
    }

    [TestMethod]
    public void AnEmptyChipSelectReadsOnes()
    {
        using SpiDevice nothing = Open(25, 1_000_000);
        CollectionAssert.AreEqual(new byte[] { 0xFF, 0xFF }, Exchange(nothing, 0, 0));
    }

    [TestMethod]
    public void IdleTransfersAllocateNothing()
    {
        GpioPin pin = new GpioController().OpenPin(Wiring.ExpanderInt, PinMode.Input);
        byte[] write = [0x41, 0x12, 0, 0];
        var read = new byte[4];
        int high = 0;
        void Step()
        {
            Expanders.TransferFullDuplex(write, read);
            high += pin.Read() == PinValue.High ? 1 : 0;
            Board.CheckWatchdog();
            Board.DispatchPinEvents();
        }

        Step();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 10_000; i++)
        {
            Step();
        }

        Assert.AreEqual(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.AreEqual(10_001, high);
        Assert.AreEqual(10_001, Board.Spi.TrafficOf(Wiring.ExpanderCs).Transactions);
    }
}
