using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using AccessStandalone.HalSim.Client.Session;

namespace AccessStandalone.Simulator.Tests.Client;

/// <summary>Connections to a <see cref="FakeDevice"/> within one thread: what is sent is answered at once, and a connection can be cut after any byte.</summary>
internal sealed class FakeNetwork(FakeDevice device) : IPlatformDialer
{
    private Action? _cut;
    private Action? _tell;
    private Action? _cutAnswers;

    public string Device => "fake";

    public int Connections { get; private set; }

    public bool IsDown { get; set; }

    /// <summary>Says after how many bytes, of both directions, a connection is cut; null for never.</summary>
    public Func<long?>? CutAfter { get; set; }

    public FakeDevice Other => device;

    public ValueTask<IPlatformTransport> ConnectAsync(CancellationToken cancel)
    {
        if (IsDown)
        {
            throw new IOException("nobody there");
        }

        Connections++;
        var transport = new FakeTransport(new FakeConnection(device), CutAfter?.Invoke() ?? long.MaxValue);
        _cut = transport.Cut;
        _tell = transport.Tell;
        _cutAnswers = transport.CutAnswers;
        return ValueTask.FromResult<IPlatformTransport>(transport);
    }

    public void Cut() => _cut!();

    /// <summary>What is sent arrives still, and nothing comes back.</summary>
    public void CutAnswers() => _cutAnswers!();

    /// <summary>The device has something to tell.</summary>
    public void Tell() => _tell!();

    private sealed class FakeTransport(FakeConnection connection, long bytesLeft) : IPlatformTransport
    {
        private readonly SemaphoreSlim _news = new(0);
        private long _bytesLeft = bytesLeft;
        private bool _isCut;
        private bool _isDeaf;

        public void CutAnswers() => _isDeaf = true;

        public void Cut()
        {
            _isCut = true;
            _news.Release();
        }

        public void Tell()
        {
            connection.Tell();
            _news.Release();
        }

        public ValueTask SendAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancel)
        {
            cancel.ThrowIfCancellationRequested();
            int count = (int)Math.Min(_isCut ? 0 : _bytesLeft, bytes.Length);
            _bytesLeft -= count;
            connection.Take(bytes.Span[..count]);
            if (count < bytes.Length)
            {
                Cut();
                throw new IOException("the connection was cut while sending");
            }

            _news.Release();
            return ValueTask.CompletedTask;
        }

        public async ValueTask<int> ReceiveAsync(Memory<byte> into, CancellationToken cancel)
        {
            while (true)
            {
                cancel.ThrowIfCancellationRequested();
                connection.Tell();
                _isCut |= _isDeaf;
                int count = (int)Math.Min(_isCut ? 0 : _bytesLeft, Math.Min(into.Length, connection.Out.Count));
                _isCut |= _bytesLeft == 0;
                if (count > 0 || _isCut)
                {
                    return Hand(into.Span[..count]);
                }

                await _news.WaitAsync(cancel).ConfigureAwait(false);
            }
        }

        public ValueTask DisposeAsync()
        {
            return ValueTask.CompletedTask;
        }

        private int Hand(Span<byte> into)
        {
            if (into.Length == 0)
            {
                throw new IOException("the connection was cut");
            }

            _bytesLeft -= into.Length;
            foreach (ref byte one in into)
            {
                one = connection.Out.Dequeue();
            }

            return into.Length;
        }
    }
}
