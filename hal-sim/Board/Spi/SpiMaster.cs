using System;
using System.Device.Gpio;
using System.Device.Spi;
using AccessStandalone.HalSim.Board.Gpio;
using nanoFramework.Hardware.Esp32;

namespace AccessStandalone.HalSim.Board.Spi;

/// <summary>The SPI peripheral of one run of the microcontroller: which chip selects are in use, and on which pins.</summary>
internal sealed class SpiMaster(Microcontroller microcontroller, SpiBus bus)
{
    private const int WiredBus = 1;

    /// <summary>80 MHz / 3, rounded up: full duplex through the GPIO matrix, which MISO on GPIO 35 needs, does not work faster.</summary>
    private const int MaxClockHertz = 26_700_000;

    private static readonly int[] BusPins = [Wiring.Spi1Clock, Wiring.Spi1Mosi, Wiring.Spi1Miso];

    private readonly bool[] _inUse = new bool[Esp32Pins.Count];
    private int _devices;

    public bool IsRunning => microcontroller.IsRunning;

    public void EnsureRunning() => microcontroller.EnsureRunning();

    public SpiPort Open(SpiConnectionSettings settings)
    {
        EnsureRunning();
        RequireWiredBus(settings.BusId);
        RequireChipSelect(settings.ChipSelectLine);
        SpiPort port = bus.PortAt(settings.ChipSelectLine);
        RequireSuitable(settings, port.Chip);
        TakePins(port.ChipSelect);
        return port;
    }

    public void Close(SpiPort port)
    {
        if (!_inUse[port.ChipSelect])
        {
            return;
        }

        _inUse[port.ChipSelect] = false;
        microcontroller.Gpio.GiveBack(port.ChipSelect);
        _devices--;
        if (_devices == 0)
        {
            Array.ForEach(BusPins, microcontroller.Gpio.GiveBack);
        }
    }

    private void TakePins(int chipSelect)
    {
        if (_devices == 0)
        {
            RequireFree(BusPins);
        }

        RequireFree([chipSelect]);
        if (_devices == 0)
        {
            Array.ForEach(BusPins, microcontroller.Gpio.Take);
        }

        microcontroller.Gpio.Take(chipSelect);
        _inUse[chipSelect] = true;
        _devices++;
    }

    private void RequireFree(int[] pins)
    {
        foreach (int pin in pins)
        {
            if (microcontroller.Gpio.IsTaken(pin))
            {
                throw new InvalidOperationException($"GPIO {pin} is open in GpioController; SPI cannot have it.");
            }
        }
    }

    private void RequireWiredBus(int busId)
    {
        if (busId != WiredBus)
        {
            throw new ArgumentException($"This board has nothing on SPI{busId}; its chips are on SPI{WiredBus}.");
        }

        RequireFunction(DeviceFunction.SPI1_CLOCK, Wiring.Spi1Clock);
        RequireFunction(DeviceFunction.SPI1_MOSI, Wiring.Spi1Mosi);
        RequireFunction(DeviceFunction.SPI1_MISO, Wiring.Spi1Miso);
    }

    private void RequireFunction(DeviceFunction function, int wiredPin)
    {
        int pin = microcontroller.Functions.PinOf(function);
        if (pin != wiredPin)
        {
            string found = pin < 0 ? "nowhere" : $"on GPIO {pin}";
            throw new ArgumentException(
                $"{function} is wired to GPIO {wiredPin} but set {found}; call Configuration.SetPinFunction first.");
        }
    }

    private void RequireChipSelect(int chipSelect)
    {
        if (!Esp32Pins.CanDrive(chipSelect))
        {
            throw new ArgumentException($"GPIO {chipSelect} cannot drive a chip select.");
        }

        if (_inUse[chipSelect])
        {
            throw new SpiDeviceAlreadyInUseException(chipSelect);
        }
    }

    private static void RequireSuitable(SpiConnectionSettings settings, ISpiChip? chip)
    {
        int limit = Math.Min(MaxClockHertz, chip?.MaxClockHertz ?? MaxClockHertz);
        if (settings.ClockFrequency < 1 || settings.ClockFrequency > limit)
        {
            throw new ArgumentException(
                $"{settings.ClockFrequency} Hz: what is on GPIO {settings.ChipSelectLine} works at 1 to {limit} Hz on this board.");
        }

        bool mode = settings.Mode == SpiMode.Mode0 || (settings.Mode == SpiMode.Mode3 && chip is not { TakesMode3: false });
        bool format = settings.DataFlow == DataFlow.MsbFirst && settings.DataBitLength == 8;
        if (!mode || !format || settings.ChipSelectLineActiveState != PinValue.Low
            || settings.Configuration != SpiBusConfiguration.FullDuplex)
        {
            throw new ArgumentException(
                "The chips take mode 0 (flash and expanders also 3), 8 bits, MSB first, chip select active low, full duplex.");
        }
    }
}
