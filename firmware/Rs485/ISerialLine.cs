namespace AccessStandalone.Rs485;

/// <summary>
/// The serial port of a half-duplex line, 8 data bits, no parity, one stop bit: 10 bit times a byte. Nothing here waits. A sender may hear its own bytes.
/// </summary>
public interface ISerialLine
{
    /// <summary>Bits a second. Setting it while bytes are still being sent garbles them.</summary>
    int BaudRate { get; set; }

    /// <summary>Takes what has come in, oldest first.</summary>
    /// <returns>How many bytes were written at <paramref name="offset"/>; 0 where none have come in.</returns>
    int Read(byte[] bytes, int offset, int count);

    /// <summary>
    /// Whether the line is known to have been silent for a character's time or more after the last byte that <see cref="Read"/> gave, because what came in
    /// shows only then. False says nothing.
    /// </summary>
    bool EndsInSilence { get; }

    /// <summary>Begins to send; returns before the last byte is on the line. The bytes are not needed afterwards.</summary>
    void Write(byte[] bytes, int offset, int count);
}
