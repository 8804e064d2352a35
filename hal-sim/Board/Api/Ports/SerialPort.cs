using AccessStandalone.HalSim.Board;
using AccessStandalone.HalSim.Board.Serial;

namespace System.IO.Ports;

/// <summary>
/// A serial port of the ESP32; on this board COM2, which is the RS-485 line (<see cref="VirtualBoard.Rs485"/>). It has what this board has a use for: no events, no
/// streams, no text. Members throw <see cref="InvalidOperationException"/> once the microcontroller has been reset or switched off.
/// </summary>
public sealed class SerialPort : IDisposable
{
    public const int InfiniteTimeout = -1;

    /// <summary>Where the device would wait for ever, the simulator says so after this long.</summary>
    private const ulong ForEverUs = 10_000_000;
    private const ulong UsPerMs = 1_000;

    private readonly SerialPorts _ports;
    private readonly VirtualClock _clock;
    private readonly int _port;
    private Uart? _uart;
    private int _baudRate;
    private int _readTimeoutMs = InfiniteTimeout;
    private int _readBufferSize = 256;
    private bool _disposed;

    /// <exception cref="ArgumentException">There is no such port, it has an object already, or it is to be anything but 8N1, which is all this line carries.</exception>
    public SerialPort(string portName, int baudRate = 9600, Parity parity = Parity.None, int dataBits = 8, StopBits stopBits = StopBits.One)
    {
        ArgumentNullException.ThrowIfNull(portName);
        if (parity != Parity.None || dataBits != 8 || stopBits != StopBits.One)
        {
            throw new ArgumentException("The simulated line carries 8 data bits, no parity and one stop bit.");
        }

        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(baudRate);
        Microcontroller microcontroller = VirtualBoard.Current.Microcontroller;
        _ports = microcontroller.Serial;
        _clock = VirtualBoard.Current.Clock;
        _port = _ports.Claim(portName);
        _baudRate = baudRate;
        PortName = portName;
    }

    public string PortName { get; }

    public bool IsOpen => _uart != null;

    public int DataBits { get; } = 8;

    public Parity Parity { get; }

    public StopBits StopBits { get; } = StopBits.One;

    public Handshake Handshake { get; }

    /// <summary>Makes no difference here: the transceiver finds its direction by itself, and nothing is wired to RTS.</summary>
    public SerialMode Mode { get; set; }

    /// <summary>May change while the port is open, at once: a byte that is being sent is garbled, those behind it go at the new speed.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not above 0.</exception>
    public int BaudRate
    {
        get => _baudRate;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            _baudRate = value;
            _uart?.SetBaudRate(value);
        }
    }

    /// <exception cref="ArgumentOutOfRangeException">It is not above 0: also not <see cref="InfiniteTimeout"/>, which it is from the start.</exception>
    public int ReadTimeout
    {
        get => _readTimeoutMs;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            _readTimeoutMs = value;
        }
    }

    /// <summary>Bytes; holds from the next <see cref="Open"/> on.</summary>
    /// <exception cref="InvalidOperationException">The port is open.</exception>
    public int ReadBufferSize
    {
        get => _readBufferSize;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            if (IsOpen)
            {
                throw new InvalidOperationException("The buffer's size is set before the port is opened.");
            }

            _readBufferSize = value;
        }
    }

    public int BytesToRead
    {
        get
        {
            Uart uart = Usable();
            uart.Settle();
            return uart.Available;
        }
    }

    public static string[] GetPortNames() => ["COM1", "COM2", "COM3"];

    /// <exception cref="InvalidOperationException">The port is open, or GpioController has one of its pins.</exception>
    /// <exception cref="ArgumentException">Nothing is wired to this port, or its pin functions are not set as it is wired.</exception>
    public void Open()
    {
        _ports.EnsureRunning();
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (IsOpen)
        {
            throw new InvalidOperationException($"{PortName} is already open.");
        }

        _uart = _ports.Open(_port, _baudRate, _readBufferSize);
    }

    public void Close()
    {
        if (IsOpen)
        {
            _ports.EnsureRunning();
            _ports.Close();
            _uart = null;
        }
    }

    /// <summary>Waits until all of <paramref name="count"/> bytes are there: ask for no more than <see cref="BytesToRead"/>.</summary>
    /// <exception cref="TimeoutException">They did not come within <see cref="ReadTimeout"/>; what did come stays.</exception>
    /// <exception cref="InvalidOperationException">Without a time limit they did not come for 10 s: the device would still wait.</exception>
    public int Read(byte[] buffer, int offset, int count)
    {
        Uart uart = Usable();
        Span<byte> bytes = PartOf(buffer, offset, count);
        WaitFor(uart, count);
        uart.Take(bytes);
        return count;
    }

    /// <inheritdoc cref="Read"/>
    public int ReadByte()
    {
        byte[] one = new byte[1];
        Read(one, 0, 1);
        return one[0];
    }

    /// <summary>Takes virtual time until all but the last 128 bytes are sent.</summary>
    public void Write(byte[] buffer, int offset, int count)
    {
        Uart uart = Usable();
        uart.Write(PartOf(buffer, offset, count));
    }

    public void WriteByte(byte value) => Write([value], 0, 1);

    public void Dispose()
    {
        if (!_disposed)
        {
            Close();
            _disposed = true;
            _ports.GiveBack(_port);
        }
    }

    private static Span<byte> PartOf(byte[] buffer, int offset, int count)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        if (offset > buffer.Length || count > buffer.Length)
        {
            throw new InvalidOperationException($"{count} bytes from {offset} on are not in a buffer of {buffer.Length}.");
        }

        return offset + count > buffer.Length
            ? throw new ArgumentException($"{count} bytes from {offset} on are not in a buffer of {buffer.Length}.")
            : buffer.AsSpan(offset, count);
    }

    private void WaitFor(Uart uart, int count)
    {
        uart.Settle();
        ulong startUs = _clock.NowMicroseconds;
        while (uart.Available < count)
        {
            ulong waitedUs = _clock.NowMicroseconds - startUs;
            if (_readTimeoutMs != InfiniteTimeout && waitedUs >= (ulong)_readTimeoutMs * UsPerMs)
            {
                throw new TimeoutException($"{count} bytes did not come within {_readTimeoutMs} ms.");
            }

            if (waitedUs >= ForEverUs)
            {
                throw new InvalidOperationException($"The device would wait here for {count - uart.Available} more bytes, for ever.");
            }

            _clock.Advance(UsPerMs);
            uart.Settle();
        }
    }

    private Uart Usable()
    {
        _ports.EnsureRunning();
        return _uart ?? throw new InvalidOperationException($"{PortName} is not open.");
    }
}
