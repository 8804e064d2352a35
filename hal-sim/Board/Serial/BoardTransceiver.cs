using AccessStandalone.HalSim.Board.Bus;

namespace AccessStandalone.HalSim.Board.Serial;

/// <summary>The transceiver at the RS-485 terminals. It is on the line also while nothing listens behind it.</summary>
internal sealed class BoardTransceiver : IRs485Party
{
    private const int FirstBaudRate = 9600;

    public BoardTransceiver(Rs485Bus bus)
    {
        Tap = bus.Attach(this, FirstBaudRate);
    }

    public Rs485Tap Tap { get; }

    /// <summary>The UART of the running microcontroller, once its port is open.</summary>
    public Uart? Uart { get; set; }

    public void Hear(byte value, long atNs) => Uart?.Hear(value, atNs);

    public void Wake(long atNs)
    {
        // It asks for no such call.
    }
}
