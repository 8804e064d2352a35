using System;
using System.Text.Json.Nodes;
using AccessStandalone.HalSim.Client.Commands;
using AccessStandalone.HalSim.Client.Messages;
using AccessStandalone.HalSim.Network;
using AccessStandalone.HalSim.Scenarios;

namespace AccessStandalone.HalSim.Platform;

/// <summary><c>discover</c>: asks the device's network who is there, and prints what the device tells; a device that says nothing within a second is not found.</summary>
public sealed class DiscoverVerb : IPlatformVerb
{
    private const int ListenMs = 1000;

    public PlatformResult Ask(Bench bench)
    {
        ArgumentNullException.ThrowIfNull(bench);
        VirtualDatagrams port = bench.Device.Network.Discovery;
        JsonObject? found = null;
        void Take(Datagram answer) => found ??= DiscoveryMessage.ParseAnswer(answer.Bytes);
        port.Sent += Take;
        uint address = bench.Device.Outside == null ? bench.ClientAddress : MachineDatagrams.Neighbour;
        port.Arrive(new Datagram(address, DiscoveryMessage.Port, DiscoveryMessage.BuildSearch()));
        bench.RunUntil(() => found != null, ListenMs);
        port.Sent -= Take;
        bench.Output.WriteLine(found?.ToJsonString() ?? "no device");
        return found != null ? PlatformResult.Done : PlatformResult.NotFound;
    }
}
