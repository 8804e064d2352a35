using System;
using System.Threading;
using System.Threading.Tasks;
using AccessStandalone.HalSim.Client.Session;
using AccessStandalone.HalSim.Device;

namespace AccessStandalone.HalSim.Network;

/// <summary>Connects a client to a simulated device through its network, in virtual time.</summary>
public sealed class VirtualDialer : IPlatformDialer
{
    /// <summary>192.168.0.100: where clients are that do not say where.</summary>
    public const uint DefaultAddress = 0xC0A80064;

    private readonly SimulatedDevice _device;
    private readonly uint _address;

    /// <param name="address">The client's: IPv4, its first byte in the highest.</param>
    public VirtualDialer(SimulatedDevice device, uint address = DefaultAddress)
    {
        ArgumentNullException.ThrowIfNull(device);
        _device = device;
        _address = address;
    }

    public string Device => "virtual";

    public int Connections { get; private set; }

    /// <summary>The transport of the newest connection; null before the first.</summary>
    public VirtualTransport? Newest { get; private set; }

    /// <summary>Whether who waits for bytes only waits, and is told by <see cref="VirtualTransport.Look"/>; if not, waiting lets the device run on.</summary>
    public bool OnlyWaits { get; init; }

    /// <summary>Says after how many bytes from the device a connection is cut; null for never.</summary>
    public Func<long?>? CutAfter { get; set; }

    /// <summary>Told of all bytes that go over its connections: whether they go to the device, and which.</summary>
    public Action<bool, ReadOnlyMemory<byte>>? Capture { get; set; }

    public ValueTask<IPlatformTransport> ConnectAsync(CancellationToken cancel)
    {
        Connections++;
        VirtualConnection connection = _device.Network.Connect(_address);
        connection.CutAfterFromDevice = CutAfter?.Invoke() ?? -1;
        Newest = new VirtualTransport(_device, connection, OnlyWaits) { Capture = Capture };
        return ValueTask.FromResult<IPlatformTransport>(Newest);
    }
}
