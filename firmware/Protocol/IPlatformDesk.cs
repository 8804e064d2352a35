namespace AccessStandalone.Protocol;

/// <summary>Where the requests of clients that are logged in are done.</summary>
public interface IPlatformDesk
{
    /// <summary>
    /// Does a request, or a part of it that takes no longer than a step may: it is called again, in a later step, until it returns true. A request whose client
    /// went away is not gone on with.
    /// </summary>
    /// <returns>Whether the answer is complete.</returns>
    bool Handle(PlatformCall call, long nowMs);

    /// <summary>Asks for something that the device tells a client by itself. Called when nothing else waits to be sent to it.</summary>
    /// <param name="message">Gets the payload.</param>
    /// <returns>Which message, or <see cref="PlatformOp.None"/> if there is nothing to tell.</returns>
    PlatformOp Tell(int session, MessageWriter message, long nowMs);

    /// <summary>The session has ended, by whichever side.</summary>
    void End(int session);
}
