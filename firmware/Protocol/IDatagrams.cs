namespace AccessStandalone.Protocol;

/// <summary>A UDP port. Nothing here waits, and nothing throws.</summary>
public interface IDatagrams
{
    /// <summary>IPv4 address of the sender of the datagram received last, its first byte in the highest.</summary>
    uint SenderAddress { get; }

    /// <summary>Port of the sender of the datagram received last.</summary>
    int SenderPort { get; }

    /// <param name="into">What does not fit is lost.</param>
    /// <returns>How many bytes came, 0 for none now.</returns>
    int Receive(byte[] into);

    /// <returns>false if it could not be sent.</returns>
    bool Send(byte[] from, int count, uint address, int port);
}
