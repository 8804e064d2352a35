using System;
using System.Threading;
using System.Threading.Tasks;

namespace AccessStandalone.HalSim.Client.Session;

/// <summary>
/// A connection's bytes, as TCP carries them. It is asked for one receive at a time and for one send at a time, but for both at once. A connection that
/// broke throws <see cref="System.IO.IOException"/>. A receive that is cancelled has taken nothing.
/// </summary>
public interface IPlatformTransport : IAsyncDisposable
{
    /// <summary>Sends all bytes.</summary>
    ValueTask SendAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancel);

    /// <returns>How many bytes came; 0 once the other side has closed.</returns>
    ValueTask<int> ReceiveAsync(Memory<byte> into, CancellationToken cancel);
}

/// <summary>Makes connections to one device.</summary>
public interface IPlatformDialer
{
    /// <summary>The device in messages for people, such as <c>192.168.0.2:37777</c>.</summary>
    string Device { get; }

    /// <exception cref="System.IO.IOException">There is no connection to be had.</exception>
    ValueTask<IPlatformTransport> ConnectAsync(CancellationToken cancel);
}
