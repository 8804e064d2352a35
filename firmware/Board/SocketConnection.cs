using System.Net.Sockets;
using AccessStandalone.Protocol;

namespace AccessStandalone.Board;

/// <summary>
/// A connection of TCP on the network port. No call waits: nothing is read or written before the socket says that it has something or room for it. The
/// device's driver holds the caller of Send until all is taken, but is sure to take <see cref="MostBytes"/> at once when it says it has room (lwIP says so
/// from 2,882 free bytes on).
/// </summary>
public sealed class SocketConnection : IConnection
{
    /// <summary>No more bytes are sent at once.</summary>
    public const int MostBytes = 1400;

    private const int Ended = -1;

    private readonly Socket _socket;

    /// <param name="socket">A connection that was accepted; closed by this.</param>
    /// <param name="address">Of the other side.</param>
    public SocketConnection(Socket socket, uint address)
    {
        _socket = socket;
        Address = address;
    }

    public uint Address { get; }

    public int Receive(byte[] into, int offset, int count)
    {
        try
        {
            if (count == 0 || !_socket.Poll(0, SelectMode.SelectRead))
            {
                return 0;
            }

            // Something to read that is nothing: the end.
            int came = _socket.Receive(into, offset, count, SocketFlags.None);
            return came > 0 ? came : Ended;
        }
        catch (SocketException)
        {
            return Ended;
        }
    }

    public int Send(byte[] from, int offset, int count)
    {
        try
        {
            if (count == 0 || !_socket.Poll(0, SelectMode.SelectWrite))
            {
                return 0;
            }

            return _socket.Send(from, offset, count < MostBytes ? count : MostBytes, SocketFlags.None);
        }
        catch (SocketException)
        {
            return Ended;
        }
    }

    public void Close()
    {
        try
        {
            _socket.Close();
        }
        catch (SocketException)
        {
            // It was closed already, from the other side.
        }
    }
}
