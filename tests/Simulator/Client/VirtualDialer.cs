using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using AccessStandalone.HalSim.Client.Session;
using AccessStandalone.HalSim.Device;
using AccessStandalone.HalSim.Network;

namespace AccessStandalone.Simulator.Tests.Client;

/// <summary>Connects to a simulated device through its network in virtual time: who waits for bytes lets the device run on.</summary>
internal sealed class VirtualDialer(SimulatedDevice device) : IPlatformDialer
{
    private const uint ClientAddress = 0xC0A80064;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public string Device => "virtual";

    public int Connections { get; private set; }

    /// <summary>Says after how many bytes from the device a connection is cut; null for never.</summary>
    public Func<long?>? CutAfter { get; set; }

    public ValueTask<IPlatformTransport> ConnectAsync(CancellationToken cancel)
    {
        Connections++;
        VirtualConnection connection = device.Network.Connect(ClientAddress);
        connection.CutAfterFromDevice = CutAfter?.Invoke() ?? -1;
        return ValueTask.FromResult<IPlatformTransport>(new Transport(device, connection));
    }

    private sealed class Transport(SimulatedDevice device, VirtualConnection connection) : IPlatformTransport
    {
        public ValueTask SendAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancel)
        {
            int sent = 0;
            bool isSent = device.RunUntil(
                () =>
                {
                    sent += connection.Send(bytes.Span[sent..]);
                    return sent == bytes.Length || connection.HasEnded;
                },
                Patience);
            return isSent && sent == bytes.Length ? ValueTask.CompletedTask : throw new IOException("the connection broke while sending");
        }

        public ValueTask<int> ReceiveAsync(Memory<byte> into, CancellationToken cancel)
        {
            int count = 0;
            device.RunUntil(
                () =>
                {
                    count = connection.Receive(into.Span);
                    return count > 0 || connection.HasEnded;
                },
                Patience);
            return count > 0 || connection.HasEnded ? ValueTask.FromResult(count) : throw new IOException("nothing came for a minute");
        }

        public ValueTask DisposeAsync()
        {
            connection.Close();
            return ValueTask.CompletedTask;
        }
    }
}
