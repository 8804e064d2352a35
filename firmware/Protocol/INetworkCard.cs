namespace AccessStandalone.Protocol;

/// <summary>The network interface. Addresses have their first byte in the highest.</summary>
public interface INetworkCard
{
    /// <summary>The address it has now, 0 while it has none.</summary>
    uint Address { get; }

    /// <summary>0 while it has none.</summary>
    uint Mask { get; }

    /// <param name="into">Gets 6 bytes.</param>
    /// <returns>false if it is not known; <paramref name="into"/> is unchanged then.</returns>
    bool TryReadMac(byte[] into);

    /// <summary>Makes the settings those of the interface, where they are not. Takes some tens of milliseconds where something differs.</summary>
    /// <param name="nameServer">0 for none.</param>
    /// <returns>false if the interface does not take them, or there is none.</returns>
    bool Apply(bool isDhcp, uint address, uint mask, uint gateway, uint nameServer);
}
