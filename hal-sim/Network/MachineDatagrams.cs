using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using AccessStandalone.Protocol;

namespace AccessStandalone.HalSim.Network;

/// <summary>
/// The port at which clients look for devices, on this machine, for its own programs: several simulated devices have it at once, and each hears what is for all.
/// The device knows itself as 127.0.0.1 and answers neighbours only, so whoever asks is <see cref="Neighbour"/> to it; others are not heard.
/// </summary>
internal sealed class MachineDatagrams : IDatagrams, IDisposable
{
    /// <summary>127.0.0.2.</summary>
    public const uint Neighbour = 0x7F000002;

    private static readonly IPAddress Group = new([239, 255, 255, 251]);

    private readonly HashSet<IPAddress> _own = OwnAddresses().ToHashSet();
    private readonly Socket _in = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
    private readonly Socket _out = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
    private IPEndPoint? _sender;

    /// <param name="port">0 for one that is free.</param>
    public MachineDatagrams(int port)
    {
        try
        {
            _in.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
            _in.Bind(new IPEndPoint(IPAddress.Any, port));
            foreach (IPAddress address in _own)
            {
                Join(address);
            }

            // What it says comes from where the device can be reached.
            _out.Bind(new IPEndPoint(IPAddress.Loopback, 0));
            Port = ((IPEndPoint)_in.LocalEndPoint!).Port;
        }
        catch (SocketException)
        {
            Dispose();
        }
    }

    /// <summary>The port it has; 0 if that could not be had.</summary>
    public int Port { get; private set; }

    public uint SenderAddress => _sender == null ? 0 : Neighbour;

    public int SenderPort => _sender?.Port ?? 0;

    public int Receive(byte[] into)
    {
        try
        {
            while (Port > 0 && _in.Poll(0, SelectMode.SelectRead))
            {
                EndPoint sender = new IPEndPoint(IPAddress.Any, 0);
                int count = _in.ReceiveFrom(into, ref sender);
                if (_own.Contains(((IPEndPoint)sender).Address))
                {
                    _sender = (IPEndPoint)sender;
                    return count;
                }
            }
        }
        catch (SocketException)
        {
            // One that was too long, or an answer that nobody took: the port is as good as before.
        }

        return 0;
    }

    public bool Send(byte[] from, int count, uint address, int port)
    {
        if (Port == 0 || _sender == null || address != Neighbour || port != _sender.Port)
        {
            return false;
        }

        try
        {
            return _out.SendTo(from, 0, count, SocketFlags.None, _sender) == count;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    public void Dispose()
    {
        Port = 0;
        _in.Dispose();
        _out.Dispose();
    }

    /// <summary>The IPv4 addresses of this machine, the one of its loopback among them.</summary>
    internal static IEnumerable<IPAddress> OwnAddresses() => NetworkInterface.GetAllNetworkInterfaces()
        .Where(network => network.OperationalStatus is OperationalStatus.Up or OperationalStatus.Unknown)
        .SelectMany(network => network.GetIPProperties().UnicastAddresses)
        .Select(unicast => unicast.Address)
        .Where(address => address.AddressFamily == AddressFamily.InterNetwork)
        .Append(IPAddress.Loopback)
        .Distinct();

    private void Join(IPAddress address)
    {
        try
        {
            _in.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.AddMembership, new MulticastOption(Group, address));
        }
        catch (SocketException)
        {
            // A network without groups: it is found there by who asks it alone.
        }
    }
}
