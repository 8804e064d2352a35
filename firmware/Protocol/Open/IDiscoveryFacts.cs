namespace AccessStandalone.Protocol.Open;

/// <summary>What the device says of itself to its neighbours. Addresses have their first byte in the highest.</summary>
public interface IDiscoveryFacts
{
    /// <summary>The setting: off, there is no answer at all.</summary>
    bool IsDiscoveryOn { get; }

    bool IsInitialised { get; }

    string Model { get; }

    string Version { get; }

    /// <param name="into">Gets the device ID, 8 bytes.</param>
    void ReadDeviceId(byte[] into);

    /// <param name="into">Gets 6 bytes.</param>
    /// <returns>false if it is not known; <paramref name="into"/> is unchanged then.</returns>
    bool TryReadMac(byte[] into);

    /// <summary>The TCP port of the platform and of open clients, 0 while it has none.</summary>
    int Port { get; }

    /// <summary>The address it has now, 0 for none.</summary>
    uint Address { get; }

    uint Mask { get; }

    uint Gateway { get; }

    bool IsDhcp { get; }
}
