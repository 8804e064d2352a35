using System;
using AccessStandalone.HalSim.Board;

namespace nanoFramework.Hardware.Esp32;

public class Configuration
{
    /// <summary>Puts a function on a pin, until the next reset.</summary>
    /// <exception cref="ArgumentException">The ESP32 has no such pin, or the function drives the pin and it can only be read.</exception>
    public static void SetPinFunction(int pin, DeviceFunction value) =>
        VirtualBoard.Current.Microcontroller.Functions.Set(pin, value);

    /// <summary>The pin that has the function since the last reset, or -1.</summary>
    public static int GetFunctionPin(DeviceFunction function) =>
        VirtualBoard.Current.Microcontroller.Functions.PinOf(function);
}
