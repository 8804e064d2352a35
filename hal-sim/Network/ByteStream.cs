using System;
using System.Collections.Generic;
using AccessStandalone.HalSim.Board;

namespace AccessStandalone.HalSim.Network;

/// <summary>One direction of a connection: bytes that are under way for a time, wait to be read, and have an end.</summary>
internal sealed class ByteStream
{
    private const ulong UsPerMs = 1000;

    private readonly VirtualClock _clock;
    private readonly ulong _latencyUs;
    private readonly Queue<(byte Value, ulong ArrivesUs)> _bytes = new();
    private ulong _endsUs;
    private bool _hasEnd;

    public ByteStream(VirtualClock clock, int latencyMs)
    {
        _clock = clock;
        _latencyUs = (ulong)latencyMs * UsPerMs;
    }

    /// <summary>Bytes that are sent and not read: no more than this.</summary>
    public int Window { get; set; } = 65_536;

    /// <summary>The connection breaks after so many bytes; below 0 for never.</summary>
    public long CutAt { get; set; } = -1;

    /// <summary>Bytes that were sent since the begin.</summary>
    public long Sent { get; private set; }

    public bool IsCut => CutAt >= 0 && Sent >= CutAt;

    /// <summary>Whether all was read and no more will come.</summary>
    public bool IsAtEnd => _hasEnd && _bytes.Count == 0 && _clock.NowMicroseconds >= _endsUs;

    /// <returns>How many bytes were taken.</returns>
    public int Write(ReadOnlySpan<byte> bytes)
    {
        if (_hasEnd)
        {
            return 0;
        }

        int count = Math.Min(bytes.Length, Math.Max(0, Window - _bytes.Count));
        count = CutAt < 0 ? count : (int)Math.Min(count, CutAt - Sent);
        for (int i = 0; i < count; i++)
        {
            _bytes.Enqueue((bytes[i], _clock.NowMicroseconds + _latencyUs));
        }

        Sent += count;
        return count;
    }

    /// <returns>How many bytes were there.</returns>
    public int Read(Span<byte> into)
    {
        int count = 0;
        while (count < into.Length && _bytes.TryPeek(out (byte Value, ulong ArrivesUs) next) && next.ArrivesUs <= _clock.NowMicroseconds)
        {
            into[count++] = next.Value;
            _bytes.Dequeue();
        }

        return count;
    }

    /// <summary>No more will be sent; the end travels as the bytes do.</summary>
    public void End()
    {
        if (!_hasEnd)
        {
            _hasEnd = true;
            _endsUs = _clock.NowMicroseconds + _latencyUs;
        }
    }

    /// <summary>What is under way is lost.</summary>
    public void Break()
    {
        _bytes.Clear();
        _hasEnd = true;
        _endsUs = _clock.NowMicroseconds;
    }
}
