using System;
using AccessStandalone.Protocol;

namespace AccessStandalone.HalSim.Network;

/// <summary>
/// The ports of a live device: those of this machine, for programs outside, and the virtual ones, for the clients and servers of the lines that are typed at it.
/// </summary>
internal sealed class JoinedPorts : INetworkPorts, INetwork
{
    private readonly INetwork _outside;
    private readonly VirtualNetwork _inside;

    public JoinedPorts(INetworkPorts outside, VirtualNetwork inside)
    {
        _outside = outside.Connections;
        _inside = inside;
        Discovery = new JoinedDatagrams(outside.Discovery, inside.Discovery, null);
        Questions = new JoinedDatagrams(outside.Questions, inside.Questions, () => inside.TimeServer.IsOn);
    }

    INetwork INetworkPorts.Connections => this;

    public IDatagrams Discovery { get; }

    public IDatagrams Questions { get; }

    public int Port => _outside.Port;

    public IConnection? Accept() => _outside.Accept() ?? _inside.Accept();

    private sealed class JoinedDatagrams : IDatagrams
    {
        private readonly IDatagrams _outside;
        private readonly IDatagrams _inside;
        private readonly Func<bool>? _sendsInside;
        private IDatagrams _last;

        /// <param name="sendsInside">Which way the device's own questions go; null: an answer goes where the datagram came from that was received last.</param>
        public JoinedDatagrams(IDatagrams outside, IDatagrams inside, Func<bool>? sendsInside)
        {
            _outside = outside;
            _inside = inside;
            _sendsInside = sendsInside;
            _last = outside;
        }

        public uint SenderAddress => _last.SenderAddress;

        public int SenderPort => _last.SenderPort;

        public int Receive(byte[] into)
        {
            int count = _outside.Receive(into);
            _last = count > 0 ? _outside : _inside;
            return count > 0 ? count : _inside.Receive(into);
        }

        public bool Send(byte[] from, int count, uint address, int port)
        {
            IDatagrams way = _sendsInside == null ? _last : _sendsInside() ? _inside : _outside;
            return way.Send(from, count, address, port);
        }
    }
}
