using System;
using System.Device.Gpio;

namespace AccessStandalone.HalSim.Board.Gpio;

/// <summary>Which pins an ESP32-WROVER has and what they can do (ESP32 datasheet, section 2.2).</summary>
internal static class Esp32Pins
{
    public const int Count = 40;
    private const int FirstInputOnly = 34;

    // Missing: 6-11 (SPI flash), 16-17 (PSRAM), 20, 24, 28-31 (not bonded out).
    private const ulong Existing = 0xFF_0EEC_F03F;

    public static bool Exists(int pin) => (uint)pin < Count && ((Existing >> pin) & 1) != 0;

    public static bool CanDrive(int pin) => Exists(pin) && pin < FirstInputOnly;

    public static bool Supports(int pin, PinMode mode)
    {
        PinMode last = CanDrive(pin) ? PinMode.OutputOpenSourcePullDown : PinMode.InputPullUp;
        return Exists(pin) && mode >= PinMode.Input && mode <= last;
    }

    /// <summary>GPIO 34 to 39 have no pull resistors: asking for one is accepted and does nothing.</summary>
    public static bool HasPulls(int pin) => CanDrive(pin);

    public static void RequireExistence(int pin)
    {
        if (!Exists(pin))
        {
            throw new ArgumentException($"The ESP32-WROVER has no GPIO {pin} for the user.");
        }
    }

    public static void RequireSupport(int pin, PinMode mode)
    {
        RequireExistence(pin);
        if (!Supports(pin, mode))
        {
            throw new ArgumentException($"GPIO {pin} does not support mode {mode}; GPIO 34 to 39 are inputs only.");
        }
    }
}
