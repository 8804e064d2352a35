using AccessStandalone.HalSim.Board.Gpio;

namespace System.Device.Gpio;

/// <summary>
/// One opened pin of the ESP32. Every member throws <see cref="InvalidOperationException"/> once the microcontroller has been reset
/// or switched off, and <see cref="ObjectDisposedException"/> once the pin is closed.
/// </summary>
public sealed class GpioPin : IDisposable
{
    private readonly GpioPort _port;
    private readonly int _pinNumber;
    private PinMode _mode = PinMode.Input;
    private PinValueChangedEventHandler? _callbacks;
    private bool _latch;
    private bool _closed;

    internal GpioPin(GpioPort port, int pinNumber)
    {
        _port = port;
        _pinNumber = pinNumber;
        _port.Apply(_pinNumber, _mode, _latch);
    }

    public int PinNumber => _pinNumber;

    /// <summary>
    /// Raised from <see cref="AccessStandalone.HalSim.Board.VirtualBoard.DispatchPinEvents"/>, some time after the change. An input
    /// posts its level changes; an output posts each write, even one that changes nothing.
    /// </summary>
    public event PinValueChangedEventHandler? ValueChanged
    {
        add
        {
            EnsureUsable();
            _callbacks += value;
        }

        remove
        {
            EnsureUsable();
            _callbacks -= value;
        }
    }

    internal bool PostsLevelChanges => _callbacks != null && !IsOutput;

    private bool IsOutput => _mode >= PinMode.Output;

    public PinMode GetPinMode()
    {
        EnsureUsable();
        return _mode;
    }

    public bool IsPinModeSupported(PinMode pinMode)
    {
        EnsureUsable();
        return Esp32Pins.Supports(_pinNumber, pinMode);
    }

    /// <summary>Sets the direction and the pull resistor. Every output mode begins driving low, as on the device.</summary>
    /// <exception cref="ArgumentException">The pin does not support the mode: GPIO 34 to 39 are inputs only.</exception>
    public void SetPinMode(PinMode value)
    {
        EnsureUsable();
        Esp32Pins.RequireSupport(_pinNumber, value);
        _mode = value;
        _latch = false;
        _port.Apply(_pinNumber, _mode, _latch);
    }

    /// <summary>
    /// The level on an input pin. An output pin always reads low, because nanoFramework switches the ESP32's input buffer off in
    /// all its output modes (gpio_get_level of an output-only pad is 0).
    /// </summary>
    public PinValue Read()
    {
        EnsureUsable();
        return !IsOutput && _port.SeenLevelOf(_pinNumber);
    }

    /// <exception cref="ArgumentException">The pin is not an output.</exception>
    public void Write(PinValue value)
    {
        EnsureUsable();
        if (!IsOutput)
        {
            throw new ArgumentException($"GPIO {_pinNumber} is an input; it cannot be written.");
        }

        Drive((bool)value);
    }

    /// <summary>Inverts what was last written; does nothing on an input.</summary>
    public void Toggle()
    {
        EnsureUsable();
        if (IsOutput)
        {
            Drive(!_latch);
        }
    }

    /// <summary>Closes the pin: it becomes an input without pull resistors and may be opened again.</summary>
    public void Dispose()
    {
        if (_closed)
        {
            return;
        }

        _closed = true;
        _callbacks = null;
        _port.Close(_pinNumber);
    }

    internal void RaiseValueChanged(PinEventTypes edge) =>
        _callbacks?.Invoke(this, new PinValueChangedEventArgs(edge, _pinNumber));

    private void Drive(bool high)
    {
        _latch = high;
        _port.Apply(_pinNumber, _mode, _latch);
        if (_callbacks != null)
        {
            _port.Post(_pinNumber, high);
        }
    }

    private void EnsureUsable()
    {
        _port.EnsureRunning();
        ObjectDisposedException.ThrowIf(_closed, this);
    }
}
