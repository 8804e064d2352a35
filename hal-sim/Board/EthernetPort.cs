using System.Collections.Immutable;

namespace AccessStandalone.HalSim.Board;

/// <summary>
/// The board's network interface as far as it can be set. Addresses have their first byte in the highest. What the firmware set stays through resets and
/// power cuts, as it does in the ESP32's own flash.
/// </summary>
public sealed class EthernetPort
{
    private const uint Loopback = 0x7F000001;
    private const uint LoopbackMask = 0xFF000000;

    private bool _isHosts;
    private uint _staticAddress;
    private uint _staticMask;

    /// <summary>The interface's own address, 6 bytes.</summary>
    public ImmutableArray<byte> Mac { get; } = [0x02, 0x41, 0x53, 0x00, 0x00, 0x01];

    /// <summary>Whether the firmware wants the network to say which address it has.</summary>
    public bool IsDhcp { get; private set; } = true;

    public uint Gateway { get; private set; }

    /// <summary>0 for none.</summary>
    public uint NameServer { get; private set; }

    /// <summary>What a DHCP server gives; 0 while there is none.</summary>
    public uint LeasedAddress { get; set; }

    /// <summary>What a DHCP server gives; 0 while there is none.</summary>
    public uint LeasedMask { get; set; }

    /// <summary>0 while it has none.</summary>
    public uint Address => _isHosts ? Loopback : IsDhcp ? LeasedAddress : _staticAddress;

    /// <summary>0 while it has none.</summary>
    public uint Mask => _isHosts ? LoopbackMask : IsDhcp ? LeasedMask : _staticMask;

    /// <summary>How often the firmware wrote its configuration: each time is flash wear on the device.</summary>
    public int Writes { get; private set; }

    /// <summary>From now on the device is on this machine's network, where its own programs reach it: what the firmware sets is kept, but does not count.</summary>
    public void JoinHost() => _isHosts = true;

    public void SetStatic(uint address, uint mask, uint gateway)
    {
        IsDhcp = false;
        _staticAddress = address;
        _staticMask = mask;
        Gateway = gateway;
        Writes++;
    }

    public void SetDhcp()
    {
        IsDhcp = true;
        Writes++;
    }

    public void SetNameServer(uint address)
    {
        NameServer = address;
        Writes++;
    }
}
