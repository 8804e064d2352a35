using System.Device.Spi;

namespace AccessStandalone.Board;

/// <summary>The door expander U3: lock relay, reader LED, watchdog kick; PUSH, door contact, tamper lines, emergency input.</summary>
public sealed class DoorPort : IWatchdog
{
    private const int Inputs =
        (1 << Pins.Push) | (1 << Pins.DoorContact) | (1 << Pins.ReaderCase) | (1 << Pins.Tamper) | (1 << Pins.Emergency);

    /// <summary>Low is what counts on these; the door contact and the own tamper switch open, that is go high.</summary>
    private const int ActiveLow = (1 << Pins.Push) | (1 << Pins.ReaderCase) | (1 << Pins.Emergency);

    private readonly Mcp23s17 _expander;
    private readonly DebouncedBits _lines = new DebouncedBits();
    private bool _pushed;
    private int _outputs;

    public DoorPort(SpiDevice bus)
    {
        _expander = new Mcp23s17(bus, 1);
    }

    /// <summary>Whether a contact is changing, so that the next reading should not wait.</summary>
    public bool IsSettling => _lines.IsSettling;

    /// <summary>The door contact, as a contact: whether it is a door that is open depends on its type.</summary>
    public bool IsContactOpen => IsSet(Pins.DoorContact);

    public bool IsCaseOpen => IsSet(Pins.Tamper);

    public bool IsReaderCaseOpen => IsSet(Pins.ReaderCase);

    /// <summary>The emergency input's contact is closed.</summary>
    public bool IsEmergency => IsSet(Pins.Emergency);

    /// <exception cref="System.InvalidOperationException">The expander does not answer.</exception>
    public void Start()
    {
        _outputs = 0;
        _expander.Configure(Inputs, Inputs, Inputs, _outputs);
        _lines.Reset(ReadLines());
    }

    /// <summary>Reads the lines: one transaction.</summary>
    public void Poll(long nowMs)
    {
        int risen = _lines.Update(ReadLines(), nowMs);
        _pushed |= (risen & (1 << Pins.Push)) != 0;
    }

    /// <summary>Whether PUSH was pressed since last asked.</summary>
    public bool TakePush()
    {
        bool pushed = _pushed;
        _pushed = false;
        return pushed;
    }

    /// <summary>Drives the lock relay; one transaction if it changed, none otherwise.</summary>
    public void DriveLock(bool released) => Drive(1 << Pins.LockRelay, released);

    /// <summary>Drives the LED wire of the Wiegand reader; one transaction if it changed, none otherwise.</summary>
    public void DriveReaderLed(bool on) => Drive(1 << Pins.ReaderLed, on);

    /// <summary>An edge on the watchdog's kick line.</summary>
    public void Kick() => Drive(1 << Pins.WatchdogKick, (_outputs & (1 << Pins.WatchdogKick)) == 0);

    private bool IsSet(int line) => (_lines.Stable & (1 << line)) != 0;

    private int ReadLines() => (_expander.ReadPins() ^ ActiveLow) & Inputs;

    private void Drive(int bit, bool on)
    {
        int outputs = on ? _outputs | bit : _outputs & ~bit;
        if (outputs != _outputs)
        {
            _outputs = outputs;
            _expander.SetOutputsA(outputs);
        }
    }
}
