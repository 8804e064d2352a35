namespace AccessStandalone.HalSim.Board;

/// <summary>
/// The board's network interface as far as it can be set. Addresses have their first byte in the highest. What the firmware set stays through resets and
/// power cuts, as it does in the ESP32's own flash.
/// </summary>
public sealed class EthernetPort
{
    private uint _staticAddress;
    private uint _staticMask;

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
    public uint Address => IsDhcp ? LeasedAddress : _staticAddress;

    /// <summary>0 while it has none.</summary>
    public uint Mask => IsDhcp ? LeasedMask : _staticMask;

    /// <summary>How often the firmware wrote its configuration: each time is flash wear on the device.</summary>
    public int Writes { get; private set; }

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
