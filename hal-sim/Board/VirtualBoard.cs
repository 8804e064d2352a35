using System;
using System.Diagnostics.CodeAnalysis;
using AccessStandalone.HalSim.Board.Bus;
using AccessStandalone.HalSim.Board.Chips;
using AccessStandalone.HalSim.Board.Circuits;
using AccessStandalone.HalSim.Board.Serial;

namespace AccessStandalone.HalSim.Board;

/// <summary>
/// The reference board, wired as hardware/pinout.csv says, with everything around it that a person, a door or a test can touch. It
/// is new and switched off. Not thread-safe: one thread at a time uses a board and all that belongs to it.
/// </summary>
public sealed class VirtualBoard
{
    [ThreadStatic]
    private static VirtualBoard? _current;

    private readonly BoardOutputs _outputs = new();
    private readonly BoardTransceiver _transceiver;
    private Microcontroller? _microcontroller;
    private long _droppedInEarlierRuns;
    private bool _isInterruptShorted;

    /// <summary>A board whose RS-485 terminals are at a line of their own.</summary>
    public VirtualBoard()
        : this(new Rs485Bus())
    {
    }

    /// <param name="rs485">The line at its RS-485 terminals, which other boards may be on too: see <see cref="Rs485Bus"/> for how to run them.</param>
    public VirtualBoard(Rs485Bus rs485)
    {
        ArgumentNullException.ThrowIfNull(rs485);
        Rs485 = rs485;
        Rs485.Follow(Clock);
        _transceiver = new BoardTransceiver(rs485);
        Watchdog = new Watchdog(Clock);
        Flash = new W25q128(Clock);
        CardReader = new CardReader(CardField);
        Front = new Mcp23s17(addressPins: 0, new FrontCircuit(Keypad, _outputs));
        Door = new Mcp23s17(addressPins: 1, new DoorCircuit(Terminals, _outputs, Watchdog));
        Spi = new SpiBus(Clock);
        Spi.Attach(Wiring.FlashCs, Flash);
        Spi.Attach(Wiring.RfidCs, CardReader);
        Spi.Attach(Wiring.ExpanderCs, new ExpanderPair(Front, Door));
        Keypad.Changed = Front.Settle;
        Terminals.Changed = Door.Settle;
        Front.InterruptChanged = JoinInterrupts;
        Door.InterruptChanged = JoinInterrupts;
        _outputs.Changed = () => OutputsChanged?.Invoke();
    }

    /// <summary>
    /// Some output really changed; <see cref="Outputs"/> and <see cref="Clock"/> say to what and when. It may be raised in the
    /// middle of a firmware step.
    /// </summary>
    public event Action? OutputsChanged;

    /// <summary>The board that the device APIs use on this thread. Setting null leaves the thread without one.</summary>
    /// <exception cref="InvalidOperationException">No board has been entered on this thread.</exception>
    [AllowNull]
    public static VirtualBoard Current
    {
        get => _current
            ?? throw new InvalidOperationException("The device APIs need a board: call VirtualBoard.Enter on this thread first.");
        set => _current = value;
    }

    public VirtualClock Clock { get; } = new();

    public SpiBus Spi { get; }

    /// <summary>The line at the terminals 485+ and 485-, to attach readers to.</summary>
    public Rs485Bus Rs485 { get; }

    /// <summary>The board's own transceiver on it.</summary>
    public Rs485Tap Rs485Tap => _transceiver.Tap;

    /// <summary>Bytes from the line that the microcontroller's buffer had no room for, since it last opened the port.</summary>
    public long SerialOverruns => _transceiver.Uart?.Overruns ?? 0;

    public GpioLines Lines { get; } = new();

    public W25q128 Flash { get; }

    /// <summary>Expander U2.</summary>
    public Mcp23s17 Front { get; }

    /// <summary>Expander U3.</summary>
    public Mcp23s17 Door { get; }

    public Watchdog Watchdog { get; }

    public CardReader CardReader { get; }

    public Keypad Keypad { get; } = new();

    public Terminals Terminals { get; } = new();

    public CardField CardField { get; } = new();

    /// <summary>The source of what the firmware takes for true random numbers.</summary>
    public HardwareRandom Entropy { get; } = new();

    public EthernetPort Ethernet { get; } = new();

    public bool IsPowered => _microcontroller != null;

    /// <summary>The reset that the board waits for; the simulator takes it with <see cref="TakeResetRequest"/>.</summary>
    public ResetCause ResetRequested { get; private set; }

    /// <summary>All outputs as they are driven now; off while the board is off.</summary>
    public OutputSignals Outputs => _outputs.Signals;

    public IndicatorLight Light => new(
        IsOn(OutputSignals.LightRed), IsOn(OutputSignals.LightGreen), IsOn(OutputSignals.LightBlue));

    public bool Buzzer => IsOn(OutputSignals.Buzzer);

    public bool KeyLight => IsOn(OutputSignals.KeyLight);

    /// <summary>The relay is energised.</summary>
    public bool LockRelay => IsOn(OutputSignals.LockRelay);

    public bool ReaderLed => IsOn(OutputSignals.ReaderLed);

    /// <summary>Native pin events that wait for <see cref="DispatchPinEvents"/>, at most 128.</summary>
    public int PinEventsPending => _microcontroller?.Gpio.PendingEvents ?? 0;

    /// <summary>Pin events lost to a full queue since the board was made.</summary>
    public long PinEventsDropped => _droppedInEarlierRuns + (_microcontroller?.Gpio.DroppedEvents ?? 0);

    /// <summary>
    /// How often one expander began to drive the common interrupt line high against the other driving it low: neither may, for
    /// the line is meant for open drains.
    /// </summary>
    public int InterruptShorts { get; private set; }

    /// <exception cref="InvalidOperationException">The board is off.</exception>
    internal Microcontroller Microcontroller => _microcontroller
        ?? throw new InvalidOperationException("The board is switched off.");

    /// <summary>Makes this the board that the device APIs use on this thread.</summary>
    public void Enter() => Current = this;

    /// <exception cref="InvalidOperationException">The board is on.</exception>
    public void PowerOn()
    {
        if (IsPowered)
        {
            throw new InvalidOperationException("The board is already switched on.");
        }

        Flash.PowerOn();
        Start();
    }

    /// <summary>
    /// Cuts the power, at any moment, also from a handler in the middle of a firmware step. A flash operation under way is torn;
    /// every object that firmware obtained from the device APIs is dead. Does nothing if the board is off.
    /// </summary>
    public void PowerOff()
    {
        if (IsPowered)
        {
            Stop();
            Flash.PowerOff();
            CardReader.LosePower();
        }
    }

    /// <summary>
    /// What the watchdog does: resets the microcontroller and both expanders. The flash goes on with what it is doing, the card
    /// reader keeps its state, and requests for a reset are forgotten.
    /// </summary>
    /// <exception cref="InvalidOperationException">The board is off.</exception>
    public void Reset()
    {
        if (!IsPowered)
        {
            throw new InvalidOperationException("The board is switched off.");
        }

        Stop();
        Start();
    }

    /// <summary>To be called between firmware steps; cheap. True if a reset is requested, for whatever cause.</summary>
    public bool CheckWatchdog()
    {
        if (ResetRequested == ResetCause.None && IsPowered && Watchdog.IsExpired)
        {
            ResetRequested = ResetCause.Watchdog;
        }

        return ResetRequested != ResetCause.None;
    }

    /// <summary>The requested reset, which is thereby no longer requested; the caller is to call <see cref="Reset"/>.</summary>
    public ResetCause TakeResetRequest()
    {
        ResetCause cause = ResetRequested;
        ResetRequested = ResetCause.None;
        return cause;
    }

    /// <summary>
    /// Hands the queued pin events to their handlers, on this thread, and returns how many there were. Events that the handlers
    /// cause wait for the next call. An exception from a handler comes out here; the events behind it stay queued.
    /// </summary>
    public int DispatchPinEvents() => _microcontroller?.Gpio.Dispatch() ?? 0;

    internal DeviceRebootException RebootByFirmware()
    {
        Microcontroller.EnsureRunning();
        Microcontroller.Stop();
        if (ResetRequested == ResetCause.None)
        {
            ResetRequested = ResetCause.Firmware;
        }

        return new DeviceRebootException();
    }

    private bool IsOn(OutputSignals signal) => (_outputs.Signals & signal) != 0;

    private void Start()
    {
        ResetRequested = ResetCause.None;
        Watchdog.Start();
        _microcontroller = new Microcontroller(Clock, Lines, Spi, Rs485, _transceiver);
        Lines.Listener = _microcontroller.Gpio;
    }

    private void Stop()
    {
        Microcontroller.Stop();
        _droppedInEarlierRuns += Microcontroller.Gpio.DroppedEvents;
        _microcontroller = null;
        Rs485.Settle();
        _transceiver.Uart = null;
        _transceiver.Tap.Abort();
        Lines.Listener = null;
        Lines.ReleaseMicrocontroller();
        Front.Reset();
        Door.Reset();
        ResetRequested = ResetCause.None;
    }

    /// <summary>
    /// INTA of both expanders on one wire. INTB is not connected, so that only IOCON.MIRROR makes port B heard.
    /// </summary>
    private void JoinInterrupts()
    {
        bool low = Front.InterruptA == LineDrive.Low || Door.InterruptA == LineDrive.Low;
        bool high = Front.InterruptA == LineDrive.High || Door.InterruptA == LineDrive.High;
        if (low && high && !_isInterruptShorted)
        {
            InterruptShorts++;
        }

        _isInterruptShorted = low && high;
        Lines.DriveFromBoard(Wiring.ExpanderInt, low ? LineDrive.Low : LineDrive.Released);
    }
}
