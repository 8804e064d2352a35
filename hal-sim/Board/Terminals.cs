using System;

namespace AccessStandalone.HalSim.Board;

/// <summary>
/// The contacts at the board's terminals and in its case, named by what happens there; which level that is says
/// hardware/pinout.csv. All are contacts to ground: an open one reads high only if the expander's pull-up is on. A new board has its
/// door and case closed, nothing pressed, and a door contact that is closed while the door is. They may change while the board is off.
/// </summary>
public sealed class Terminals
{
    private int _closed = Bit(Wiring.DoorContact) | Bit(Wiring.Tamper);
    private bool _isDoorOpen;
    private bool _isDoorContactNormallyOpen;

    internal Terminals()
    {
    }

    public bool PushPressed
    {
        get => IsClosed(Wiring.Push);
        set => SetClosed(Wiring.Push, value);
    }

    /// <summary>The door contact between SR and GND opens with the door; a normally open one closes.</summary>
    public bool DoorOpen
    {
        get => _isDoorOpen;
        set
        {
            _isDoorOpen = value;
            SetDoorContact();
        }
    }

    /// <summary>A door contact of the other type is wired: it is open while the door is closed.</summary>
    public bool DoorContactNormallyOpen
    {
        get => _isDoorContactNormallyOpen;
        set
        {
            _isDoorContactNormallyOpen = value;
            SetDoorContact();
        }
    }

    /// <summary>The card reader pulls CASE to ground.</summary>
    public bool ReaderCaseTampered
    {
        get => IsClosed(Wiring.ReaderCase);
        set => SetClosed(Wiring.ReaderCase, value);
    }

    /// <summary>The device's own case is open.</summary>
    public bool TamperOpen
    {
        get => !IsClosed(Wiring.Tamper);
        set => SetClosed(Wiring.Tamper, !value);
    }

    public bool EmergencyActive
    {
        get => IsClosed(Wiring.Emergency);
        set => SetClosed(Wiring.Emergency, value);
    }

    internal Action? Changed { get; set; }

    /// <summary>Pins of U3 that are connected to ground.</summary>
    internal int ClosedContacts => _closed;

    private static int Bit(int pin) => 1 << pin;

    private bool IsClosed(int pin) => (_closed & Bit(pin)) != 0;

    private void SetDoorContact() => SetClosed(Wiring.DoorContact, _isDoorOpen == _isDoorContactNormallyOpen);

    private void SetClosed(int pin, bool closed)
    {
        int now = closed ? _closed | Bit(pin) : _closed & ~Bit(pin);
        if (now != _closed)
        {
            _closed = now;
            Changed?.Invoke();
        }
    }
}
