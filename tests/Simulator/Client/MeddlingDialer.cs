using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using AccessStandalone.HalSim.Client.Session;

namespace AccessStandalone.Simulator.Tests.Client;

/// <summary>Somebody between a client and the device, who has its sealed frames his way.</summary>
/// <param name="meddle">Gets a sealed frame and its number in the session from 0 on, and says what the device gets instead.</param>
internal sealed class MeddlingDialer(IPlatformDialer dialer, Func<byte[], int, IEnumerable<byte[]>> meddle) : IPlatformDialer
{
    public string Device => dialer.Device;

    public async ValueTask<IPlatformTransport> ConnectAsync(CancellationToken cancel) => new Line(await dialer.ConnectAsync(cancel), meddle);

    private sealed class Line(IPlatformTransport line, Func<byte[], int, IEnumerable<byte[]>> meddle) : IPlatformTransport
    {
        private int _sealed;

        public async ValueTask SendAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancel)
        {
            IEnumerable<byte[]> instead = bytes.Span[2] == FrameCodec.Sealed ? meddle(bytes.ToArray(), _sealed++) : [bytes.ToArray()];
            foreach (byte[] frame in instead)
            {
                await line.SendAsync(frame, cancel);
            }
        }

        public ValueTask<int> ReceiveAsync(Memory<byte> into, CancellationToken cancel) => line.ReceiveAsync(into, cancel);

        public ValueTask DisposeAsync() => line.DisposeAsync();
    }
}
