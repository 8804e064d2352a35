namespace AccessStandalone.Protocol;

/// <summary>Where connections come from. Nothing here waits.</summary>
public interface INetwork
{
    /// <summary>The port that they come to; 0 while there is none.</summary>
    int Port { get; }

    /// <returns>The next connection that has come, or null.</returns>
    IConnection? Accept();
}

/// <summary>A connection of TCP. Nothing here waits, and nothing throws: a connection that broke says so.</summary>
public interface IConnection
{
    /// <summary>IPv4 address of the other side, its first byte in the highest.</summary>
    uint Address { get; }

    /// <returns>How many bytes came, 0 for none now, below 0 if the connection has ended.</returns>
    int Receive(byte[] into, int offset, int count);

    /// <returns>How many bytes were taken, 0 for none now, below 0 if the connection has ended.</returns>
    int Send(byte[] from, int offset, int count);

    void Close();
}
