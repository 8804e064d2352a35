namespace AccessStandalone.HalSim.Board.Bus;

/// <summary>Something with a transceiver on an RS-485 line. It may send, and ask to be woken, from within both calls.</summary>
public interface IRs485Party
{
    /// <summary>A byte has come in: its stop bit has just ended.</summary>
    /// <param name="atNs">The line's time.</param>
    void Hear(byte value, long atNs);

    /// <summary>The time asked for with <see cref="Rs485Tap.WakeAt"/> has come.</summary>
    /// <param name="atNs">The line's time.</param>
    void Wake(long atNs);
}
