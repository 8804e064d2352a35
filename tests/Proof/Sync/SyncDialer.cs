using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using AccessStandalone.HalSim.Client.Session;
using AccessStandalone.HalSim.Device;
using AccessStandalone.HalSim.Network;

namespace AccessStandalone.Proof.Sync;

/// <summary>Connects the client to a simulated device in virtual time: who waits for bytes lets the device run on. Counts what goes over the wire.</summary>
internal sealed class SyncDialer(SimulatedDevice device) : IPlatformDialer
{
    private const uint ClientAddress = 0xC0A80064;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public string Device => "simulated";

    /// <summary>Frames sent to the device.</summary>
    public long Frames { get; private set; }

    /// <summary>In both directions, without TCP's own.</summary>
    public long Bytes { get; private set; }

    public ValueTask<IPlatformTransport> ConnectAsync(CancellationToken cancel) =>
        ValueTask.FromResult<IPlatformTransport>(new Transport(this, device.Network.Connect(ClientAddress)));

    private void RunUntil(Func<bool> isSo)
    {
        if (!device.RunUntil(isSo, Patience))
        {
            throw new IOException("the device has said nothing for a minute");
        }
    }

    private sealed class Transport(SyncDialer dialer, VirtualConnection connection) : IPlatformTransport
    {
        public ValueTask SendAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancel)
        {
            int sent = 0;
            dialer.Frames++;
            dialer.Bytes += bytes.Length;
            dialer.RunUntil(() => (sent += connection.Send(bytes.Span[sent..])) == bytes.Length || connection.HasEnded);
            return sent == bytes.Length ? ValueTask.CompletedTask : throw new IOException("the device has closed the connection");
        }

        public ValueTask<int> ReceiveAsync(Memory<byte> into, CancellationToken cancel)
        {
            int count = 0;
            dialer.RunUntil(() => (count = connection.Receive(into.Span)) > 0 || connection.HasEnded);
            dialer.Bytes += count;
            return ValueTask.FromResult(count);
        }

        public ValueTask DisposeAsync()
        {
            connection.Close();
            return ValueTask.CompletedTask;
        }
    }
}
