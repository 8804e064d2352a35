using System.Device.Gpio;
using System.Device.Spi;
using AccessStandalone.Wiegand;
using nanoFramework.Hardware.Esp32;
using nanoFramework.Runtime.Native;

namespace AccessStandalone.Board;

/// <summary>The board's chips, started and polled together. One SPI transaction a poll while nothing happens.</summary>
public sealed class ReferenceBoard
{
    private const int SpiBus = 1;
    private const int RfidClockHz = 4000000;

    // 80 MHz / 3.
    private const int FlashClockHz = 26666666;

    private readonly GpioPin _expanderInterrupt;
    private readonly SpiDevice _expanderBus;
    private readonly GpioController _pins;
    private WiegandPort? _wiegand;
    private bool _doorTurn;

    /// <exception cref="System.InvalidOperationException">
    /// An expander does not answer. Nothing can be done without it: the main thread ends, the watchdog restarts the board, and it is tried again.
    /// </exception>
    public ReferenceBoard()
    {
        Configuration.SetPinFunction(Pins.Spi1Clock, DeviceFunction.SPI1_CLOCK);
        Configuration.SetPinFunction(Pins.Spi1Mosi, DeviceFunction.SPI1_MOSI);
        Configuration.SetPinFunction(Pins.Spi1Miso, DeviceFunction.SPI1_MISO);

        var pins = new GpioController();
        _expanderInterrupt = pins.OpenPin(Pins.ExpanderInt, PinMode.Input);
        _pins = pins;
        _expanderBus = SpiDevice.Create(SettingsOf(Pins.ExpanderCs, Mcp23s17.MaxClockHz));
        Mcp23s17.EnableAddressing(_expanderBus);
        Front = new FrontPanel(_expanderBus);
        Front.Start();
        Door = new DoorPort(_expanderBus);
        Door.Start();
        Cards = new CardReader(SpiDevice.Create(SettingsOf(Pins.RfidCs, RfidClockHz)));

        // Never the first to be opened: the device's SPI driver runs a whole bus at the clock of the chip that was, and the others are slower.
        Flash = new W25q128(SpiDevice.Create(SettingsOf(Pins.FlashCs, FlashClockHz)), Door);
        Flash.Start();
        Rs485 = new Rs485Port();
    }

    public FrontPanel Front { get; }

    public DoorPort Door { get; }

    public CardReader Cards { get; }

    /// <summary>Started; what is wrong with it, if anything, is its <see cref="W25q128.Fault"/>.</summary>
    public W25q128 Flash { get; }

    /// <summary>Open from the start; what comes in before it is first read waits there.</summary>
    public Rs485Port Rs485 { get; }

    /// <summary>Listens on the Wiegand lines from now on. Once.</summary>
    /// <param name="edges">Takes their edges.</param>
    public void ListenOnWiegand(IWiegandEdges edges) => _wiegand = new WiegandPort(_pins, edges);

    /// <summary>Captures the Wiegand lines with the RMT from now on. Once; others may listen beside it.</summary>
    public static IBurstChannels CaptureWiegand() => new WiegandCapture();

    /// <summary>The way out over the Wiegand lines, which must be listened on already. Nothing is driven before it takes them.</summary>
    /// <exception cref="System.InvalidOperationException">Nobody listens on the lines.</exception>
    public IPulseTransmitter OpenWiegandOut()
    {
        if (_wiegand == null)
        {
            throw new System.InvalidOperationException();
        }

        return new WiegandSender(_wiegand);
    }

    /// <summary>
    /// Reads keypad and lines. At rest the two expanders take turns; as soon as one pulls the interrupt line or a contact is settling,
    /// both are read every time.
    /// </summary>
    public void Poll(long nowMs)
    {
        bool busy = Front.IsSettling || Door.IsSettling || _expanderInterrupt.Read() == PinValue.Low;
        if (busy || !_doorTurn)
        {
            Front.Poll(nowMs);
        }

        if (busy || _doorTurn)
        {
            Door.Poll(nowMs);
        }

        _doorTurn = !_doorTurn;
    }

    /// <summary>Restarts the firmware. Does not return.</summary>
    public static void Restart() => Power.RebootDevice();

    private static SpiConnectionSettings SettingsOf(int chipSelect, int clockHz) =>
        new SpiConnectionSettings(SpiBus, chipSelect) { ClockFrequency = clockHz, Mode = SpiMode.Mode0 };
}
