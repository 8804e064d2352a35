using System;
using System.Threading;
using System.Threading.Tasks;

namespace AccessStandalone.HalSim.Client.Session;

/// <summary>Takes frames out of a transport's bytes, however they come. What was received stays when a read is cancelled.</summary>
internal sealed class FrameReader
{
    private readonly IPlatformTransport _transport;
    private readonly byte[] _buffer = new byte[FrameCodec.MaxBytes];
    private int _have;
    private int _done;

    public FrameReader(IPlatformTransport transport)
    {
        _transport = transport;
    }

    /// <param name="kind">The only kind that may come.</param>
    /// <returns>The frame with its header, good until the next read.</returns>
    /// <exception cref="ConnectionLostException">The device has closed.</exception>
    /// <exception cref="System.IO.InvalidDataException">What came is no such frame.</exception>
    public async ValueTask<ReadOnlyMemory<byte>> ReadAsync(byte kind, CancellationToken cancel)
    {
        DropLast();
        await FillAsync(FrameCodec.HeaderBytes, cancel).ConfigureAwait(false);
        int frameBytes = FrameCodec.HeaderBytes + FrameCodec.ReadHeader(_buffer.AsSpan(0, FrameCodec.HeaderBytes), kind);
        await FillAsync(frameBytes, cancel).ConfigureAwait(false);
        _done = frameBytes;
        return _buffer.AsMemory(0, frameBytes);
    }

    private void DropLast()
    {
        _buffer.AsSpan(_done, _have - _done).CopyTo(_buffer);
        _have -= _done;
        _done = 0;
    }

    private async ValueTask FillAsync(int count, CancellationToken cancel)
    {
        while (_have < count)
        {
            int came = await _transport.ReceiveAsync(_buffer.AsMemory(_have), cancel).ConfigureAwait(false);
            if (came == 0)
            {
                throw new ConnectionLostException("the device has closed the connection");
            }

            _have += came;
        }
    }
}
