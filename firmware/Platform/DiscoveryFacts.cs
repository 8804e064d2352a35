using AccessStandalone.Access;
using AccessStandalone.Protocol;
using AccessStandalone.Protocol.Open;
using AccessStandalone.Storage;

namespace AccessStandalone.Platform;

/// <summary>What the device says of itself to who looks for it.</summary>
public sealed class DiscoveryFacts : IDiscoveryFacts
{
    private readonly DeviceSettings _settings;
    private readonly PlatformAccount _account;
    private readonly NetworkSettings _network;
    private readonly INetworkCard _card;
    private readonly INetwork _connections;

    public DiscoveryFacts(DeviceSettings settings, PlatformAccount account, NetworkSettings network, INetworkCard card, INetwork connections)
    {
        _settings = settings;
        _account = account;
        _network = network;
        _card = card;
        _connections = connections;
    }

    public bool IsDiscoveryOn => _settings.IsOn(SettingId.Discovery);

    public bool IsInitialised => _account.IsInitialised;

    public string Model => DeviceNames.Model;

    public string Version => DeviceNames.FirmwareVersion;

    public int Port => _connections.Port;

    public uint Address => _card.Address;

    public uint Mask => _card.Mask;

    public uint Gateway => _network.Gateway;

    public bool IsDhcp => _network.IsDhcp;

    public void ReadDeviceId(byte[] into) => System.Array.Copy(_account.DeviceId, 0, into, 0, PlatformAccount.DeviceIdBytes);

    public bool TryReadMac(byte[] into) => _card.TryReadMac(into);
}
