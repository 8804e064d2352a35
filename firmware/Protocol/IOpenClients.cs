namespace AccessStandalone.Protocol;

/// <summary>
/// Talks to open clients, whose first byte is <c>A0</c>, <c>F6</c> or <c>20</c>, where the device is not in high security mode. They have a place among the
/// eight connections and its buffers; the server moves the bytes, closes what stalls or is not logged in in time, and calls nothing here but what a step has
/// time for.
/// </summary>
public interface IOpenClients
{
    /// <summary>A connection is an open client's from now on.</summary>
    /// <param name="session">0 to 7.</param>
    void Begin(int session, uint address, long nowMs);

    /// <summary>
    /// Takes from what has come in and writes what is to be sent; called in turn with other work, again and again, with bytes or without, whenever all that
    /// was written before has been sent.
    /// </summary>
    /// <param name="bytes">What has come in and was not taken yet, from <paramref name="offset"/> on.</param>
    /// <param name="count">At most 8,246, and may be 0. If it is so many and nothing is taken, the connection is closed.</param>
    /// <param name="answer">What is to be sent is written here.</param>
    /// <returns>How many bytes were taken; below 0 to close the connection, once what was written has left.</returns>
    int Talk(int session, byte[] bytes, int offset, int count, MessageWriter answer, long nowMs);

    /// <summary>Whether it may stay longer than a stranger. How long it may be silent then is for <see cref="Talk"/> to say.</summary>
    bool IsLoggedIn(int session);

    /// <summary>The connection has ended, by whichever side.</summary>
    void End(int session);
}
