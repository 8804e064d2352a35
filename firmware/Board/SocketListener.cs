using System.Net;
using System.Net.Sockets;
using AccessStandalone.Protocol;

namespace AccessStandalone.Board;

/// <summary>
/// Listens on a TCP port. No call waits. A port that cannot be listened on, or a listener that died, is tried again later: without a network the door
/// works as ever.
/// </summary>
public sealed class SocketListener : INetwork
{
    /// <summary>The platform's.</summary>
    public const int PlatformPort = 37777;

    /// <summary>Connections that wait for being accepted; each takes one of the device's 16 sockets.</summary>
    private const int Waiting = 4;

    /// <summary>So many steps without a listener, five seconds, until it is tried again.</summary>
    private const int StepsBetweenTries = 500;

    private readonly int _port;
    private readonly IPAddress _address;
    private Socket? _socket;
    private int _stepsToTry;

    /// <param name="port">0 for one that is free.</param>
    /// <param name="address">Only connections to this address are taken, four bytes; null for any of the board's.</param>
    public SocketListener(int port = PlatformPort, byte[]? address = null)
    {
        _port = port;
        _address = address == null ? IPAddress.Any : new IPAddress(address);
        Listen();
    }

    /// <summary>The port it listens on; 0 while it does not.</summary>
    public int Port { get; private set; }

    /// <summary>How often it could not listen, or stopped.</summary>
    public int Failures { get; private set; }

    /// <summary>Called once a step.</summary>
    public IConnection? Accept()
    {
        if (_socket == null)
        {
            TryAgain();
            return null;
        }

        return HasOne(_socket) ? Take(_socket) : null;
    }

    /// <summary>Ends listening for good: not on the device, which listens as long as it runs.</summary>
    public void Close()
    {
        _socket?.Close();
        _socket = null;
        _stepsToTry = int.MaxValue;
        Port = 0;
    }

    private void TryAgain()
    {
        if (_stepsToTry > 0)
        {
            _stepsToTry--;
            return;
        }

        Listen();
    }

    private void Listen()
    {
        _stepsToTry = StepsBetweenTries;
        Socket? socket = null;
        try
        {
            socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(new IPEndPoint(_address, _port));
            socket.Listen(Waiting);
            Port = ((IPEndPoint)socket.LocalEndPoint!).Port;
            _socket = socket;
        }
        catch (SocketException)
        {
            Failures++;
            socket?.Close();
        }
    }

    private bool HasOne(Socket listener)
    {
        try
        {
            return listener.Poll(0, SelectMode.SelectRead);
        }
        catch (SocketException)
        {
            Failures++;
            _socket = null;
            _stepsToTry = StepsBetweenTries;
            Port = 0;
            listener.Close();
            return false;
        }
    }

    /// <returns>null if it has gone before it was taken.</returns>
    private static SocketConnection? Take(Socket listener)
    {
        Socket? socket = null;
        try
        {
            socket = listener.Accept();
            socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, true);
            return new SocketConnection(socket, AddressOf(socket));
        }
        catch (SocketException)
        {
            socket?.Close();
            return null;
        }
    }

    private static uint AddressOf(Socket socket) => Ipv4Bytes.ToNumber(((IPEndPoint)socket.RemoteEndPoint!).Address.GetAddressBytes());
}
