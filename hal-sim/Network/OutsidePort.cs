using System;
using System.Collections.Generic;
using AccessStandalone.Board;
using AccessStandalone.Protocol;

namespace AccessStandalone.HalSim.Network;

/// <summary>The device's network port as a port of this machine, for clients in real time. Connections end with the firmware that has accepted them.</summary>
public sealed class OutsidePort : INetwork, IDisposable
{
    private readonly SocketListener _listener;
    private readonly List<Connection> _connections = [];

    /// <param name="port">0 for one that is free.</param>
    public OutsidePort(int port)
    {
        _listener = new SocketListener(port);
    }

    /// <summary>The port it listens on; 0 while it does not.</summary>
    public int Port => _listener.Port;

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
