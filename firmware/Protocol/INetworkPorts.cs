namespace AccessStandalone.Protocol;

/// <summary>The ports of the network that the device uses.</summary>
public interface INetworkPorts
{
    /// <summary>The platform's, TCP 37777.</summary>
    INetwork Connections { get; }

    /// <summary>The one that clients look for devices at, UDP 37810.</summary>
    IDatagrams Discovery { get; }

    /// <summary>One for the device's own questions, to the time server and the name server; UDP, any that is free.</summary>
    IDatagrams Questions { get; }
}
