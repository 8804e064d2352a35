namespace AccessStandalone.Rs485;

/// <summary>
/// What a peripheral is told to do, from within its step. Messages and arrays are the peripheral's own: they hold until the call returns. A command that comes twice
/// is told once.
/// </summary>
public interface IPeripheralEvents
{
    /// <summary>The panel asks, through a secure channel where one is needed.</summary>
    void OnOnline();

    /// <summary>8 s without a valid command: lights and buzzer are nobody's any more.</summary>
    void OnOffline();

    void OnLed(LedCommand command);

    void OnBuzzer(BuzzerCommand command);

    void OnOutput(OutputCommand command);

    void OnText(TextCommand command);

    /// <summary>The panel gives the peripheral another address or speed; they hold after the answer is sent.</summary>
    /// <returns>false if they could not be kept: the answer says that nothing changes.</returns>
    bool OnLink(int address, int baudRate);

    /// <summary>The panel gives the peripheral a key, inside a secure channel.</summary>
    /// <param name="key">16 bytes, never all zero.</param>
    /// <returns>false if it could not be kept: the command is refused.</returns>
    bool OnKey(byte[] key);
}
