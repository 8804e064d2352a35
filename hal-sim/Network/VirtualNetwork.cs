using System;
using System.Collections.Generic;
using AccessStandalone.Board;
using AccessStandalone.HalSim.Board;
using AccessStandalone.Protocol;

namespace AccessStandalone.HalSim.Network;

/// <summary>
/// The network at the device's port, in the device's virtual time: clients connect from any address, and what they and the device send arrives when they
/// have it so. Nothing here is random, so what happens is the same every time.
/// </summary>
public sealed class VirtualNetwork : INetwork, INetworkPorts
{
    private readonly VirtualClock _clock;
    private readonly List<VirtualConnection> _connections = [];

    /// <param name="clock">The device's.</param>
    public VirtualNetwork(VirtualClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        _clock = clock;
        TimeServer = new VirtualTimeServer(Questions, clock);
    }

    INetwork INetworkPorts.Connections => this;

    IDatagrams INetworkPorts.Discovery => Discovery;

    IDatagrams INetworkPorts.Questions => Questions;

    public int Port => SocketListener.PlatformPort;

    /// <summary>Where clients look for devices.</summary>
    public VirtualDatagrams Discovery { get; } = new();

    /// <summary>The device's own, for its questions.</summary>
    public VirtualDatagrams Questions { get; } = new();

    public VirtualTimeServer TimeServer { get; }

    /// <summary>Whether no client is connected, or about to be, and nothing else is on its way to the device.</summary>
    public bool IsQuiet
    {
        get
        {
            Forget();
            return _connections.Count == 0 && Discovery.IsQuiet && Questions.IsQuiet;
        }
    }

    /// <summary>Time until something that was sent arrives, in each direction, for connections made from now on.</summary>
    public int LatencyMs { get; set; }

    /// <summary>Connects a client.</summary>
    /// <param name="address">The client's: IPv4, its first byte in the highest.</param>
    public VirtualConnection Connect(uint address)
    {
        Forget();
        var connection = new VirtualConnection(_clock, address, LatencyMs);
        _connections.Add(connection);
        return connection;
    }

    public IConnection? Accept()
    {
        foreach (VirtualConnection connection in _connections)
        {
            if (connection.TryAccept())
            {
                return connection.DeviceEnd;
            }
        }

        return null;
    }

    /// <summary>The device has gone, and knows nothing of its connections when it comes back: all of them break.</summary>
    internal void Restart()
    {
        foreach (VirtualConnection connection in _connections)
        {
            connection.Break();
        }

        _connections.Clear();
        Discovery.Clear();
        Questions.Clear();
    }

    private void Forget() => _connections.RemoveAll(connection => connection.IsOver);
}
