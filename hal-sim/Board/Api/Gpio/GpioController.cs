using AccessStandalone.HalSim.Board;
using AccessStandalone.HalSim.Board.Gpio;

namespace System.Device.Gpio;

/// <summary>
/// The ESP32's pins by number. All controllers share them, as on the device: a pin opened through one is open for all, and
/// disposing any controller closes every pin. Every member throws <see cref="InvalidOperationException"/> once the microcontroller
/// has been reset or switched off.
/// </summary>
public sealed class GpioController : IDisposable
{
    private readonly GpioPort _port;
    private bool _disposed;

    public GpioController()
        : this(PinNumberingScheme.Logical)
    {
    }

    public GpioController(PinNumberingScheme numberingScheme)
    {
        NumberingScheme = numberingScheme;
        _port = VirtualBoard.Current.Microcontroller.Gpio;
    }

    public PinNumberingScheme NumberingScheme { get; }

    /// <summary>40: numbers 0 to 39, not all of which exist.</summary>
    public int PinCount => _port.PinCount;

    /// <summary>Opens a pin as an input without pull resistors.</summary>
    /// <exception cref="ArgumentException">The ESP32 module has no such pin for the user.</exception>
    /// <exception cref="InvalidOperationException">The pin is open already, or belongs to an open SPI bus.</exception>
    public GpioPin OpenPin(int pinNumber)
    {
        EnsureUsable();
        return _port.Open(pinNumber);
    }

    /// <inheritdoc cref="OpenPin(int)"/>
    public GpioPin OpenPin(int pinNumber, PinMode mode)
    {
        EnsureUsable();
        Esp32Pins.RequireSupport(pinNumber, mode);
        GpioPin pin = _port.Open(pinNumber);
        pin.SetPinMode(mode);
        return pin;
    }

    /// <exception cref="InvalidOperationException">The pin is not open.</exception>
    public void ClosePin(int pinNumber) => PinAt(pinNumber).Dispose();

    /// <inheritdoc cref="ClosePin"/>
    public PinMode GetPinMode(int pinNumber) => PinAt(pinNumber).GetPinMode();

    public bool IsPinModeSupported(int pinNumber, PinMode mode)
    {
        EnsureUsable();
        return Esp32Pins.Supports(pinNumber, mode);
    }

    /// <summary>True also for pins that an open SPI bus has taken.</summary>
    public bool IsPinOpen(int pinNumber)
    {
        EnsureUsable();
        return _port.IsTaken(pinNumber);
    }

    /// <inheritdoc cref="ClosePin"/>
    public PinValue Read(int pinNumber) => PinAt(pinNumber).Read();

    /// <inheritdoc cref="ClosePin"/>
    public void SetPinMode(int pinNumber, PinMode mode) => PinAt(pinNumber).SetPinMode(mode);

    /// <inheritdoc cref="ClosePin"/>
    public void Write(int pinNumber, PinValue value) => PinAt(pinNumber).Write(value);

    /// <summary>Calls back on the named edges. A pin has one callback: a second registration replaces the first.</summary>
    /// <exception cref="InvalidOperationException">The pin is not open.</exception>
    public void RegisterCallbackForPinValueChangedEvent(
        int pinNumber, PinEventTypes eventTypes, PinChangeEventHandler callback)
    {
        ArgumentNullException.ThrowIfNull(callback);
        _port.Register(PinAt(pinNumber), new PinCallback(this, eventTypes, callback));
    }

    /// <summary>Removes the pin's callback, whichever it is; does nothing when there is none.</summary>
    public void UnregisterCallbackForPinValueChangedEvent(int pinNumber, PinChangeEventHandler callback)
    {
        EnsureUsable();
        _port.Unregister(pinNumber);
    }

    /// <summary>Closes every pin of the microcontroller, also those that other controllers opened.</summary>
    public void Dispose()
    {
        if (!_disposed)
        {
            _disposed = true;
            _port.CloseAll();
        }
    }

    private GpioPin PinAt(int pinNumber)
    {
        EnsureUsable();
        return _port.OpenedPin(pinNumber);
    }

    private void EnsureUsable()
    {
        _port.EnsureRunning();
        ObjectDisposedException.ThrowIf(_disposed, this);
    }
}
