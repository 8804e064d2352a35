using System;
using System.Device.Gpio;

namespace AccessStandalone.HalSim.Board.Gpio;

/// <summary>The pins of one run of the microcontroller: which are open or taken, and the events they have posted.</summary>
internal sealed class GpioPort
{
    private readonly Microcontroller _microcontroller;
    private readonly GpioLines _lines;
    private readonly GpioPin?[] _pins = new GpioPin?[Esp32Pins.Count];
    private readonly PinCallback?[] _callbacks = new PinCallback?[Esp32Pins.Count];
    private readonly bool[] _isInputOff = new bool[Esp32Pins.Count];
    private readonly bool[] _taken = new bool[Esp32Pins.Count];
    private readonly NativeEventQueue _events = new();

    public GpioPort(Microcontroller microcontroller, GpioLines lines)
    {
        _microcontroller = microcontroller;
        _lines = lines;
    }

    public int PinCount => _pins.Length;

    public int PendingEvents => _events.Count;

    public long DroppedEvents { get; private set; }

    public void EnsureRunning() => _microcontroller.EnsureRunning();

    /// <summary>Where the pins' levels, as the inputs see them, go besides the events; and who drove a pin until GpioPin has taken it back.</summary>
    public IPinUser? PinUser { get; set; }

    /// <summary>The level as the pin's input sees it: low while the input is switched off, as it is in every output mode.</summary>
    public bool SeenLevelOf(int pin) => !_isInputOff[pin] && _lines.LevelOf(pin);

    public bool IsTaken(int pin) => (uint)pin < Esp32Pins.Count && _taken[pin];

    public GpioPin Open(int pin)
    {
        Take(pin);
        var opened = new GpioPin(this, pin);
        _pins[pin] = opened;
        return opened;
    }

    public GpioPin OpenedPin(int pin) =>
        ((uint)pin < Esp32Pins.Count ? _pins[pin] : null)
        ?? throw new InvalidOperationException($"GPIO {pin} is not open.");

    /// <summary>Reserves a pin, for GpioController or for SPI.</summary>
    public void Take(int pin)
    {
        Esp32Pins.RequireExistence(pin);
        if (_taken[pin])
        {
            throw new InvalidOperationException($"GPIO {pin} is already open or belongs to an open SPI bus.");
        }

        _taken[pin] = true;
    }

    public void GiveBack(int pin) => _taken[pin] = false;

    public void Close(int pin)
    {
        _pins[pin] = null;
        _callbacks[pin] = null;
        _taken[pin] = false;
        if (_microcontroller.IsRunning)
        {
            PinUser?.OnPinTaken(pin);
            _lines.DriveFromMicrocontroller(pin, LineDrive.Released, LinePull.None);
            SetInput(pin, true);
        }
    }

    public void CloseAll()
    {
        foreach (GpioPin? pin in _pins)
        {
            pin?.Dispose();
        }
    }

    public void Register(GpioPin pin, PinCallback callback)
    {
        Unregister(pin.PinNumber);
        _callbacks[pin.PinNumber] = callback;
        pin.ValueChanged += callback.OnValueChanged;
    }

    public void Unregister(int pin)
    {
        if ((uint)pin < Esp32Pins.Count && _pins[pin] is { } opened && _callbacks[pin] is { } callback)
        {
            opened.ValueChanged -= callback.OnValueChanged;
            _callbacks[pin] = null;
        }
    }

    public void Apply(int pin, PinMode mode, bool latch)
    {
        // Whatever else was connected to the pin's output is not any more (ESP-IDF's gpio_config).
        PinUser?.OnPinTaken(pin);
        _lines.DriveFromMicrocontroller(pin, DriveOf(mode, latch), PullOf(pin, mode));
        SetInput(pin, mode < PinMode.Output);
    }

    /// <summary>Connects something else than GpioPin to a pin's output; what the pull resistor does stays.</summary>
    public void ConnectOutput(int pin, bool high)
    {
        SetInput(pin, false);
        DriveOutput(pin, high);
    }

    /// <summary>Push-pull: whatever drives a pin beside GpioPin sets it to plain output (ESP-IDF's rmt_set_gpio).</summary>
    public void DriveOutput(int pin, bool high) => _lines.DriveFromMicrocontroller(pin, high ? LineDrive.High : LineDrive.Low);

    /// <summary>Makes a pin an input for something else than GpioPin; what the pull resistor does stays.</summary>
    public void ConnectInput(int pin)
    {
        PinUser?.OnPinTaken(pin);
        _lines.DriveFromMicrocontroller(pin, LineDrive.Released);
        SetInput(pin, true);
    }

    public void OnLineChanged(int pin, bool high)
    {
        if (!_isInputOff[pin])
        {
            OnSeenChanged(pin, high);
        }
    }

    public void Post(int pin, bool high)
    {
        if (_events.Post(pin, high))
        {
            DroppedEvents++;
        }
    }

    /// <summary>Delivers what is queued now; what the handlers cause waits for the next call, as for the next scheduler pass.</summary>
    public int Dispatch()
    {
        int due = _events.Count;
        for (int i = 0; i < due && _events.Count > 0 && _microcontroller.IsRunning; i++)
        {
            (int pin, bool high) = _events.Take();
            _pins[pin]?.RaiseValueChanged(high ? PinEventTypes.Rising : PinEventTypes.Falling);
        }

        return due;
    }

    private void SetInput(int pin, bool on)
    {
        if (_isInputOff[pin] != on)
        {
            return;
        }

        _isInputOff[pin] = !on;
        if (_lines.LevelOf(pin))
        {
            OnSeenChanged(pin, on);
        }
    }

    private void OnSeenChanged(int pin, bool high)
    {
        PinUser?.OnLevelChanged(pin, high);
        if (_pins[pin] is { PostsLevelChanges: true })
        {
            Post(pin, high);
        }
    }

    private static LineDrive DriveOf(PinMode mode, bool latch) => mode switch
    {
        PinMode.Output => latch ? LineDrive.High : LineDrive.Low,
        // nanoFramework configures open source as open drain too: the ESP32 has no other kind.
        >= PinMode.OutputOpenDrain => latch ? LineDrive.Released : LineDrive.Low,
        _ => LineDrive.Released,
    };

    private static LinePull PullOf(int pin, PinMode mode) => mode switch
    {
        _ when !Esp32Pins.HasPulls(pin) => LinePull.None,
        PinMode.InputPullUp or PinMode.OutputOpenDrainPullUp => LinePull.Up,
        PinMode.InputPullDown or PinMode.OutputOpenSourcePullDown => LinePull.Down,
        _ => LinePull.None,
    };
}
