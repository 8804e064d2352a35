using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using AccessStandalone.HalSim.Client.Session;
using AccessStandalone.HalSim.Device;
using AccessStandalone.HalSim.Network;

namespace AccessStandalone.Simulator.Tests.Client;

/// <summary>
/// Connects to a simulated device through its network, within the thread that lets the device run: whoever waits for bytes goes on after the step that
/// sent them, and whoever wants a device that is off gets it when it is on again.
/// </summary>
internal sealed class SteppedDialer : IPlatformDialer
{
    private const uint ClientAddress = 0xC0A80064;

    private readonly SimulatedDevice _device;
    private List<Waiting> _waiting = [];
    private List<Waiting> _looked = [];

    public SteppedDialer(SimulatedDevice device)
    {
        _device = device;
        device.Stepped += Look;
    }

    public string Device => "stepped";

    public int Connections { get; private set; }

    /// <summary>Bytes of all connections that are over, both directions.</summary>
    public long Bytes { get; private set; }

    /// <summary>Prepares each connection: where it is to be cut.</summary>
    public Action<VirtualConnection>? Connected { get; set; }

    public async ValueTask<IPlatformTransport> ConnectAsync(CancellationToken cancel)
    {
        await UntilAsync(() => _device.IsPowered, cancel).ConfigureAwait(false);
        Connections++;
        VirtualConnection connection = _device.Network.Connect(ClientAddress);
        Connected?.Invoke(connection);
        return new Transport(this, connection);
    }

    private void Look()
    {
        (_waiting, _looked) = (_looked, _waiting);
        foreach (Waiting one in _looked)
        {
            if (!one.TryEnd())
            {
                _waiting.Add(one);
            }
        }

        _looked.Clear();
    }

    private async Task UntilAsync(Func<bool> isSo, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        if (isSo())
        {
            return;
        }

        var waiting = new Waiting(isSo);
        _waiting.Add(waiting);
        using CancellationTokenRegistration registration = cancel.Register(() => waiting.Cancel(cancel));
        await waiting.Task.ConfigureAwait(false);
    }

    private sealed class Waiting(Func<bool> isSo)
    {
        private readonly TaskCompletionSource _end = new();

        public Task Task => _end.Task;

        public bool TryEnd()
        {
            if (!_end.Task.IsCompleted && !isSo())
            {
                return false;
            }

            _end.TrySetResult();
            return true;
        }

        public void Cancel(CancellationToken token) => _end.TrySetCanceled(token);
    }

    private sealed class Transport(SteppedDialer dialer, VirtualConnection connection) : IPlatformTransport
    {
        public async ValueTask SendAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancel)
        {
            int sent = 0;
            await dialer.UntilAsync(
                () =>
                {
                    sent += connection.Send(bytes.Span[sent..]);
                    return sent == bytes.Length || connection.HasEnded;
                },
                cancel).ConfigureAwait(false);
            if (sent < bytes.Length)
            {
                throw new IOException("the connection broke while sending");
            }
        }

        public async ValueTask<int> ReceiveAsync(Memory<byte> into, CancellationToken cancel)
        {
            int count = 0;
            await dialer.UntilAsync(
                () =>
                {
                    count = connection.Receive(into.Span);
                    return count > 0 || connection.HasEnded;
                },
                cancel).ConfigureAwait(false);
            return count;
        }

        public ValueTask DisposeAsync()
        {
            dialer.Bytes += connection.SentToDevice + connection.SentFromDevice;
            connection.Close();
            return ValueTask.CompletedTask;
        }
    }
}
