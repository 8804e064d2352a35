using AccessStandalone.Protocol;

namespace AccessStandalone.Board;

/// <summary>The ports on the board's network.</summary>
public sealed class NetworkPorts : INetworkPorts
{
    /// <summary>Where clients look for devices.</summary>
    public const int DiscoveryPort = 37810;

    // 239.255.255.251.
    private static readonly byte[] DiscoveryGroup = { 239, 255, 255, 251 };

    public INetwork Connections { get; } = new SocketListener();

    public IDatagrams Discovery { get; } = new SocketDatagrams(DiscoveryPort, DiscoveryGroup);

    public IDatagrams Questions { get; } = new SocketDatagrams(0);
}
