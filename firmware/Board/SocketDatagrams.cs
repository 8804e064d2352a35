using System.Net;
using System.Net.Sockets;
using AccessStandalone.Protocol;

namespace AccessStandalone.Board;

/// <summary>
/// A UDP port. No call waits. A port that cannot be had is tried again with the next datagram to send, or after five seconds of asking for one.
/// </summary>
public sealed class SocketDatagrams : IDatagrams
{
    private const int CallsBetweenTries = 500;

    private readonly int _port;
    private readonly byte[]? _group;
    private readonly byte[] _address = new byte[Ipv4Bytes.Count];
    private Socket? _socket;
    private int _callsToTry;

    /// <param name="port">0 for one that is free.</param>
    /// <param name="group">A multicast group to belong to, four bytes; null for none.</param>
    public SocketDatagrams(int port, byte[]? group = null)
    {
        _port = port;
        _group = group;
        Open();
    }

    public uint SenderAddress { get; private set; }

    public int SenderPort { get; private set; }

    /// <summary>The port it has; 0 while it has none.</summary>
    public int Port { get; private set; }

    /// <summary>How often it could not be had, or stopped.</summary>
    public int Failures { get; private set; }

    public int Receive(byte[] into)
    {
        Socket? socket = _socket;
        if (socket == null)
        {
            TryAgain();
            return 0;
        }

        try
        {
            if (!socket.Poll(0, SelectMode.SelectRead))
            {
                return 0;
            }

            EndPoint sender = new IPEndPoint(IPAddress.Any, 0);
            int count = socket.ReceiveFrom(into, ref sender);
            Remember((IPEndPoint)sender);
            return count;
        }
        catch (SocketException)
        {
            Fail(socket);
            return 0;
        }
    }

    public bool Send(byte[] from, int count, uint address, int port)
    {
        if (_socket == null)
        {
            Open();
        }

        Socket? socket = _socket;
        if (socket == null)
        {
            return false;
        }

        Ipv4Bytes.Write(address, _address);
        try
        {
            return socket.Poll(0, SelectMode.SelectWrite)
                && socket.SendTo(from, count, SocketFlags.None, new IPEndPoint(new IPAddress(_address), port)) == count;
        }
        catch (SocketException)
        {
            // No way there, perhaps none anywhere: the port itself is as good as before.
            Failures++;
            return false;
        }
    }

    /// <summary>Gives the port up for good: not on the device, which has it as long as it runs.</summary>
    public void Close()
    {
        _socket?.Close();
        _socket = null;
        _callsToTry = int.MaxValue;
        Port = 0;
    }

    private void TryAgain()
    {
        if (_callsToTry > 0)
        {
            _callsToTry--;
            return;
        }

        Open();
    }

    private void Open()
    {
        _callsToTry = CallsBetweenTries;
        Socket? socket = null;
        try
        {
            socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
            socket.Bind(new IPEndPoint(IPAddress.Any, _port));
            if (_group != null)
            {
                // ip_mreq: the group, and any interface.
                byte[] membership = new byte[2 * _group.Length];
                System.Array.Copy(_group, 0, membership, 0, _group.Length);
                socket.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.AddMembership, membership);
            }

            Port = ((IPEndPoint)socket.LocalEndPoint!).Port;
            _socket = socket;
        }
        catch (SocketException)
        {
            Failures++;
            socket?.Close();
        }
    }

    private void Fail(Socket socket)
    {
        Failures++;
        _socket = null;
        _callsToTry = CallsBetweenTries;
        Port = 0;
        socket.Close();
    }

    private void Remember(IPEndPoint sender)
    {
        SenderAddress = Ipv4Bytes.ToNumber(sender.Address.GetAddressBytes());
        SenderPort = sender.Port;
    }
}
