using System;
using System.IO.Ports;
using AccessStandalone.Rs485;
using nanoFramework.Hardware.Esp32;

namespace AccessStandalone.Board;

/// <summary>
/// The RS-485 terminals: COM2 and a transceiver that finds its direction by itself. So the port's mode stays Normal: in nanoFramework's RS485 mode the
/// UART would drive the direction on an RTS pin, which this board does not have. No call waits: the device's driver holds its caller until all but the last
/// <see cref="FifoSize"/> bytes are sent, so no more than what has room there is handed to it, and the rest with later calls; read at each step of the loop.
/// </summary>
public sealed class Rs485Port : ISerialLine
{
    /// <summary>Bytes that wait for being read, and bytes that wait for being sent.</summary>
    public const int BufferSize = 1024;

    /// <summary>What the UART itself takes before it holds up whoever writes (ESP32).</summary>
    public const int FifoSize = 128;

    /// <summary>The UART hands over what has come in when it is so much, or after ten characters' time of silence (ESP-IDF's defaults).</summary>
    private const int FullThreshold = 120;

    private const string PortName = "COM2";
    private const int FirstBaudRate = 9600;
    private const int BitsPerByte = 10;
    private const long UsPerSecond = 1000000;

    private readonly SerialPort _port = new SerialPort(PortName, FirstBaudRate);
    private readonly byte[] _waiting = new byte[BufferSize];
    private int _baudRate = FirstBaudRate;
    private int _waitingStart;
    private int _waitingCount;
    private bool _leavesRest;

    /// <summary>When the last byte that was handed to the UART will be on the line.</summary>
    private long _sentUs;

    /// <summary>Opens the port. One that cannot be opened is a dead line, not a dead door: see <see cref="IsOpen"/>.</summary>
    public Rs485Port()
    {
        try
        {
            Configuration.SetPinFunction(Pins.Rs485Tx, DeviceFunction.COM2_TX);
            Configuration.SetPinFunction(Pins.Rs485Rx, DeviceFunction.COM2_RX);
            _port.ReadBufferSize = BufferSize;
            _port.Open();
            IsOpen = true;
        }
        catch (Exception)
        {
            IsOpen = false;
        }
    }

    /// <summary>False where the device's driver refused: nothing comes in then, and what is to go out is counted as refused.</summary>
    public bool IsOpen { get; }

    /// <summary>Writes that were refused whole, because the bytes before them have not left yet or the port is not open.</summary>
    public int RefusedWrites { get; private set; }

    public bool EndsInSilence { get; private set; }

    public int BaudRate
    {
        get => _baudRate;
        set
        {
            // The device's driver sets all of the port anew, pins too: not without need.
            if (value != _baudRate)
            {
                long nowUs = BoardClock.NowUs;
                int inside = BytesInside(nowUs);
                _port.BaudRate = value;
                _baudRate = value;
                _sentUs = nowUs + TimeOfUs(inside);
            }
        }
    }

    public int Read(byte[] bytes, int offset, int count)
    {
        if (!IsOpen)
        {
            return 0;
        }

        HandOver();

        // Never asked for more than is there: the device would wait for it.
        int available = _port.BytesToRead;
        if (available < count)
        {
            count = available;
        }

        if (count == 0)
        {
            return 0;
        }

        bool wasRest = _leavesRest;
        _leavesRest = available > count;
        EndsInSilence = available < FullThreshold && !_leavesRest && !wasRest;
        return _port.Read(bytes, offset, count);
    }

    public void Write(byte[] bytes, int offset, int count)
    {
        if (!IsOpen || count > BufferSize - _waitingCount)
        {
            RefusedWrites++;
            return;
        }

        int end = (_waitingStart + _waitingCount) % BufferSize;
        int first = count < BufferSize - end ? count : BufferSize - end;
        Array.Copy(bytes, offset, _waiting, end, first);
        Array.Copy(bytes, offset + first, _waiting, 0, count - first);
        _waitingCount += count;
        HandOver();
    }

    private void HandOver()
    {
        while (_waitingCount > 0)
        {
            long nowUs = BoardClock.NowUs;
            int count = FifoSize - BytesInside(nowUs);
            if (count > _waitingCount)
            {
                count = _waitingCount;
            }

            if (count > BufferSize - _waitingStart)
            {
                count = BufferSize - _waitingStart;
            }

            if (count <= 0)
            {
                return;
            }

            _port.Write(_waiting, _waitingStart, count);
            _waitingStart = (_waitingStart + count) % BufferSize;
            _waitingCount -= count;
            _sentUs = (_sentUs > nowUs ? _sentUs : nowUs) + TimeOfUs(count);
        }
    }

    /// <summary>Bytes the UART still has, by the time they take; the one on its way counts.</summary>
    private int BytesInside(long nowUs)
    {
        if (_sentUs <= nowUs)
        {
            return 0;
        }

        return (int)(((_sentUs - nowUs) * _baudRate / (BitsPerByte * UsPerSecond)) + 1);
    }

    /// <summary>Rounded up: the line may be free a little earlier, never later.</summary>
    private long TimeOfUs(int bytes) => ((bytes * BitsPerByte * UsPerSecond) + _baudRate - 1) / _baudRate;
}
