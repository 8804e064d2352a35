namespace AccessStandalone.Wiegand;

/// <summary>A timer in hardware that can put pulses on the two lines.</summary>
public interface IPulseTransmitter
{
    /// <summary>How much later than asked, or earlier, one line may begin than the other, µs: no interval may be as short between two pulses.</summary>
    int MaxSkewUs { get; }

    /// <summary>Takes hold of the lines, idle. That may look like a pulse on each: no receiver takes it for a frame, if silence follows.</summary>
    void Take();

    /// <summary>Sends, and returns at once. Not before the frame before is over.</summary>
    void Send(WiegandPulses pulses);

    /// <summary>Lets go of the lines: they are inputs again.</summary>
    void Release();
}
