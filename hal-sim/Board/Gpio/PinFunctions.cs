using System;
using System.Collections.Generic;
using nanoFramework.Hardware.Esp32;

namespace AccessStandalone.HalSim.Board.Gpio;

/// <summary>The pin functions that the firmware has set since the microcontroller started.</summary>
internal sealed class PinFunctions(Microcontroller microcontroller)
{
    private readonly Dictionary<DeviceFunction, int> _pins = [];

    public void Set(int pin, DeviceFunction function)
    {
        microcontroller.EnsureRunning();
        Esp32Pins.RequireExistence(pin);
        if (!IsInput(function) && !Esp32Pins.CanDrive(pin))
        {
            throw new ArgumentException($"{function} drives its pin, but GPIO {pin} is an input only.");
        }

        _pins[function] = pin;
    }

    public int PinOf(DeviceFunction function)
    {
        microcontroller.EnsureRunning();
        return _pins.TryGetValue(function, out int pin) ? pin : -1;
    }

    private static bool IsInput(DeviceFunction function) => function
        is DeviceFunction.SPI1_MISO or DeviceFunction.SPI2_MISO
        or DeviceFunction.COM1_RX or DeviceFunction.COM2_RX
        or DeviceFunction.COM1_CTS or DeviceFunction.COM2_CTS;
}
