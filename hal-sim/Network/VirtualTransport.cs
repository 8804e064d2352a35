using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using AccessStandalone.HalSim.Client.Session;
using AccessStandalone.HalSim.Device;

namespace AccessStandalone.HalSim.Network;

/// <summary>A client's bytes on the virtual network. No thread but the device's has to do with it.</summary>
public sealed class VirtualTransport : IPlatformTransport
{
    /// <summary>Of virtual time: no answer takes so long.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly SimulatedDevice _device;
    private readonly bool _onlyWaits;
    private TaskCompletionSource<int>? _waiting;
    private Memory<byte> _into;

    /// <param name="onlyWaits">Whether waiting does not let the device run on.</param>
    public VirtualTransport(SimulatedDevice device, VirtualConnection connection, bool onlyWaits)
    {
        _device = device;
        Connection = connection;
        _onlyWaits = onlyWaits;
    }

    public VirtualConnection Connection { get; }

    /// <summary>Told of all bytes: whether they go to the device, and which.</summary>
    public Action<bool, ReadOnlyMemory<byte>>? Capture { get; init; }

    public ValueTask SendAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancel)
    {
        Capture?.Invoke(true, bytes);
        int sent = 0;
        bool TakesAll()
        {
            sent += Connection.Send(bytes.Span[sent..]);
            return sent == bytes.Length || Connection.HasEnded;
        }

        bool isOver = _onlyWaits ? TakesAll() : _device.RunUntil(TakesAll, Patience);
        return isOver && sent == bytes.Length ? ValueTask.CompletedTask : throw new IOException("the connection broke while sending");
    }

    public ValueTask<int> ReceiveAsync(Memory<byte> into, CancellationToken cancel)
    {
        int count = Take(into);
        if (count == 0 && !Connection.HasEnded && _onlyWaits)
        {
            return new ValueTask<int>(WaitAsync(into, cancel));
        }

        bool isOver = count > 0 || _device.RunUntil(() => (count = Take(into)) > 0 || Connection.HasEnded, Patience);
        return isOver ? ValueTask.FromResult(count) : throw new IOException("nothing came for a minute");
    }

    /// <summary>Hands on what has come to who only waits; to be called after each step of the device.</summary>
    public void Look()
    {
        if (_waiting is not { } waiting)
        {
            return;
        }

        int count = Take(_into);
        if (count > 0 || Connection.HasEnded)
        {
            _waiting = null;
            waiting.TrySetResult(count);
        }
    }

    public ValueTask DisposeAsync()
    {
        Connection.Close();
        return ValueTask.CompletedTask;
    }

    /// <summary>Goes on in <see cref="Look"/>, on the same thread.</summary>
    private async Task<int> WaitAsync(Memory<byte> into, CancellationToken cancel)
    {
        var waiting = new TaskCompletionSource<int>();
        _into = into;
        _waiting = waiting;
        using CancellationTokenRegistration registration = cancel.Register(() =>
        {
            _waiting = null;
            waiting.TrySetCanceled(cancel);
        });
        return await waiting.Task.ConfigureAwait(false);
    }

    private int Take(Memory<byte> into)
    {
        int count = Connection.Receive(into.Span);
        if (count > 0)
        {
            Capture?.Invoke(false, into[..count]);
        }

        return count;
    }
}
