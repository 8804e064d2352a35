using System;
using System.Collections.Generic;
using AccessStandalone.Board;
using AccessStandalone.Protocol;

namespace AccessStandalone.HalSim.Network;

/// <summary>
/// The device's ports as ports of this machine, for clients in real time: this machine's own programs only. Connections end with the firmware that has accepted
/// them.
/// </summary>
public sealed class OutsidePorts : INetworkPorts, INetwork, IDisposable
{
    private static readonly byte[] Loopback = [127, 0, 0, 1];

    private readonly SocketListener _listener;
    private readonly MachineDatagrams _discovery;
    private readonly SocketDatagrams _questions = new(0);
    private readonly List<Connection> _connections = [];

    /// <param name="port">0 for one that is free.</param>
    /// <param name="discoveryPort">Where clients look for devices; 0 for any that is free, where nobody looks.</param>
    public OutsidePorts(int port, int discoveryPort = 0)
    {
        _listener = new SocketListener(port, Loopback);
        _discovery = new MachineDatagrams(discoveryPort);
    }

    INetwork INetworkPorts.Connections => this;

    IDatagrams INetworkPorts.Discovery => _discovery;

    IDatagrams INetworkPorts.Questions => _questions;

    /// <summary>The port it listens on; 0 while it does not.</summary>
    public int Port => _listener.Port;

    /// <summary>Where clients find it; 0 if another program has that port to itself.</summary>
    public int DiscoveryPort => _discovery.Port;

    public IConnection? Accept()
    {
        IConnection? inner = _listener.Accept();
        if (inner == null)
        {
            return null;
        }

        _connections.RemoveAll(other => other.IsClosed);
        var connection = new Connection(inner);
        _connections.Add(connection);
        return connection;
    }

    public void Dispose()
    {
        Restart();
        _listener.Close();
        _discovery.Dispose();
        _questions.Close();
    }

    /// <summary>The device has gone, and knows nothing of its connections when it comes back.</summary>
    internal void Restart()
    {
        _connections.ForEach(connection => connection.Close());
        _connections.Clear();
    }

    private sealed class Connection(IConnection inner) : IConnection
    {
        private const int Ended = -1;

        public bool IsClosed { get; private set; }

        public uint Address => inner.Address;

        public int Receive(byte[] into, int offset, int count) => IsClosed ? Ended : inner.Receive(into, offset, count);

        public int Send(byte[] from, int offset, int count) => IsClosed ? Ended : inner.Send(from, offset, count);

        public void Close()
        {
            if (!IsClosed)
            {
                IsClosed = true;
                inner.Close();
            }
        }
    }
}
